import type { BackendAdapter } from './backend.ts';
import { fieldParts, filePart } from './core/body.ts';
import { changes } from './core/changes.ts';
import { basic, inHeader } from './core/credential.ts';
import { plainOf } from './core/escape.ts';
import { finding } from './core/finding.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { allOf, listing } from './core/pages.ts';
import { listsIn, lostOf, madeIn, reading, textsIn } from './core/reading.ts';
import { toSecond } from './core/since.ts';
import { ticketBackend, type Ask, type RankedOptions } from './core/tickets.ts';
import { misconfigured } from './core/trouble.ts';

export interface FreshdeskOptions extends HttpOptions, RankedOptions<number> {
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
}

const MOVES = { open: 2, solved: 4 };
const TICKETS = '/api/v2/tickets';
const PAGE = 100;
/** Of the newest tickets. */
const MOST_LISTED = 1_000;
const LOOK = 'Look under Ticket Fields whether they are there, and what priorities there are.';
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
  const { groupId, productId, fields } = options;
  const { call, answer, remove } = httpRoom(options, {
    perSecond: 3,
    authorize: inHeader('authorization', token, (key) => basic(key, 'X')),
    explain: (json) =>
      listAt(json, 'errors')
        .map((one) => `${textAt(one, 'field')} ${textAt(one, 'code')}`)
        .join(' '),
  });
  const listed = listing(call, {
    size: PAGE,
    query: (page) => ({ per_page: `${PAGE}`, page: `${page}` }),
    entries: (json) => listAt(json),
  });
  const conversations = (id: string, ask: Ask) =>
    allOf(listed({ path: `${TICKETS}/${id}/conversations` }, ask));

  async function searched(ref: string, { signal }: Ask): Promise<unknown[]> {
    const query = { query: `"${refField}:'${ref}'"` };
    const { status, json } = await call({ path: '/api/v2/search/tickets', query, ok: [400] }, signal);
    if (status === 400)
      throw misconfigured(`Tickets have no field "${refField}". Add it, as text of one line.`);
    return listAt(json, 'results');
  }

  const read = reading({
    ref: (ticket) => textAt(ticket, 'custom_fields', refField),
    at: (ticket) => instantAt(ticket, 'updated_at'),
    status(ticket) {
      if (at(ticket, 'spam') === true) return 'spam';
      const status = textAt(ticket, 'status');
      return status === '2' && textAt(ticket, 'responder_id') !== undefined ? 'taken' : status;
    },
    said: (ticket, ask) => conversations(textAt(ticket, 'id') ?? '', ask),
    isAnswer: (said) => at(said, 'private') === false && at(said, 'incoming') === false,
    answeredAt: (said) => instantAt(said, 'created_at'),
    text: (said) => plainOf(textAt(said, 'body') ?? ''),
  });

  return ticketBackend(options, {
    name: 'freshdesk',
    format: 'html',
    /** Own states have higher numbers; `statusMap` names them. */
    statuses: {
      2: 'received',
      taken: 'in_progress',
      3: 'waiting_reporter',
      4: 'resolved',
      5: 'closed',
      6: 'waiting_reporter',
      7: 'in_progress',
      // Unverified: the list may leave out what is spam.
      spam: 'cancelled',
    },
    priorities: { P1: 4, P2: 3, P3: 2, P4: 1 },
    unranked: 'P3',
    facts: {
      title: 'Freshdesk',
      once: 'a look by a ticket field before each create: in the list for new tickets, in the search for older ones',
      back: 'asked every 30 s',
      photos: { how: 'in a private note', maxBytes: 15_728_640 },
      limits: { title: 255, text: 60_000 },
      perSecond: 3,
      verified: 'recorded exchanges',
    },
    async find(ref, ask) {
      const query = { email: customer, updated_since: toSecond(now() - SEARCH_LAG_MS) };
      // An address that it does not know yet has no tickets.
      const recent = await allOf(listed({ path: TICKETS, query, ok: [400, 404] }, ask), MOST_LISTED);
      return read.mine(recent, ref) ?? read.mine(await searched(ref, ask), ref);
    },
    async create({ ref, title, text, level, tags }, { signal }) {
      const json = {
        group_id: groupId,
        product_id: productId,
        ...fields,
        email: customer,
        subject: title,
        description: text,
        status: 2,
        priority: level,
        source,
        tags,
        custom_fields: { ...record(fields?.['custom_fields']), [refField]: ref },
      };
      const made = await answer({ path: TICKETS, json, makes: true }, signal);
      const lost = lostOf({ [refField]: [ref, read.ref(made)], priority: [level, at(made, 'priority')] });
      return { ...madeIn(made), ...(lost.length > 0 && { lost, note: LOOK }) };
    },
    move: ({ id }, where, { signal }) =>
      answer({ method: 'PUT', path: `${TICKETS}/${id}`, json: { status: MOVES[where] } }, signal),
    comment({ id }, { text }, { signal }) {
      const json = { body: text, private: false, incoming: true };
      return answer({ path: `${TICKETS}/${id}/notes`, json, makes: true }, signal);
    },
    said: ({ id }, ask) => conversations(id, ask),
    files: async ({ id }, ask) => textsIn(listsIn(await conversations(id, ask), 'attachments'), 'name'),
    attach({ id }, photo, { signal }) {
      const note = { body: photo.words, private: 'true' };
      const parts = [...fieldParts(note), filePart('attachments[]', photo)];
      return answer({ path: `${TICKETS}/${id}/notes`, parts, makes: true }, signal);
    },
    erase: ({ id }, { signal }) => remove(`${TICKETS}/${id}`, signal),
    changed: changes(read, options, (since, ask) => {
      const query = { updated_since: toSecond(since), order_by: 'updated_at', order_type: 'asc' };
      return listed({ path: TICKETS, query }, ask);
    }),
    async probe({ signal }) {
      const { json, status } = await call({ path: '/api/v2/ticket_fields', ok: [403] }, signal);
      const has = status === 403 || textsIn(listAt(json), 'name').includes(refField);
      const missing = `Tickets have no field "${refField}". Add it under Ticket Fields, as text of one line.`;
      return [
        { ok: true, says: 'The key is taken.' },
        finding(has, `Nothing says that "${refField}" is missing.`, missing),
      ];
    },
  });
}

const record = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
