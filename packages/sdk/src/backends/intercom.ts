import type { BackendAdapter } from './backend.ts';
import { base64 } from './core/body.ts';
import { changes } from './core/changes.ts';
import { bearer } from './core/credential.ts';
import { escaped, plainOf } from './core/escape.ts';
import { finding } from './core/finding.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, listAt, secondsAt, textAt } from './core/json.ts';
import { allOf, type Pages } from './core/pages.ts';
import { listsIn, madeIn, reading, textsIn } from './core/reading.ts';
import { doorbell, hubSigning, numberAt } from './core/signed-call.ts';
import { ticketBackend, type Ask, type PriorityMap, type TicketOptions } from './core/tickets.ts';
import { misconfigured } from './core/trouble.ts';

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
  priorityMap?: PriorityMap;
  priorityField?: string;
  /** Of the API. @default '2.16' */
  version?: string;
}

const PAGE = 150;

/**
 * Intercom tickets, looked up by an attribute of their type. With a secret, a webhook of tickets calls
 * `POST /v1/hooks/intercom`; what has changed is then read from Intercom.
 *
 * @example
 * intercomBackend({ token, ticketTypeId: '1234', contact: 'reports@arena.example', hookSecret })
 */
export function intercomBackend(options: IntercomOptions): BackendAdapter {
  const { token, ticketTypeId, contact, refField = 'touchline_ref', hookSecret, adminId, states } = options;
  const { fields, priorityField, version = '2.16' } = options;
  const { answer, remove } = httpRoom(options, {
    url: 'https://api.intercom.io',
    perSecond: 8,
    authorize: bearer(token),
    headers: { 'intercom-version': version },
    explain: (json) => [textAt(json, 'errors', 0, 'code'), textAt(json, 'errors', 0, 'field')].join(' '),
  });
  const missing = `The ticket type has no attribute "${refField}". Add it, as text.`;
  /** What the reporter says, by whoever may say it; a note is shown as HTML. */
  const spoken = (text: string) =>
    adminId
      ? { message_type: 'note', type: 'admin', admin_id: adminId, body: escaped(text, 'html') }
      : { message_type: 'comment', type: 'user', email: contact, body: text };
  let attribute: string | undefined;

  async function attributeId({ signal }: Ask): Promise<string | undefined> {
    const type = await answer({ path: `/ticket_types/${ticketTypeId}` }, signal);
    const list = at(type, 'ticket_type_attributes');
    const all = [...listAt(list), ...listAt(list, 'ticket_type_attributes'), ...listAt(list, 'data')];
    return textAt(
      all.find((one) => textAt(one, 'name') === refField),
      'id',
    );
  }

  const search =
    (value: readonly unknown[], { signal }: Ask): Pages =>
    async (starting_after) => {
      const pagination = { per_page: PAGE, starting_after };
      const json = { query: { operator: 'AND', value }, pagination };
      const found = await answer({ path: '/tickets/search', json }, signal);
      return { some: listAt(found, 'tickets'), next: textAt(found, 'pages', 'next', 'starting_after') };
    };
  const ticketAt = (id: string, { signal }: Ask) => answer({ path: `/tickets/${id}`, ok: [404] }, signal);
  const partsIn = (ticket: unknown) => listAt(ticket, 'ticket_parts', 'ticket_parts');
  const read = reading({
    ticket: ticketAt,
    isListedInPart: () => true,
    ref: (ticket) => textAt(ticket, 'ticket_attributes', refField),
    at: (ticket) => secondsAt(ticket, 'updated_at'),
    status(ticket) {
      // Versions before had the category alone.
      const category = textAt(ticket, 'ticket_state', 'category') ?? textAt(ticket, 'ticket_state');
      return at(ticket, 'open') === false && category !== 'resolved' ? ':closed' : category;
    },
    said: partsIn,
    isAnswer: (part) => textAt(part, 'author', 'type') === 'admin' && textAt(part, 'part_type') === 'comment',
    answeredAt: (part) => secondsAt(part, 'created_at'),
    text: (part) => plainOf(textAt(part, 'body') ?? ''),
  });

  return ticketBackend(options, {
    name: 'intercom',
    format: 'plain',
    statuses: {
      submitted: 'received',
      in_progress: 'in_progress',
      waiting_on_customer: 'waiting_reporter',
      resolved: 'resolved',
      ':closed': 'closed',
    },
    priorities: { P1: 'P1', P2: 'P2', P3: 'P3', P4: 'P4' },
    lagMs: 15_000,
    facts: {
      title: 'Intercom',
      once: 'a look by an attribute before each create; after a silence 15 s later, for its index may lag',
      back: 'signed webhook of tickets, or asked every 30 s',
      photos: { how: 'base64 in a reply', maxBytes: 10_485_760 },
      limits: { title: 255, text: 10_000 },
      perSecond: 8,
      verified: 'recorded exchanges',
    },
    async find(ref, ask) {
      attribute ??= await attributeId(ask);
      if (attribute === undefined) throw misconfigured(missing);
      const filter = { field: `ticket_attribute.${attribute}`, operator: '=', value: ref };
      return read.mine(await allOf(search([filter], ask), PAGE), ref);
    },
    async create({ ref, title, text, level }, { signal }) {
      const json = {
        ticket_type_id: ticketTypeId,
        contacts: [{ email: contact }],
        skip_notifications: true,
        ticket_attributes: {
          ...fields,
          ...(priorityField && level && { [priorityField]: level }),
          _default_title_: title,
          _default_description_: text,
          [refField]: ref,
        },
      };
      // The number that people see is another one, and no call takes it.
      return madeIn(await answer({ path: '/tickets', json, makes: true }, signal));
    },
    async move({ id }, where, { signal }) {
      const json = { ticket_state_id: states?.[where] };
      if (json.ticket_state_id) await answer({ method: 'PUT', path: `/tickets/${id}`, json }, signal);
    },
    comment: ({ id }, { text }, { signal }) =>
      answer({ path: `/tickets/${id}/reply`, json: spoken(text), makes: true }, signal),
    said: async ({ id }, ask) => partsIn(await ticketAt(id, ask)),
    files: async ({ id }, ask) => textsIn(listsIn(partsIn(await ticketAt(id, ask)), 'attachments'), 'name'),
    attach({ id }, { name, mediaType, bytes, words }, { signal }) {
      const file = { content_type: mediaType, data: base64(bytes), name };
      const json = { ...spoken(words), attachment_files: [file] };
      return answer({ path: `/tickets/${id}/reply`, json, makes: true }, signal);
    },
    erase: ({ id }, { signal }) => remove(`/tickets/${id}`, signal),
    heard: doorbell(hookSecret, hubSigning('SHA-1'), ({ json }, ask) => {
      const item = at(json, 'data', 'item');
      return read.anew([numberAt(at(item, 'ticket') ?? item, 'id')], ask);
    }),
    changed: changes(read, options, (since, ask) => {
      const ours = { field: 'ticket_type_id', operator: '=', value: ticketTypeId };
      const fresh = { field: 'updated_at', operator: '>', value: Math.floor(since / 1000) };
      return search([ours, fresh], ask);
    }),
    async probe(ask) {
      const has = (await attributeId(ask)) !== undefined;
      return [finding(has, `The ticket type has "${refField}".`, missing)];
    },
  });
}
