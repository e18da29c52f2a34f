import { httpRoom, textAt, ticketBackend, type HttpOptions } from '@touchline/sdk/backends/core';
import type { BackendAdapter } from '@touchline/sdk/relay';

/** A backend for the played desk, made of the parts that every backend is made of. */
export function deskBackend(options: HttpOptions & { perSecond: number }): BackendAdapter {
  const { perSecond } = options;
  const { call } = httpRoom(options, { perSecond });
  return ticketBackend(
    {},
    {
      name: 'desk',
      format: 'plain',
      statusReturn: 'none',
      facts: {
        title: 'A slow help desk',
        once: 'a look by our id before each create',
        back: 'never',
        limits: { title: 200, text: 10_000 },
        perSecond,
        verified: 'played',
      },
      async find(ref, { signal }) {
        const id = textAt((await call({ path: '/tickets', query: { ref } }, signal)).json, 'id');
        return id === undefined ? undefined : { id };
      },
      async create({ ref, title, text }, { signal }) {
        const { json } = await call({ path: '/tickets', json: { ref, title, text }, makes: true }, signal);
        return { id: textAt(json, 'id') ?? '' };
      },
      async comment({ id }, { text }, { signal }) {
        await call({ path: `/tickets/${id}/notes`, json: { text }, makes: true }, signal);
      },
      said: async ({ id }, { signal }) => (await call({ path: `/tickets/${id}/notes` }, signal)).text,
    },
  );
}
