import type { BackendAdapter } from './backend.ts';
import { httpRoom, type HttpOptions } from './core/http.ts';
import { at, listAt, textAt } from './core/json.ts';
import { isSigned, sign } from './core/signature.ts';
import { ticketBackend, type Ask, type TicketOptions } from './core/tickets.ts';

export interface ChatwootOptions extends HttpOptions, TicketOptions {
  /** The identifier of an inbox of kind "API"; whoever has it may write there. */
  inbox: string;
  /** The secret with which this version signs its webhooks; without one nothing comes back. */
  hookSecret?: string;
  /** The HMAC token of the inbox, where it asks for proof of who writes. */
  hmacToken?: string;
}

const STATUSES = {
  open: 'received',
  answered: 'in_progress',
  pending: 'received',
  snoozed: 'waiting_reporter',
  resolved: 'resolved',
} as const;
const SCHEME = { hash: 'SHA-256', encoding: 'hex', prefix: 'sha256=' } as const;
const TOLERANCE_MS = 5 * 60_000;
const [INCOMING, OUTGOING] = [0, 1];
/** Where that many are listed, the first may be left out. */
const A_PAGE = 20;

/**
 * Conversations of Chatwoot, one contact a report, named by its id, so that a second try meets the first. A webhook
 * for conversations and messages calls `POST /v1/hooks/chatwoot`; what has changed is then read from Chatwoot itself.
 * `answered` is what we call an open conversation with an answer.
 *
 * @example
 * chatwootBackend({ url: 'https://chat.arena.example', inbox: process.env.CHATWOOT_INBOX, hookSecret })
 */
export function chatwootBackend(options: ChatwootOptions): BackendAdapter {
  const { inbox, hookSecret, hmacToken } = options;
  const { call } = httpRoom(options, { perSecond: 5, explain: (json) => textAt(json, 'error') });
  const house = `/public/api/v1/inboxes/${encodeURIComponent(inbox)}`;
  const room = (ref: string) => `${house}/contacts/${sourceOf(ref)}/conversations`;

  /** The conversation of a report, or that there is none, or not even a contact. */
  async function look(ref: string, { signal }: Ask) {
    const { status, json } = await call({ path: room(ref), ok: [404] }, signal);
    const all = [...listAt(json), ...listAt(json, 'payload')];
    const one = all.find((each) => isWritten(each)) ?? all[0];
    return { hasContact: status !== 404, one };
  }
  const messages = async (ref: string, ask: Ask) => listAt((await look(ref, ask)).one, 'messages');

  async function contact(ref: string, name: string, { signal }: Ask): Promise<void> {
    const hex = { hash: 'SHA-256', encoding: 'hex' } as const;
    const proof = hmacToken && {
      identifier: sourceOf(ref),
      identifier_hash: await sign(hmacToken, [sourceOf(ref)], hex),
    };
    await call({ path: `${house}/contacts`, json: { source_id: sourceOf(ref), name, ...proof } }, signal);
  }

  return ticketBackend(
    {
      name: 'chatwoot',
      format: 'markdown',
      guarantee: 'exactly_once',
      statusReturn: hookSecret ? 'webhook' : 'none',
      facts: {
        title: 'Chatwoot',
        once: 'a contact named by our id, and a look for its conversation before each create',
        back: 'signed webhook, in versions that sign',
        photos: { how: 'a file in a message', maxBytes: 10_485_760 },
        limits: { title: 200, text: 20_000 },
        perSecond: 5,
        erasure: 'by hand',
        verified: 'recorded exchanges',
      },
      async find(ref, ask) {
        const { one } = await look(ref, ask);
        const id = textAt(one, 'id');
        return id === undefined || !isWritten(one) ? undefined : { id: ref, number: id };
      },
      async create({ ref, title, text, priority, category, reference }, ask) {
        const { hasContact, one } = await look(ref, ask);
        // A conversation has no title; in the list stands the name of its contact.
        if (!hasContact) await contact(ref, title, ask);
        const about = { touchline_ref: ref, reference, category, ...(priority && { priority }) };
        const empty =
          one ?? (await call({ path: room(ref), json: { custom_attributes: about } }, ask.signal)).json;
        const id = textAt(empty, 'id') ?? '';
        const path = `${room(ref)}/${id}/messages`;
        await call({ path, json: { content: text }, makes: true }, ask.signal);
        return { id: ref, number: id };
      },
      async comment({ id, number }, { text, move }, { signal }) {
        const path = `${room(id)}/${number}`;
        // A message of the reporter opens a conversation that was resolved.
        await call({ path: `${path}/messages`, json: { content: text }, makes: true }, signal);
        if (move === 'solved') await call({ method: 'POST', path: `${path}/toggle_status` }, signal);
      },
      said: async ({ id }, ask) => JSON.stringify(await messages(id, ask)),
      files: async ({ id }, ask) =>
        (await messages(id, ask)).flatMap((one) =>
          listAt(one, 'attachments').map((file) => textAt(file, 'data_url')?.split('/').at(-1) ?? ''),
        ),
      async attach({ id, number }, { name, mediaType, bytes }, { signal }) {
        const parts = [
          { name: 'content', value: 'A photo of the reporter.' },
          { name: 'attachments[]', value: { filename: name, mediaType, bytes } },
        ];
        await call({ path: `${room(id)}/${number}/messages`, parts, makes: true }, signal);
      },
      ...(hookSecret && {
        async heard({ headers, body, now }, ask) {
          const time = headers.get('x-chatwoot-timestamp') ?? '';
          const given = headers.get('x-chatwoot-signature') ?? '';
          const sentAt = Number(time) * 1000;
          if (!time || !(Math.abs(now - sentAt) <= TOLERANCE_MS)) return undefined;
          if (!(await isSigned(hookSecret, [`${time}.`, body], given, SCHEME))) return undefined;
          const json = JSON.parse(new TextDecoder().decode(body)) as unknown;
          const about = at(json, 'conversation') ?? json;
          const ref = /^tl-([\da-f-]{36})$/.exec(textAt(about, 'contact_inbox', 'source_id') ?? '')?.[1];
          if (ref === undefined) return { id: given, now: [] };
          const { one } = await look(ref, ask);
          const replies = listAt(one, 'messages').filter(
            (each) => at(each, 'message_type') === OUTGOING && at(each, 'private') !== true,
          );
          // Older versions do not say it to whom they take for a visitor.
          const status = textAt(one, 'status') ?? textAt(about, 'status');
          const isAnswered = status === 'open' && replies.length > 0;
          return {
            id: given,
            now: [
              {
                ref,
                at: sentAt,
                ...(status && { status: isAnswered ? 'answered' : status }),
                replies: replies.map((each) => ({
                  id: textAt(each, 'id') ?? '',
                  at: Number(at(each, 'created_at')) * 1000 || sentAt,
                  text: textAt(each, 'content') ?? '',
                })),
              },
            ],
          };
        },
      }),
      async probe({ signal }) {
        const { status } = await call({ path: house, ok: [404] }, signal);
        const ok = status !== 404;
        return [
          {
            ok,
            says: ok
              ? 'The inbox is there.'
              : 'There is no such inbox. Copy the identifier from the settings of an inbox of kind "API".',
          },
        ];
      },
    },
    STATUSES,
    options,
  );
}

const sourceOf = (ref: string): string => `tl-${ref}`;

/** Whether the report itself has arrived in it: what greets a reporter is of another kind. */
function isWritten(conversation: unknown): boolean {
  const all = listAt(conversation, 'messages');
  return all.length >= A_PAGE || all.some((one) => at(one, 'message_type') === INCOMING);
}
