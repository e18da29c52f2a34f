import { test } from 'node:test';
// #region own
import { httpRoom, madeIn, remoteIn, ticketBackend, type HttpOptions } from '@touchline/sdk/backends/core';

export function ownBackend(options: HttpOptions & { token: string }) {
  const authorize = async () => ({ authorization: `Bearer ${options.token}` });
  const { answer, remove } = httpRoom(options, { perSecond: 5, authorize });
  return ticketBackend(
    {},
    {
      name: 'own',
      format: 'plain',
      guarantee: 'exactly_once',
      facts: {
        title: 'Our own help desk',
        once: 'a look by our id before each create',
        back: 'never',
        limits: { title: 200, text: 10_000 },
        perSecond: 5,
        verified: 'recorded exchanges',
      },
      find: async (ref, { signal }) => remoteIn(await answer({ path: `/tickets/${ref}`, ok: [404] }, signal)),
      create: async ({ ref, title, text }, { signal }) =>
        madeIn(await answer({ path: '/tickets', json: { ref, title, text }, makes: true }, signal)),
      comment: ({ id }, { text }, { signal }) =>
        answer({ path: `/tickets/${id}/comments`, json: { text }, makes: true }, signal),
      said: ({ id }, { signal }) => answer({ path: `/tickets/${id}/comments` }, signal),
      erase: ({ id }, { signal }) => remove(`/tickets/${id}`, signal),
    },
  );
}
// #endregion
import { textAt } from '@touchline/sdk/backends/core';
import { backendContract, playedTickets, recordedSystem } from '@touchline/sdk/testing';

backendContract({
  except: {
    expired: 'its token never changes',
    answers: 'it tells nobody back',
    hostile: 'it shows every sign as it was typed',
  },

  it: (title, body) => test(`a backend of somebody else ${title}`, body),
  async open() {
    const tickets = playedTickets('plain');
    const none = () => new Response('{}', { status: 404 });
    const evidence = 'ours';
    const network = recordedSystem({
      origin: 'https://own.example',
      isKnown: (headers) => headers.get('authorization') === 'Bearer own-token',
      exchanges: [
        {
          name: 'find',
          evidence,
          method: 'GET',
          path: '/tickets/:ref',
          answer: ({ id }) => (tickets.byRef(id) ? Response.json(tickets.byRef(id)) : none()),
        },
        {
          name: 'create',
          evidence,
          method: 'POST',
          path: '/tickets',
          answer: ({ json }) =>
            Response.json(
              tickets.add(
                textAt(json, 'ref') ?? '',
                textAt(json, 'title') ?? '',
                textAt(json, 'text') ?? '',
                '',
              ),
            ),
        },
        {
          name: 'comment',
          evidence,
          method: 'POST',
          path: '/tickets/:id/comments',
          answer: ({ id, json }) =>
            Response.json(tickets.say(tickets.all.get(id), textAt(json, 'text') ?? '')),
        },
        {
          name: 'said',
          evidence,
          method: 'GET',
          path: '/tickets/:id/comments',
          answer: ({ id }) => Response.json(tickets.all.get(id)?.comments),
        },
        {
          name: 'erase',
          evidence,
          method: 'DELETE',
          path: '/tickets/:id',
          answer: ({ id }) => (tickets.all.delete(id) ? new Response(null, { status: 204 }) : none()),
        },
      ],
    });
    const make = () =>
      ownBackend({
        url: 'https://own.example',
        token: 'own-token',
        perSecond: 1_000,
        fetch: (url, init) => network.answer(new Request(url, init)),
      });
    return {
      backend: make(),
      restarted: make,
      network,
      secrets: ['own-token'],
      seen: tickets.seen,
      raw: tickets.raw,
      wroteTo: async () => [],
    };
  },
});
