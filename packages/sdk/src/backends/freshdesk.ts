import type { BackendAdapter } from './backend.ts';
import { basic } from './core/body.ts';
import { secretOf } from './core/credential.ts';
import { plainOf } from './core/escape.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { pages } from './core/pages.ts';
import type { Ask, Now, Remote, TicketOptions } from './core/system.ts';
import { ticketBackend } from './core/tickets.ts';
import { ifTaken, misconfigured } from './core/trouble.ts';

export interface FreshdeskOptions extends HttpOptions, TicketOptions {
  /** API key of an agent. */
  token: Credential;
  /** Whose tickets they are: an address of the venue that answers nobody, so that no mail goes out. */
  customer: string;
  /** A text field of tickets that the venue adds. @default 'cf_touchline_ref' */
  refField?: string;
  /** Where tickets came from. @default 2, the portal */
  source?: number;
  groupId?: number;
  productId?: number;
  /** Further fields of new tickets, by the names of Freshdesk. */
  fields?: Readonly<Record<string, unknown>>;
  priorityMap?: Readonly<Record<'P1' | 'P2' | 'P3' | 'P4', number>>;
}

const PRIORITIES = { P1: 4, P2: 3, P3: 2, P4: 1 };
/** Own states have higher numbers; `statusMap` names them. */
const STATUSES = {
  2: 'received',
  taken: 'in_progress',
  3: 'waiting_reporter',
  4: 'resolved',
  5: 'closed',
  6: 'waiting_reporter',
  7: 'in_progress',
  spam: 'cancelled',
} as const;
const MOVES = { open: 2, solved: 4 };
const PAGE = 100;
const MOST_PAGES = 10;
/** Longer than the search needs to learn of a new ticket. */
const SEARCH_LAG_MS = 15 * 60_000;

/**
 * Freshdesk tickets, looked up by a field that the venue adds: new ones in the list, older ones by the search, which
 * learns of them minutes later. Its webhooks are not signed, so it is asked what has changed.
 *
 * @example
 * freshdeskBackend({ url: 'https://arena.freshdesk.com', token, customer: 'reports@arena.example' })
 */
export function freshdeskBackend(options: FreshdeskOptions): BackendAdapter {
  const { token, customer, refField = 'cf_touchline_ref', source = 2, now = Date.now } = options;
  const { priorityMap = PRIORITIES, groupId, productId, fields } = options;
  const { call } = httpRoom(options, {
    perSecond: 3,
    authorize: async (isStale) => ({ authorization: basic(await secretOf(token, isStale), 'X') }),
    explain: (json) =>
      listAt(json, 'errors')
        .map((one) => `${textAt(one, 'field')} ${textAt(one, 'code')}`)
        .join(' '),
  });
  const refOf = (ticket: unknown) => textAt(ticket, 'custom_fields', refField);
  const listed = (given: Record<string, string>, { signal }: Ask) =>
    pages(PAGE, MOST_PAGES, async (page) => {
      const query = { ...given, per_page: `${PAGE}`, page: `${page}` };
      // An address that it does not know yet has no tickets.
      const ok = given['email'] ? [400, 404] : [];
      return listAt((await call({ path: '/api/v2/tickets', query, ok }, signal)).json);
    });
  const conversations = ({ id }: Remote, { signal }: Ask) =>
    pages(PAGE, MOST_PAGES, async (page) => {
      const query = { per_page: `${PAGE}`, page: `${page}` };
      return listAt((await call({ path: `/api/v2/tickets/${id}/conversations`, query }, signal)).json);
    });

  async function searched(ref: string, { signal }: Ask): Promise<unknown> {
    const query = { query: `"${refField}:'${ref}'"` };
    const { status, json } = await call({ path: '/api/v2/search/tickets', query, ok: [400] }, signal);
    if (status === 400)
      throw misconfigured(`Tickets have no field "${refField}". Add it, as text of one line.`);
    return listAt(json, 'results').find((one) => refOf(one) === ref);
  }

  async function read(ticket: unknown, ask: Ask): Promise<Now[]> {
    const [id, ref, changedAt] = [textAt(ticket, 'id'), refOf(ticket), instantAt(ticket, 'updated_at')];
    if (!id || !ref || changedAt === undefined) return [];
    const said = await conversations({ id }, ask);
    const replies = said.filter((one) => at(one, 'private') === false && at(one, 'incoming') === false);
    const isTaken = textAt(ticket, 'status') === '2' && textAt(ticket, 'responder_id') !== undefined;
    const status = at(ticket, 'spam') === true ? 'spam' : isTaken ? 'taken' : textAt(ticket, 'status');
    return [
      {
        ref,
        at: changedAt,
        ...(status && { status }),
        replies: replies.map((one) => ({
          id: textAt(one, 'id') ?? '',
          at: instantAt(one, 'created_at') ?? changedAt,
          text: plainOf(textAt(one, 'body') ?? ''),
        })),
      },
    ];
  }

  return ticketBackend(
    {
      name: 'freshdesk',
      format: 'html',
      guarantee: 'exactly_once',
      statusReturn: 'poll',
      facts: {
        title: 'Freshdesk',
        once: 'a look by a ticket field before each create: in the list for new tickets, in the search for older ones',
        back: 'asked every 30 s',
        photos: { how: 'in a private note', maxBytes: 15_728_640 },
        limits: { title: 255, text: 60_000 },
        perSecond: 3,
        erasure: 'by call',
        verified: 'recorded exchanges',
      },
      async find(ref, ask) {
        const since = new Date(now() - SEARCH_LAG_MS).toISOString().replace(/\.\d+/, '');
        const recent = await listed({ email: customer, updated_since: since }, ask);
        const id = textAt(recent.find((one) => refOf(one) === ref) ?? (await searched(ref, ask)), 'id');
        return id === undefined ? undefined : { id };
      },
      async create({ ref, title, text, priority, tags }, { signal }) {
        const wanted = priorityMap[priority ?? 'P3'];
        const { json } = await call(
          {
            path: '/api/v2/tickets',
            json: {
              ...fields,
              email: customer,
              subject: title,
              description: text,
              status: 2,
              priority: wanted,
              source,
              tags,
              custom_fields: { ...record(fields?.['custom_fields']), [refField]: ref },
              ...(groupId !== undefined && { group_id: groupId }),
              ...(productId !== undefined && { product_id: productId }),
            },
            makes: true,
          },
          signal,
        );
        const lost = [
          ...(refOf(json) === ref ? [] : [refField]),
          ...(at(json, 'priority') === wanted ? [] : ['priority']),
        ];
        return {
          id: textAt(json, 'id') ?? '',
          ...(lost.length > 0 && { note: `Freshdesk left out: ${lost.join(', ')}` }),
        };
      },
      async comment({ id }, { text, move }, { signal }) {
        const path = `/api/v2/tickets/${id}`;
        if (move) await ifTaken(call({ method: 'PUT', path, json: { status: MOVES[move] } }, signal));
        const json = { body: text, private: false, incoming: true };
        await call({ path: `${path}/notes`, json, makes: true }, signal);
      },
      said: async (remote, ask) => JSON.stringify(await conversations(remote, ask)),
      files: async (remote, ask) =>
        (await conversations(remote, ask)).flatMap((one) =>
          listAt(one, 'attachments').map((file) => textAt(file, 'name') ?? ''),
        ),
      async attach({ id }, { name: filename, mediaType, bytes }, { signal }) {
        const parts = [
          { name: 'body', value: 'A photo of the reporter.' },
          { name: 'private', value: 'true' },
          { name: 'attachments[]', value: { filename, mediaType, bytes } },
        ];
        await call({ path: `/api/v2/tickets/${id}/notes`, parts, makes: true }, signal);
      },
      async erase({ id }, { signal }) {
        await call({ method: 'DELETE', path: `/api/v2/tickets/${id}`, ok: [404] }, signal);
      },
      async changed(since, ask) {
        const from = new Date(since).toISOString().replace(/\.\d+/, '');
        const tickets = await listed({ updated_since: from, order_by: 'updated_at', order_type: 'asc' }, ask);
        const all: Now[] = [];
        for (const ticket of tickets) all.push(...(await read(ticket, ask)));
        return all;
      },
      async probe({ signal }) {
        const { json, status } = await call({ path: '/api/v2/ticket_fields', ok: [403] }, signal);
        const has = status === 403 || listAt(json).some((one) => textAt(one, 'name') === refField);
        const missing = `Tickets have no field "${refField}". Add it under Ticket Fields, as text of one line.`;
        return [
          { ok: true, says: 'The key is taken.' },
          { ok: has, says: has ? `Nothing says that "${refField}" is missing.` : missing },
        ];
      },
    },
    STATUSES,
    options,
  );
}

const record = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
