import type { BackendAdapter } from './backend.ts';
import { base64 } from './core/body.ts';
import { bearer } from './core/credential.ts';
import { plainOf } from './core/escape.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { hubCall } from './core/hub-call.ts';
import { at, listAt, textAt } from './core/json.ts';
import { ticketBackend, type Ask, type Now, type Remote, type TicketOptions } from './core/tickets.ts';
import { ifTaken, misconfigured } from './core/trouble.ts';

export interface IntercomOptions extends Omit<HttpOptions, 'url'>, TicketOptions {
  /** Europe and Australia have their own. @default 'https://api.intercom.io' */
  url?: string;
  token: Credential;
  ticketTypeId: string;
  /** Whose tickets they are: an address of the venue that answers nobody, so that no mail goes out. */
  contact: string;
  /** A text attribute of the ticket type that the venue adds. @default 'touchline_ref' */
  refField?: string;
  /** Client secret of the app whose webhook calls; without one it is asked what has changed. */
  hookSecret?: string;
  /** Tickets of this type are for the team alone: what the reporter says are notes of this admin. */
  adminId?: string;
  /** Ids of states that a ticket gets when its reporter says that it is solved, or is not. */
  states?: { open?: string; solved?: string };
  /** Further attributes of new tickets, such as a list of priorities. */
  fields?: Readonly<Record<string, unknown>>;
  /** Values of the attribute `priorityField`. */
  priorityMap?: Readonly<Record<'P1' | 'P2' | 'P3' | 'P4', string>>;
  priorityField?: string;
  /** Of the API. @default '2.16' */
  version?: string;
}

const PRIORITIES = { P1: 'P1', P2: 'P2', P3: 'P3', P4: 'P4' };
const STATUSES = {
  submitted: 'received',
  in_progress: 'in_progress',
  waiting_on_customer: 'waiting_reporter',
  resolved: 'resolved',
  ':closed': 'closed',
} as const;
const MOST = 150;
const MOST_PAGES = 10;

/**
 * Intercom tickets, looked up by an attribute of their type. With a secret, a webhook of tickets calls
 * `POST /v1/hooks/intercom`; what has changed is then read from Intercom.
 *
 * @example
 * intercomBackend({ token, ticketTypeId: '1234', contact: 'reports@arena.example', hookSecret })
 */
export function intercomBackend(options: IntercomOptions): BackendAdapter {
  const { token, ticketTypeId, contact, refField = 'touchline_ref', hookSecret, adminId, states } = options;
  const { fields, priorityMap = PRIORITIES, priorityField, version = '2.16' } = options;
  const { call } = httpRoom(
    { ...options, url: options.url ?? 'https://api.intercom.io' },
    {
      perSecond: 8,
      authorize: bearer(token, { 'intercom-version': version }),
      explain: (json) => [textAt(json, 'errors', 0, 'code'), textAt(json, 'errors', 0, 'field')].join(' '),
    },
  );
  let attribute: string | undefined;

  async function attributeId({ signal }: Ask): Promise<string | undefined> {
    const { json } = await call({ path: `/ticket_types/${ticketTypeId}` }, signal);
    const all = [json, at(json, 'ticket_type_attributes')].flatMap((one) => [
      ...listAt(one, 'ticket_type_attributes'),
      ...listAt(one, 'data'),
    ]);
    return textAt(
      all.find((one) => textAt(one, 'name') === refField),
      'id',
    );
  }

  async function searched(filters: readonly unknown[], ask: Ask): Promise<unknown[]> {
    const all: unknown[] = [];
    let starting_after: string | undefined;
    for (let page = 0; page < MOST_PAGES; page++) {
      const pagination = { per_page: MOST, ...(starting_after && { starting_after }) };
      const json = { query: { operator: 'AND', value: filters }, pagination };
      const found = (await call({ path: '/tickets/search', json }, ask.signal)).json;
      all.push(...listAt(found, 'tickets'));
      starting_after = textAt(found, 'pages', 'next', 'starting_after');
      if (!starting_after) break;
    }
    return all;
  }
  const refOf = (ticket: unknown) => textAt(ticket, 'ticket_attributes', refField);
  const ticketAt = async ({ id }: Remote, { signal }: Ask) =>
    (await call({ path: `/tickets/${id}`, ok: [404] }, signal)).json;
  const partsOf = (ticket: unknown) => listAt(ticket, 'ticket_parts', 'ticket_parts');

  async function read(remote: Remote, ask: Ask): Promise<Now[]> {
    const ticket = await ticketAt(remote, ask);
    const [ref, changedAt] = [refOf(ticket), secondsAt(ticket, 'updated_at')];
    if (!ref || changedAt === undefined) return [];
    // Versions before had the category alone.
    const category = textAt(ticket, 'ticket_state', 'category') ?? textAt(ticket, 'ticket_state');
    const isClosed = at(ticket, 'open') === false && category !== 'resolved';
    const status = isClosed ? ':closed' : category;
    const said = partsOf(ticket).filter(
      (one) => textAt(one, 'author', 'type') === 'admin' && textAt(one, 'part_type') === 'comment',
    );
    const replies = said.map((one) => ({
      id: textAt(one, 'id') ?? '',
      at: secondsAt(one, 'created_at') ?? changedAt,
      text: plainOf(textAt(one, 'body') ?? ''),
    }));
    return [{ ref, at: changedAt, replies, ...(status && { status }) }];
  }

  const voice = adminId
    ? { message_type: 'note', type: 'admin', admin_id: adminId }
    : { message_type: 'comment', type: 'user', email: contact };

  return ticketBackend(
    {
      name: 'intercom',
      format: 'plain',
      guarantee: 'exactly_once',
      statusReturn: hookSecret ? 'webhook' : 'poll',
      lagMs: 15_000,
      facts: {
        title: 'Intercom',
        once: 'a look by an attribute before each create; after a silence 15 s later, for its index may lag',
        back: hookSecret ? 'signed webhook of tickets, or asked every 30 s' : 'asked every 30 s',
        photos: { how: 'base64 in a reply', maxBytes: 10_485_760 },
        limits: { title: 255, text: 10_000 },
        perSecond: 8,
        erasure: 'by call',
        verified: 'recorded exchanges',
      },
      async find(ref, ask) {
        attribute ??= await attributeId(ask);
        if (attribute === undefined)
          throw misconfigured(`The ticket type has no attribute "${refField}". Add it, as text.`);
        const found = await searched(
          [{ field: `ticket_attribute.${attribute}`, operator: '=', value: ref }],
          ask,
        );
        const id = textAt(
          found.find((one) => refOf(one) === ref),
          'id',
        );
        return id === undefined ? undefined : { id };
      },
      async create({ ref, title, text, priority }, { signal }) {
        const json = {
          ticket_type_id: ticketTypeId,
          contacts: [{ email: contact }],
          skip_notifications: true,
          ticket_attributes: {
            ...fields,
            ...(priority && priorityField && { [priorityField]: priorityMap[priority] }),
            _default_title_: title,
            _default_description_: text,
            [refField]: ref,
          },
        };
        const made = (await call({ path: '/tickets', json, makes: true }, signal)).json;
        // The number that people see is another one, and no call takes it.
        return { id: textAt(made, 'id') ?? '' };
      },
      async comment({ id }, { text, move }, { signal }) {
        const state = move && states?.[move];
        const change = { method: 'PUT', path: `/tickets/${id}`, json: { ticket_state_id: state } };
        if (state) await ifTaken(call(change, signal));
        await call({ path: `/tickets/${id}/reply`, json: { ...voice, body: text }, makes: true }, signal);
      },
      said: async (remote, ask) => JSON.stringify(partsOf(await ticketAt(remote, ask))),
      files: async (remote, ask) =>
        partsOf(await ticketAt(remote, ask)).flatMap((one) =>
          listAt(one, 'attachments').map((file) => textAt(file, 'name') ?? ''),
        ),
      async attach({ id }, { name, mediaType, bytes }, { signal }) {
        const file = { content_type: mediaType, data: base64(bytes), name };
        const json = { ...voice, body: 'A photo of the reporter.', attachment_files: [file] };
        await call({ path: `/tickets/${id}/reply`, json, makes: true }, signal);
      },
      async erase({ id }, { signal }) {
        await call({ method: 'DELETE', path: `/tickets/${id}`, ok: [404] }, signal);
      },
      ...(hookSecret
        ? {
            async heard(hook, ask) {
              const heard = await hubCall(hookSecret, 'SHA-1', hook);
              const item = at(heard?.json, 'data', 'item');
              const id = textAt(item, 'ticket', 'id') ?? textAt(item, 'id') ?? '';
              return heard && { id: heard.id, now: /^\d+$/.test(id) ? await read({ id }, ask) : [] };
            },
          }
        : {
            async changed(since, ask) {
              const found = await searched(
                [
                  { field: 'ticket_type_id', operator: '=', value: ticketTypeId },
                  { field: 'updated_at', operator: '>', value: Math.floor(since / 1000) },
                ],
                ask,
              );
              const all: Now[] = [];
              for (const one of found) {
                if (refOf(one)) all.push(...(await read({ id: textAt(one, 'id') ?? '' }, ask)));
              }
              return all;
            },
          }),
      async probe(ask) {
        const has = (await attributeId(ask)) !== undefined;
        const missing = `The ticket type has no attribute "${refField}". Add it, as text.`;
        return [{ ok: has, says: has ? `The ticket type has "${refField}".` : missing }];
      },
    },
    STATUSES,
    options,
  );
}

/** Unix seconds, in milliseconds. */
function secondsAt(json: unknown, key: string): number | undefined {
  const seconds = Number(textAt(json, key));
  return Number.isNaN(seconds) ? undefined : seconds * 1000;
}
