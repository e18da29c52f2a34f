import type { BackendAdapter } from './backend.ts';
import { fieldParts, filePart, type Payload } from './core/body.ts';
import { changes } from './core/changes.ts';
import { inHeader, kept } from './core/credential.ts';
import { plainOf, unescaped } from './core/escape.ts';
import { finding } from './core/finding.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { joined } from './core/joined.ts';
import { at, listAt, textAt } from './core/json.ts';
import { allOf, listing } from './core/pages.ts';
import { reading, textsIn } from './core/reading.ts';
import { ticketBackend, type Ask, type PriorityMap, type TicketOptions } from './core/tickets.ts';
import { misconfigured, refused } from './core/trouble.ts';
import { instantIn, timeIn } from './core/zone.ts';

export interface GlpiOptions extends HttpOptions, TicketOptions {
  /** The API token of an account of the relay, from its settings ("Remote access keys"). */
  token: Credential;
  /** The application token of the API client, where it asks for one. */
  appToken?: string;
  /** In which GLPI tells times to this account. @default 'UTC' */
  timeZone?: string;
  entityId?: number;
  categoryId?: number;
  /** Whose tickets they are: a user of the venue that answers nobody. @default the account itself */
  requesterId?: number;
  /** Urgency and impact, 1 to 5. */
  priorityMap?: PriorityMap<number>;
  /** Numbers of search options of tickets, where a plugin has moved them. */
  searchOptions?: { content: number; changed: number };
}

const MOVES = { open: 2, solved: 5 };
const OPTIONS = { content: 21, changed: 19 };
const API = '/apirest.php';
const TICKETS = `${API}/Ticket`;
const OUR_FILE = 'touchline ';
const PAGE = 100;
/** What is said to who may not see solutions, and by a version that has none. */
const NO_LIST = [400, 401, 403, 404];
/** The search option that is the number of a ticket. */
const ID = '2';

/**
 * Tickets of GLPI by its legacy API (`apirest.php`), looked up by our id in their text; no index lags. Its webhooks for
 * tickets are not called for a followup, so it is asked what has changed. States are named by their numbers in
 * `statusMap`.
 *
 * @example
 * glpiBackend({ url: 'https://glpi.arena.example', token, appToken, timeZone: 'Europe/Paris' })
 */
export function glpiBackend(options: GlpiOptions): BackendAdapter {
  const { token, appToken, timeZone = 'UTC', entityId, categoryId, requesterId } = options;
  const { searchOptions = OPTIONS, timeoutMs = 8_000 } = options;
  const { content, changed } = searchOptions;
  const noSearch = `Search options ${content} and ${changed} of tickets are not their text and last change. Look at listSearchOptions and set "searchOptions".`;
  const system = {
    perSecond: 10,
    headers: appToken ? { 'app-token': appToken } : undefined,
    explain: (json: unknown) => textAt(json, 0),
  };
  const byToken = inHeader('authorization', token, (secret) => `user_token ${secret}`);
  const entrance = httpRoom(options, { ...system, authorize: byToken });
  const session = kept(async () => {
    const opened = await entrance.answer({ path: `${API}/initSession` }, AbortSignal.timeout(timeoutMs));
    return textAt(opened, 'session_token') ?? '';
  });
  const { call, answer, remove } = httpRoom(options, {
    ...system,
    authorize: inHeader('session-token', session),
  });
  const listed = listing(call, {
    size: PAGE,
    query: (page) => ({ range: `${(page - 1) * PAGE}-${page * PAGE - 1}` }),
    entries: (json) => [...listAt(json), ...listAt(json, 'data')],
    behind: 400,
  });
  const ticket = (id: string, { signal }: Ask) => answer({ path: `${TICKETS}/${id}`, ok: [404] }, signal);
  const under = (id: string, what: string, ask: Ask, ok: readonly number[] = []) =>
    allOf(listed({ path: `${TICKETS}/${id}/${what}`, ok }, ask));

  const add = async (what: string, payload: Payload, { signal }: Ask) => {
    const made = await answer({ path: `${API}/${what}`, ...payload, makes: true }, signal);
    const id = textAt(made, 'id') ?? textAt(made, 0, 'id');
    // It says 201, and `false` where it has made nothing.
    const where = what === 'Document' ? 'rules, rights and document types' : 'rules and rights';
    if (id === undefined) throw refused(`GLPI did not take the ${what}. Look at its ${where}.`);
    return { id };
  };

  /** Ids of tickets that have this in their text, and were changed after that, and when they were changed. */
  function search(text: string, where: 'here' | 'bin', ask: Ask, after?: string) {
    const query = {
      ...(where === 'bin' && { is_deleted: '1' }),
      ...criterion(0, content, 'contains', text),
      ...(after && criterion(1, changed, 'morethan', after)),
      'forcedisplay[0]': ID,
      'forcedisplay[1]': `${changed}`,
      sort: `${changed}`,
      order: 'ASC',
    };
    return listed({ path: `${API}/search/Ticket`, query }, ask);
  }

  /** Our photos among the documents of a ticket. */
  async function photos(ticketId: string, ask: Ask): Promise<unknown[]> {
    const all: unknown[] = [];
    for (const id of textsIn(await under(ticketId, 'Document_Item', ask), 'documents_id')) {
      all.push(await answer({ path: `${API}/Document/${id}`, ok: [404] }, ask.signal));
    }
    return all.filter((one) => textAt(one, 'name')?.startsWith(OUR_FILE));
  }

  const read = reading({
    ticket,
    ref: refOf,
    at: (one) => instantIn(timeZone, textAt(one, 'date_mod')),
    status: (one) => (Number(at(one, 'is_deleted')) === 1 ? 'deleted' : textAt(one, 'status')),
    async said(one, ask) {
      const id = textAt(one, 'id') ?? '';
      const solutions = await under(id, 'ITILSolution', ask, NO_LIST);
      const all = [...(await under(id, 'ITILFollowup', ask)), ...solutions.flatMap(asFollowup)];
      return all.toSorted((first, second) => saidAt(first).localeCompare(saidAt(second)));
    },
    isAnswer: (said) => Number(at(said, 'is_private')) !== 1,
    answeredAt: (said) => instantIn(timeZone, textAt(said, 'date')),
    text: (said) => plainOf(htmlOf(textAt(said, 'content') ?? '')),
  });
  const row = {
    id: ID,
    at: (found: unknown) => instantIn(timeZone, textAt(found, `${changed}`)),
    listed: (found: unknown, ask: Ask) => read.anew([textAt(found, ID)], ask),
  };
  // Half-seconds are cut on both sides; telling one twice does no harm.
  const changedIn = (where: 'here' | 'bin') =>
    changes(row, options, (since, ask) => search('touchline:', where, ask, timeIn(timeZone, since - 1_000)));
  const [changedHere, changedInBin] = [changedIn('here'), changedIn('bin')];

  return ticketBackend<number>(options, {
    name: 'glpi',
    format: 'html',
    statuses: {
      1: 'received',
      2: 'in_progress',
      3: 'scheduled',
      4: 'waiting_reporter',
      5: 'resolved',
      6: 'closed',
      10: 'acknowledged',
      deleted: 'cancelled',
    },
    priorities: { P1: 5, P2: 4, P3: 3, P4: 2 },
    unranked: 'P3',
    facts: {
      title: 'GLPI',
      once: 'a look by our id in the text before each create',
      back: 'asked every 30 s',
      photos: { how: 'a document of the ticket', maxBytes: 10_485_760 },
      limits: { title: 200, text: 60_000 },
      perSecond: 10,
      verified: 'recorded exchanges',
    },
    async find(ref, ask) {
      const look = async (where: 'here' | 'bin') => textsIn(await allOf(search(ref, where, ask), 1), ID);
      const here = await look('here');
      const found = here.length > 0 ? here : await look('bin');
      // Who copies a text into another ticket does so later.
      const oldest = found.toSorted((one, other) => Number(one) - Number(other)).slice(0, 5);
      for (const id of oldest) if (refOf(await ticket(id, ask)) === ref) return { id };
      // Where that number means something else, GLPI answers with whatever there is.
      if (oldest.length > 0) throw misconfigured(noSearch);
      return undefined;
    },
    create({ title, text, level }, ask) {
      const input = {
        name: title,
        content: text,
        type: 1,
        urgency: level,
        impact: level,
        entities_id: entityId,
        itilcategories_id: categoryId,
        _users_id_requester: requesterId,
      };
      return add('Ticket', { json: { input } }, ask);
    },
    move({ id }, where, { signal }) {
      // One that is closed may not be changed: that costs no words.
      const json = { input: { status: MOVES[where] } };
      return answer({ method: 'PUT', path: `${TICKETS}/${id}`, json, ok: [401, 403] }, signal);
    },
    comment({ id }, { text }, ask) {
      const input = { itemtype: 'Ticket', items_id: Number(id), content: text, is_private: 0 };
      return add('ITILFollowup', { json: { input } }, ask);
    },
    said: ({ id }, ask) => under(id, 'ITILFollowup', ask),
    files: async ({ id }, ask) =>
      textsIn(await photos(id, ask), 'name').map((name) => name.slice(OUR_FILE.length)),
    attach({ id }, photo, ask) {
      const link = { itemtype: 'Ticket', items_id: Number(id) };
      const input = { name: `${OUR_FILE}${photo.name}`, ...link, _filename: [photo.name] };
      const manifest = { uploadManifest: JSON.stringify({ input }) };
      return add('Document', { parts: [...fieldParts(manifest), filePart('filename[0]', photo)] }, ask);
    },
    async erase({ id }, ask) {
      const documents = textsIn(await photos(id, ask), 'id').map((one) => `${API}/Document/${one}`);
      const force = { force_purge: 'true' };
      for (const path of [...documents, `${TICKETS}/${id}`]) await remove(path, ask.signal, force);
    },
    // In this order: one that is put there in between is seen.
    changed: async (since, ask) => joined(await changedHere(since, ask), await changedInBin(since, ask)),
    async probe({ signal }) {
      const all = await answer({ path: `${API}/listSearchOptions/Ticket` }, signal);
      const is = (option: number, field: string) => textAt(all, `${option}`, 'field') === field;
      const isText = is(content, 'content') && is(changed, 'date_mod');
      return [
        { ok: true, says: 'The tokens are taken.' },
        finding(isText, 'Tickets are looked up by their text.', noSearch),
      ];
    },
  });
}

/** One condition of a search, as GLPI writes it into an address. */
function criterion(index: number, field: number, searchtype: string, value: string): Record<string, string> {
  const all = Object.entries({ link: 'AND', field: `${field}`, searchtype, value });
  return Object.fromEntries(all.map(([key, one]) => [`criteria[${index}][${key}]`, one]));
}

/** Our id in the last line of ours: a reporter may write one like it above. */
function refOf(ticket: unknown): string | undefined {
  return /^[^]*touchline:([\da-f-]{36})/.exec(textAt(ticket, 'content') ?? '')?.[1];
}

/** What the team writes when it solves a ticket is a list of its own. */
const asFollowup = (solution: unknown) => {
  const [id, date, content] = ['id', 'date_creation', 'content'].map((key) => textAt(solution, key));
  return id === undefined ? [] : { id: `solution-${id}`, date, content };
};
/** Times of a database are in their order as they are written. */
const saidAt = (said: unknown) => textAt(said, 'date') ?? '';

/** Before GLPI 11, what is HTML comes with its signs as entities. */
function htmlOf(text: string): string {
  if (/<\w/.test(text)) return text;
  const named = text.replaceAll(/&#(\d{2});/g, (_all, code: string) => String.fromCharCode(Number(code)));
  return /<\w/.test(named) ? named : unescaped(named, 'html');
}
