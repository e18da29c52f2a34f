import type { BackendAdapter, HookCall } from './backend.ts';
import { bearer } from './core/credential.ts';
import { plainOf } from './core/escape.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { digestOf, isSigned } from './core/signature.ts';
import type { Ask, Now, Remote, TicketOptions } from './core/system.ts';
import { ticketBackend } from './core/tickets.ts';
import { ifTaken, refused } from './core/trouble.ts';

type Values = Readonly<Record<string, string>>;

export interface HubSpotOptions extends Omit<HttpOptions, 'url'>, TicketOptions {
  /** @default 'https://api.hubapi.com' */
  url?: string;
  token: Credential;
  /** A property of tickets that the venue adds, of unique values. @default 'touchline_ref' */
  refField?: string;
  /** A property of tickets that the venue adds: what the team writes there is told to the reporter. @default 'touchline_answer' */
  answerField?: string;
  /** Client secret of the app whose webhook calls; without one it is asked what has changed. */
  hookSecret?: string;
  /** The address under which HubSpot knows that webhook; it is part of what is signed. */
  hookUrl?: string;
  /** @default '0' */
  pipeline?: string;
  /** Ids of its stages. @default 1 and 4, those of the first pipeline */
  stages?: { open?: string; solved?: string };
  /** Further properties of new tickets. */
  fields?: Values;
  /** Kind of association from a note to its ticket. @default 228 */
  noteToTicket?: number;
  /** Folder of photos. @default '/touchline' */
  folder?: string;
  priorityMap?: Readonly<Record<'P1' | 'P2' | 'P3' | 'P4', string>>;
}

const PRIORITIES = { P1: 'HIGH', P2: 'HIGH', P3: 'MEDIUM', P4: 'LOW' };
/** Ids of the stages of the first pipeline. */
const STATUSES = { 1: 'received', 2: 'waiting_reporter', 3: 'in_progress', 4: 'closed' } as const;
const SCHEME = { hash: 'SHA-256', encoding: 'base64' } as const;
const TOLERANCE_MS = 5 * 60_000;
/** Tickets of one call of a webhook, and of one page of a search. */
const MOST = 100;
const MOST_PAGES = 10;
const TICKETS = '/crm/v3/objects/tickets';
const NOTES = '/crm/v3/objects/notes';

/**
 * HubSpot tickets, written by a unique property: a second write of one makes no second ticket. Notes of a ticket are
 * for the team alone, so the team answers a reporter by writing into a property. With a secret, a webhook of tickets
 * calls `POST /v1/hooks/hubspot`.
 *
 * @example
 * hubspotBackend({ token, hookSecret, hookUrl: 'https://line.arena.example/v1/hooks/hubspot' })
 */
export function hubspotBackend(options: HubSpotOptions): BackendAdapter {
  const {
    token,
    refField = 'touchline_ref',
    answerField = 'touchline_answer',
    hookSecret,
    hookUrl,
  } = options;
  const { pipeline = '0', fields, noteToTicket = 228, folder = '/touchline' } = options;
  const { priorityMap = PRIORITIES, url = 'https://api.hubapi.com' } = options;
  const stages = { open: '1', solved: '4', ...options.stages };
  const { call } = httpRoom(
    { ...options, url },
    {
      perSecond: 8,
      authorize: bearer(token),
      explain: (json) => [textAt(json, 'category'), textAt(json, 'subCategory')].join(' '),
    },
  );
  const shown = ['hs_pipeline_stage', 'hs_lastmodifieddate', refField, answerField];

  /** What somebody wrote for the reporter, each version of it. */
  function nowOf(ticket: unknown): Now[] {
    const ref = textAt(ticket, 'properties', refField);
    const changedAt = instantAt(ticket, 'properties', 'hs_lastmodifieddate');
    if (!ref || changedAt === undefined) return [];
    const status = textAt(ticket, 'properties', 'hs_pipeline_stage');
    const versions = listAt(ticket, 'propertiesWithHistory', answerField);
    const replies = versions.flatMap((one) => {
      const [text, saidAt] = [textAt(one, 'value') ?? '', instantAt(one, 'timestamp')];
      return text && saidAt !== undefined
        ? [{ id: `${ref}-${saidAt}`, at: saidAt, text: plainOf(text) }]
        : [];
    });
    return [{ ref, at: changedAt, replies: replies.toReversed(), ...(status && { status }) }];
  }

  async function read(ids: readonly string[], { signal }: Ask): Promise<Now[]> {
    if (ids.length === 0) return [];
    const json = {
      inputs: ids.map((id) => ({ id })),
      properties: shown,
      propertiesWithHistory: [answerField],
    };
    const found = await call({ path: `${TICKETS}/batch/read`, json }, signal);
    return listAt(found.json, 'results').flatMap(nowOf);
  }

  async function notes({ id }: Remote, { signal }: Ask): Promise<unknown[]> {
    const query = { associations: 'notes' };
    const { json } = await call({ path: `${TICKETS}/${id}`, query, ok: [404] }, signal);
    const ids = listAt(json, 'associations', 'notes', 'results').flatMap((one) => textAt(one, 'id') ?? []);
    const all: unknown[] = [];
    for (let from = 0; from < ids.length; from += MOST) {
      const inputs = ids.slice(from, from + MOST).map((one) => ({ id: one }));
      const wanted = { inputs, properties: ['hs_note_body', 'hs_attachment_ids'], propertiesWithHistory: [] };
      all.push(
        ...listAt((await call({ path: `${NOTES}/batch/read`, json: wanted }, signal)).json, 'results'),
      );
    }
    return all;
  }

  async function note({ id }: Remote, properties: Values, { signal }: Ask): Promise<void> {
    const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: noteToTicket }];
    const hs_timestamp = new Date((options.now ?? Date.now)()).toISOString();
    const json = { properties: { hs_timestamp, ...properties }, associations: [{ to: { id }, types }] };
    await call({ path: NOTES, json, makes: true }, signal);
  }

  async function heard({ headers, body, now }: HookCall, ask: Ask) {
    const time = headers.get('x-hubspot-request-timestamp') ?? '';
    const given = headers.get('x-hubspot-signature-v3') ?? '';
    if (!/^\d{1,15}$/.test(time) || Math.abs(now - Number(time)) > TOLERANCE_MS) return undefined;
    const parts = [`POST${hookUrl}`, body, time];
    if (!hookSecret || !(await isSigned(hookSecret, parts, given, SCHEME))) return undefined;
    const events = JSON.parse(new TextDecoder().decode(body)) as unknown;
    const ids = new Set(listAt(events).flatMap((one) => textAt(one, 'objectId') ?? []));
    const some = [...ids].filter((id) => /^\d+$/.test(id)).slice(0, MOST);
    return { id: await digestOf(body), now: await read(some, ask) };
  }

  async function changed(since: number, ask: Ask): Promise<Now[]> {
    const filters = [
      { propertyName: refField, operator: 'HAS_PROPERTY' },
      { propertyName: 'hs_lastmodifieddate', operator: 'GTE', value: `${since}` },
    ];
    const sorts = [{ propertyName: 'hs_lastmodifieddate', direction: 'ASCENDING' }];
    const all: Now[] = [];
    let after: string | undefined;
    for (let page = 0; page < MOST_PAGES; page++) {
      const json = {
        filterGroups: [{ filters }],
        sorts,
        properties: [refField],
        limit: MOST,
        ...(after && { after }),
      };
      const found = (await call({ path: `${TICKETS}/search`, json }, ask.signal)).json;
      const ids = listAt(found, 'results').flatMap((one) => textAt(one, 'id') ?? []);
      all.push(...(await read(ids, ask)));
      after = textAt(found, 'paging', 'next', 'after');
      if (!after) break;
    }
    return all;
  }

  const isCalled = hookSecret !== undefined && hookUrl !== undefined;
  return ticketBackend(
    {
      name: 'hubspot',
      format: 'html',
      guarantee: 'exactly_once',
      statusReturn: isCalled ? 'webhook' : 'poll',
      facts: {
        title: 'HubSpot',
        once: 'an upsert by a unique property, and a look before each',
        back: isCalled
          ? 'signed webhook, or asked every 30 s; answers stand in a property'
          : 'asked every 30 s; answers stand in a property',
        photos: { how: 'a private file in a note', maxBytes: 20_971_520 },
        limits: { title: 255, text: 60_000 },
        perSecond: 8,
        erasure: 'by call',
        verified: 'recorded exchanges',
      },
      async find(ref, { signal }) {
        const query = { idProperty: refField };
        const id = textAt((await call({ path: `${TICKETS}/${ref}`, query, ok: [404] }, signal)).json, 'id');
        return id === undefined ? undefined : { id };
      },
      async create({ ref, title, text, priority }, { signal }) {
        const properties = {
          ...fields,
          subject: title,
          content: text,
          hs_pipeline: pipeline,
          hs_pipeline_stage: stages.open,
          ...(priority && { hs_ticket_priority: priorityMap[priority] }),
          [refField]: ref,
        };
        const json = { inputs: [{ id: ref, idProperty: refField, properties }] };
        const made = (await call({ path: `${TICKETS}/batch/upsert`, json, makes: true }, signal)).json;
        const id = textAt(made, 'results', 0, 'id');
        if (id === undefined)
          throw refused(`HubSpot does not take it: ${textAt(made, 'errors', 0, 'category')}`);
        return { id };
      },
      async comment(remote, { text, move }, ask) {
        const properties = { hs_pipeline_stage: stages[move ?? 'open'] };
        const path = `${TICKETS}/${remote.id}`;
        if (move) await ifTaken(call({ method: 'PATCH', path, json: { properties } }, ask.signal));
        await note(remote, { hs_note_body: text }, ask);
      },
      said: async (remote, ask) => JSON.stringify(await notes(remote, ask)),
      files: async (remote, ask) =>
        (await notes(remote, ask)).map((one) =>
          (textAt(one, 'properties', 'hs_note_body') ?? '').replace(PHOTO, ''),
        ),
      async attach(remote, { name, mediaType, bytes }, ask) {
        const parts = [
          { name: 'file', value: { filename: name, mediaType, bytes } },
          { name: 'fileName', value: name },
          { name: 'folderPath', value: folder },
          { name: 'options', value: JSON.stringify({ access: 'PRIVATE' }) },
        ];
        const file = textAt((await call({ path: '/files/v3/files', parts }, ask.signal)).json, 'id') ?? '';
        await note(remote, { hs_note_body: `${PHOTO}${name}`, hs_attachment_ids: file }, ask);
      },
      async erase(remote, ask) {
        const all = await notes(remote, ask);
        const files = all.flatMap((one) =>
          (textAt(one, 'properties', 'hs_attachment_ids') ?? '').split(';').filter(Boolean),
        );
        const paths = [
          ...files.map((id) => `/files/v3/files/${id}/gdpr-delete`),
          ...all.map((one) => `${NOTES}/${textAt(one, 'id')}`),
          `${TICKETS}/${remote.id}`,
        ];
        for (const path of paths) await call({ method: 'DELETE', path, ok: [404] }, ask.signal);
      },
      ...(isCalled ? { heard } : { changed }),
      async probe({ signal }) {
        const there = await Promise.all(
          [refField, answerField].map(async (name) => {
            const found = await call({ path: `/crm/v3/properties/tickets/${name}`, ok: [404] }, signal);
            return found.status === 404 ? undefined : found.json;
          }),
        );
        const [key, answer] = there;
        const isKey = at(key, 'hasUniqueValue') === true;
        const missing = `Tickets have no property "${refField}" of unique values. Add it.`;
        const silent = `Tickets have no property "${answerField}". Add it, so that the team can answer.`;
        return [
          { ok: isKey, says: isKey ? `Tickets have "${refField}".` : missing },
          { ok: answer !== undefined, says: answer ? `The team answers in "${answerField}".` : silent },
        ];
      },
    },
    STATUSES,
    options,
  );
}

const PHOTO = 'A photo of the reporter: ';
