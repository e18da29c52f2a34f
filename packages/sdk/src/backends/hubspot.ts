import type { BackendAdapter } from './backend.ts';
import { fieldParts, filePart } from './core/body.ts';
import { changes } from './core/changes.ts';
import { bearer } from './core/credential.ts';
import { plainOf } from './core/escape.ts';
import { finding } from './core/finding.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { enriched, inLots, type Pages } from './core/pages.ts';
import { reading, remoteIn, textsIn } from './core/reading.ts';
import { doorbell, numberAt, type Signing } from './core/signed-call.ts';
import { ticketBackend, type Ask, type RankedOptions } from './core/tickets.ts';
import { misconfigured, refused, unlessRefused } from './core/trouble.ts';

type Values = Readonly<Record<string, string>>;

export interface HubSpotOptions extends Omit<HttpOptions, 'url'>, RankedOptions {
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
}

const signingOf = (hookUrl: string | undefined): Signing => ({
  header: 'x-hubspot-signature-v3',
  time: { header: 'x-hubspot-request-timestamp', as: 'ms' },
  over: (body, time) => [`POST${hookUrl}`, body, time],
  hash: 'SHA-256',
  encoding: 'base64',
});
const PAGE = 100;
/** A batch that asks for the history of a property is refused when it has more. */
const TOGETHER = 50;
const TICKETS = '/crm/v3/objects/tickets';
const NOTES = '/crm/v3/objects/notes';
const FILES = '/files/v3/files';
const OUR_FILE = 'A photo of the reporter: ';
const PHOTO_NOTE = new RegExp(String.raw`${OUR_FILE}([\w.-]+)`);

/**
 * HubSpot tickets, written by a unique property: a second write of one makes no second ticket. Notes of a ticket are
 * for the team alone, so the team answers a reporter by writing into a property. With a secret, a webhook of tickets
 * calls `POST /v1/hooks/hubspot`.
 *
 * @example
 * hubspotBackend({ token, hookSecret, hookUrl: 'https://line.arena.example/v1/hooks/hubspot' })
 */
export function hubspotBackend(options: HubSpotOptions): BackendAdapter {
  const { token, refField = 'touchline_ref', answerField = 'touchline_answer' } = options;
  const { hookSecret, hookUrl, pipeline = '0', fields, noteToTicket = 228 } = options;
  const { folder = '/touchline', now = Date.now } = options;
  const stages = { open: '1', solved: '4', ...options.stages };
  const missing = `Tickets have no property "${refField}" of unique values. Add it.`;
  const { call, answer, remove } = httpRoom(options, {
    url: 'https://api.hubapi.com',
    perSecond: 8,
    authorize: bearer(token),
    explain: (json) => [textAt(json, 'category'), textAt(json, 'subCategory')].join(' '),
  });

  /** Objects by their ids, which may come twice: what is not there any more is left out of the answer. */
  const batch = (path: string, ids: readonly string[], more: object, { signal }: Ask) =>
    inLots(TOGETHER, [...new Set(ids)], async (some) => {
      const json = { inputs: some.map((id) => ({ id })), propertiesWithHistory: [], ...more };
      return listAt(await answer({ path: `${path}/batch/read`, json }, signal), 'results');
    });
  const shown = ['hs_pipeline_stage', 'hs_lastmodifieddate', refField, answerField];
  const ticketsOf = (ids: readonly string[], ask: Ask) =>
    batch(TICKETS, ids, { properties: shown, propertiesWithHistory: [answerField] }, ask);
  const changedSince = (since: number, { signal }: Ask): Pages => {
    const filters = [
      { propertyName: refField, operator: 'HAS_PROPERTY' },
      { propertyName: 'hs_lastmodifieddate', operator: 'GTE', value: `${since}` },
    ];
    const sorts = [{ propertyName: 'hs_lastmodifieddate', direction: 'ASCENDING' }];
    const wanted = { filterGroups: [{ filters }], sorts, properties: shown, limit: PAGE };
    return async (after) => {
      const json = await answer({ path: `${TICKETS}/search`, json: { ...wanted, after } }, signal);
      return { some: listAt(json, 'results'), next: textAt(json, 'paging', 'next', 'after') };
    };
  };
  async function notes(id: string, ask: Ask): Promise<unknown[]> {
    const path = `${TICKETS}/${id}`;
    const ticket = await answer({ path, query: { associations: 'notes' }, ok: [404] }, ask.signal);
    const ids = textsIn(listAt(ticket, 'associations', 'notes', 'results'), 'id');
    return batch(NOTES, ids, { properties: ['hs_note_body', 'hs_attachment_ids'] }, ask);
  }
  function note(id: string, properties: Values, { signal }: Ask): Promise<unknown> {
    const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: noteToTicket }];
    const hs_timestamp = new Date(now()).toISOString();
    const json = { properties: { hs_timestamp, ...properties }, associations: [{ to: { id }, types }] };
    return answer({ path: NOTES, json, makes: true }, signal);
  }

  const read = reading({
    isListedInPart: (ticket) => at(ticket, 'propertiesWithHistory') === undefined,
    ticket(id, { signal }) {
      const query = { properties: shown.join(','), propertiesWithHistory: answerField };
      return answer({ path: `${TICKETS}/${id}`, query, ok: [404] }, signal);
    },
    ref: (ticket) => textAt(ticket, 'properties', refField),
    at: (ticket) => instantAt(ticket, 'properties', 'hs_lastmodifieddate'),
    status: (ticket) => textAt(ticket, 'properties', 'hs_pipeline_stage'),
    // What somebody wrote for the reporter, each version of it.
    said: (ticket) =>
      listAt(ticket, 'propertiesWithHistory', answerField)
        .flatMap((version) => {
          const time = instantAt(version, 'timestamp');
          return time === undefined ? [] : { ticket, version, time };
        })
        .toSorted((one, other) => one.time - other.time),
    answerId: (said) => `${textAt(said, 'ticket', 'properties', refField)}-${textAt(said, 'time')}`,
    answeredAt: (said) => Number(at(said, 'time')),
    text: (said) => plainOf(textAt(said, 'version', 'value') ?? ''),
  });

  return ticketBackend(options, {
    name: 'hubspot',
    format: 'html',
    /** Ids of the stages of the first pipeline. */
    statuses: { 1: 'received', 2: 'waiting_reporter', 3: 'in_progress', 4: 'closed' },
    priorities: { P1: 'HIGH', P2: 'HIGH', P3: 'MEDIUM', P4: 'LOW' },
    facts: {
      title: 'HubSpot',
      once: 'an upsert by a unique property, and a look before each',
      back: 'signed webhook, or asked every 30 s; answers stand in a property',
      photos: { how: 'a private file in a note', maxBytes: 20_971_520 },
      limits: { title: 255, text: 60_000 },
      perSecond: 8,
      verified: 'recorded exchanges',
    },
    async find(ref, { signal }) {
      const query = { idProperty: refField };
      const found = await call({ path: `${TICKETS}/${ref}`, query, ok: [400, 404] }, signal);
      if (found.status === 400) throw misconfigured(missing);
      return remoteIn(found.json);
    },
    async create({ ref, title, text, level }, { signal }) {
      const properties = {
        ...fields,
        subject: title,
        content: text,
        hs_pipeline: pipeline,
        hs_pipeline_stage: stages.open,
        ...(level && { hs_ticket_priority: level }),
        [refField]: ref,
      };
      const json = { inputs: [{ id: ref, idProperty: refField, properties }] };
      const made = await answer({ path: `${TICKETS}/batch/upsert`, json, makes: true }, signal);
      const remote = remoteIn(at(made, 'results', 0));
      if (remote) return remote;
      throw refused(`HubSpot does not take it: ${textAt(made, 'errors', 0, 'category')}`);
    },
    move({ id }, where, { signal }) {
      const json = { properties: { hs_pipeline_stage: stages[where] } };
      return answer({ method: 'PATCH', path: `${TICKETS}/${id}`, json }, signal);
    },
    comment: ({ id }, { text }, ask) => note(id, { hs_note_body: text }, ask),
    said: ({ id }, ask) => notes(id, ask),
    files: async ({ id }, ask) => (await notes(id, ask)).flatMap((one) => fileIn(one) ?? []),
    async attach({ id }, photo, ask) {
      const about = { fileName: photo.name, folderPath: folder, options: '{"access":"PRIVATE"}' };
      const parts = [filePart('file', photo), ...fieldParts(about)];
      const file = textAt(await answer({ path: FILES, parts }, ask.signal), 'id') ?? '';
      await note(id, { hs_note_body: `${OUR_FILE}${photo.name}`, hs_attachment_ids: file }, ask);
    },
    async erase({ id }, ask) {
      const all = await notes(id, ask);
      // What the team has put into a note may stand elsewhere too.
      const ours = all.filter((one) => fileIn(one) !== undefined);
      const files = textsIn(ours, 'properties', 'hs_attachment_ids').flatMap((ids) => ids.split(';'));
      const paths = [
        ...files.filter(Boolean).map((file) => `${FILES}/${file}/gdpr-delete`),
        ...textsIn(all, 'id').map((one) => `${NOTES}/${one}`),
        `${TICKETS}/${id}`,
      ];
      for (const path of paths) await remove(path, ask.signal);
    },
    heard: doorbell(hookUrl && hookSecret, signingOf(hookUrl), async ({ json }, ask) => {
      const ids = listAt(json).flatMap((one) => numberAt(one, 'objectId') ?? []);
      return read.each(await ticketsOf(ids, ask), ask);
    }),
    // A batch is refused for one of its tickets: then each is read by itself.
    changed: changes(read, options, (since, ask) =>
      enriched(changedSince(since, ask), (some) =>
        unlessRefused<readonly unknown[]>(ticketsOf(textsIn(some, 'id'), ask), some),
      ),
    ),
    async probe({ signal }) {
      const property = (name: string) =>
        answer({ path: `/crm/v3/properties/tickets/${name}`, ok: [404] }, signal);
      const isKey = at(await property(refField), 'hasUniqueValue') === true;
      const isThere = textAt(await property(answerField), 'name') !== undefined;
      const silent = `Tickets have no property "${answerField}". Add it, so that the team can answer.`;
      return [
        finding(isKey, `Tickets have "${refField}".`, missing),
        finding(isThere, `The team answers in "${answerField}".`, silent),
      ];
    },
  });
}

/** The name of the photo in a note of ours, which may come back in a paragraph. */
function fileIn(note: unknown): string | undefined {
  return PHOTO_NOTE.exec(textAt(note, 'properties', 'hs_note_body') ?? '')?.[1];
}
