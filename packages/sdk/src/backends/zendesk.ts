import type { BackendAdapter } from './backend.ts';
import { basic, inHeader } from './core/credential.ts';
import { finding } from './core/finding.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { allOf } from './core/pages.ts';
import { listsIn, lostOf, madeIn, reading, textsIn } from './core/reading.ts';
import { doorbell, numberAt, type Signing } from './core/signed-call.ts';
import { ticketBackend, type Ask, type RankedOptions } from './core/tickets.ts';

export interface ZendeskOptions extends HttpOptions, RankedOptions {
  /** The account of the API token. */
  email: string;
  token: Credential;
  /** The secret of the webhook that a trigger calls; without one nothing comes back. */
  hookSecret?: string;
  groupId?: number;
  formId?: number;
}

const SIGNING: Signing = {
  header: 'x-zendesk-webhook-signature',
  time: { header: 'x-zendesk-webhook-signature-timestamp', as: 'iso' },
  over: (body, time) => [time, body],
  hash: 'SHA-256',
  encoding: 'base64',
};
const TICKETS = '/api/v2/tickets';
const NO_PRIORITY = 'Activate the field Priority, and show it in the form of these tickets.';
const NO_FILTER =
  'Tickets are not looked up by external_id. Is there a proxy in between that cuts the address?';

/**
 * Zendesk tickets, kept apart by an idempotency key and by `external_id`. A trigger calls
 * `POST /v1/hooks/zendesk` with `{"external_id": "{{ticket.external_id}}", "id": "{{ticket.id}}"}`; what has changed
 * is then read from Zendesk itself.
 *
 * @example
 * zendeskBackend({ url: 'https://arena.zendesk.com', email: 'relay@arena.example', token, hookSecret })
 */
export function zendeskBackend(options: ZendeskOptions): BackendAdapter {
  const { email, token, hookSecret, groupId, formId } = options;
  const { answer, remove } = httpRoom(options, {
    perSecond: 5,
    authorize: inHeader('authorization', token, (secret) => basic(`${email}/token`, secret)),
    explain: (json) => [textAt(json, 'error'), ...Object.keys(at(json, 'details') ?? {})].join(' '),
  });
  const comments = (id: string, { signal }: Ask) =>
    allOf(async (next) => {
      const query = { 'page[size]': '100', ...(next && { 'page[after]': next }) };
      const found = await answer({ path: `${TICKETS}/${id}/comments`, query }, signal);
      const hasMore = at(found, 'meta', 'has_more') === true;
      const after = hasMore ? textAt(found, 'meta', 'after_cursor') : undefined;
      return { some: listAt(found, 'comments'), next: after };
    });
  const read = reading({
    ticket: async (id, { signal }) =>
      at(await answer({ path: `${TICKETS}/${id}`, ok: [404] }, signal), 'ticket'),
    ref: (ticket) => textAt(ticket, 'external_id'),
    at: (ticket) => instantAt(ticket, 'updated_at'),
    status: (ticket) => textAt(ticket, 'status'),
    said: (ticket, ask) => comments(textAt(ticket, 'id') ?? '', ask),
    isAnswer: (said, ticket) =>
      at(said, 'public') === true && at(said, 'author_id') !== at(ticket, 'requester_id'),
    answeredAt: (said) => instantAt(said, 'created_at'),
    text: (said) => textAt(said, 'plain_body') ?? textAt(said, 'body'),
  });

  return ticketBackend(options, {
    name: 'zendesk',
    format: 'plain',
    statuses: {
      new: 'received',
      open: 'in_progress',
      pending: 'waiting_reporter',
      hold: 'in_progress',
      solved: 'resolved',
      closed: 'closed',
    },
    priorities: { P1: 'urgent', P2: 'high', P3: 'normal', P4: 'low' },
    facts: {
      title: 'Zendesk',
      once: 'Idempotency-Key, and a look by external_id before each create',
      back: 'signed webhook of a trigger',
      photos: { how: 'upload, then a comment', maxBytes: 52_428_800 },
      limits: { title: 150, text: 60_000 },
      perSecond: 5,
      verified: 'recorded exchanges',
    },
    async find(ref, { signal }) {
      const found = await answer({ path: TICKETS, query: { external_id: ref } }, signal);
      return read.mine(listAt(found, 'tickets'), ref, NO_FILTER);
    },
    async create({ ref, title, text, level, tags }, { signal }) {
      const ticket = {
        subject: title,
        comment: { body: text },
        external_id: ref,
        tags,
        priority: level,
        group_id: groupId,
        ticket_form_id: formId,
      };
      const headers = { 'idempotency-key': ref };
      const json = await answer({ path: TICKETS, json: { ticket }, headers, makes: true }, signal);
      const made = at(json, 'ticket');
      const lost = lostOf({ priority: [level, textAt(made, 'priority')] });
      return { ...madeIn(made), ...(lost.length > 0 && { lost, note: NO_PRIORITY }) };
    },
    // Apart: a field that is required of a solved one costs no words.
    move({ id }, status, { signal }) {
      return answer({ method: 'PUT', path: `${TICKETS}/${id}`, json: { ticket: { status } } }, signal);
    },
    comment({ id }, { text }, { signal }) {
      const ticket = { comment: { body: text, public: true } };
      return answer({ method: 'PUT', path: `${TICKETS}/${id}`, json: { ticket }, makes: true }, signal);
    },
    said: ({ id }, ask) => comments(id, ask),
    files: async ({ id }, ask) => textsIn(listsIn(await comments(id, ask), 'attachments'), 'file_name'),
    async attach({ id }, { name, mediaType, bytes, words }, { signal }) {
      const file = { query: { filename: name }, bytes: { mediaType, data: bytes } };
      const sent = await answer({ path: '/api/v2/uploads', ...file }, signal);
      const uploads = [textAt(sent, 'upload', 'token')];
      const ticket = { comment: { body: words, public: false, uploads } };
      await answer({ method: 'PUT', path: `${TICKETS}/${id}`, json: { ticket }, makes: true }, signal);
    },
    erase: ({ id }, { signal }) => remove(`${TICKETS}/${id}`, signal),
    heard: doorbell(hookSecret, SIGNING, ({ json }, ask) => read.anew([numberAt(json, 'id')], ask)),
    async probe({ signal }) {
      const role = textAt(await answer({ path: '/api/v2/users/me' }, signal), 'user', 'role') ?? 'unknown';
      const isAgent = role === 'agent' || role === 'admin';
      const wrong = `The token is of role ${role}; it needs an agent's.`;
      const query = { external_id: 'touchline' };
      const others = listAt(await answer({ path: TICKETS, query }, signal), 'tickets');
      return [
        finding(isAgent, `The token belongs to an ${role}.`, wrong),
        finding(others.length === 0, 'Tickets are looked up by external_id.', NO_FILTER),
      ];
    },
  });
}
