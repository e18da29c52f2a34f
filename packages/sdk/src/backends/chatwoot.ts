import type { BackendAdapter } from './backend.ts';
import { fieldParts, filePart } from './core/body.ts';
import { finding } from './core/finding.ts';
import { httpRoom, type HttpOptions } from './core/http.ts';
import { at, listAt, secondsAt, textAt } from './core/json.ts';
import { listsIn, textsIn } from './core/reading.ts';
import { sign } from './core/signature.ts';
import { doorbell, hubSigning, type Signing } from './core/signed-call.ts';
import type { Now } from './core/system.ts';
import { ticketBackend, type Ask, type TicketOptions } from './core/tickets.ts';

export interface ChatwootOptions extends HttpOptions, TicketOptions {
  /** The identifier of an inbox of kind "API"; whoever has it may write there. */
  inbox: string;
  /** The secret with which this version signs its webhooks; without one nothing comes back. */
  hookSecret?: string;
  /** The HMAC token of the inbox, where it asks for proof of who writes. */
  hmacToken?: string;
}

const SIGNING: Signing = {
  ...hubSigning('SHA-256', 'x-chatwoot-signature'),
  time: { header: 'x-chatwoot-timestamp', as: 's' },
  over: (body, time) => [`${time}.`, body],
};
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
  const { call, answer } = httpRoom(options, { perSecond: 5, explain: (json) => textAt(json, 'error') });
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

  return ticketBackend(options, {
    name: 'chatwoot',
    format: 'markdown',
    statuses: {
      open: 'received',
      answered: 'in_progress',
      pending: 'received',
      snoozed: 'waiting_reporter',
      resolved: 'resolved',
    },
    facts: {
      title: 'Chatwoot',
      once: 'a contact named by our id, and a look for its conversation before each create',
      back: 'signed webhook, in versions that sign',
      photos: { how: 'a file in a message', maxBytes: 10_485_760 },
      limits: { title: 200, text: 20_000 },
      perSecond: 5,
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
      const json = { custom_attributes: about };
      const made = one ?? (await answer({ path: room(ref), json, makes: true }, ask.signal));
      const id = textAt(made, 'id') ?? '';
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
    said: ({ id }, ask) => messages(id, ask),
    async files({ id }, ask) {
      const addresses = textsIn(listsIn(await messages(id, ask), 'attachments'), 'data_url');
      return addresses.map((url) => url.split('/').at(-1) ?? '');
    },
    async attach({ id, number }, photo, { signal }) {
      const parts = [...fieldParts({ content: photo.words }), filePart('attachments[]', photo)];
      await call({ path: `${room(id)}/${number}/messages`, parts, makes: true }, signal);
    },
    heard: doorbell(hookSecret, SIGNING, async ({ json, sentAt }, ask) => {
      const about = at(json, 'conversation') ?? json;
      const ref = refOf(about);
      return ref === undefined ? [] : [nowOf(ref, (await look(ref, ask)).one, about, sentAt)];
    }),
    async probe({ signal }) {
      const { status } = await call({ path: house, ok: [404] }, signal);
      const missing =
        'There is no such inbox. Copy the identifier from the settings of an inbox of kind "API".';
      return [finding(status !== 404, 'The inbox is there.', missing)];
    },
  });
}

const sourceOf = (ref: string): string => `tl-${ref}`;

/** Our id in the contact that a conversation is with. */
const refOf = (conversation: unknown): string | undefined =>
  /^tl-([\da-f-]{36})$/.exec(textAt(conversation, 'contact_inbox', 'source_id') ?? '')?.[1];

/** @param told  What the call says of it: older versions do not tell states to whom they take for a visitor. */
function nowOf(ref: string, conversation: unknown, told: unknown, sentAt: number): Now {
  const answers = listAt(conversation, 'messages').filter(
    (one) => at(one, 'message_type') === OUTGOING && at(one, 'private') !== true,
  );
  const replies = answers.map((one) => ({
    id: textAt(one, 'id') ?? '',
    at: secondsAt(one, 'created_at') ?? sentAt,
    text: textAt(one, 'content') ?? '',
  }));
  const status = textAt(conversation, 'status') ?? textAt(told, 'status');
  const isAnswered = status === 'open' && replies.length > 0;
  return { ref, at: sentAt, replies, status: isAnswered ? 'answered' : status };
}

/** Whether the report itself has arrived in it: what greets a reporter is of another kind. */
function isWritten(conversation: unknown): boolean {
  const all = listAt(conversation, 'messages');
  return all.length >= A_PAGE || all.some((one) => at(one, 'message_type') === INCOMING);
}
