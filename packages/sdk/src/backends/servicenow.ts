import type { BackendAdapter } from './backend.ts';
import { changes } from './core/changes.ts';
import { tokenOrClient } from './core/client-credentials.ts';
import { basic, bearer, inHeader } from './core/credential.ts';
import { plainOf } from './core/escape.ts';
import { finding } from './core/finding.ts';
import { httpRoom, type Call, type Credential, type HttpOptions } from './core/http.ts';
import { at, listAt, textAt } from './core/json.ts';
import { allOf, enriched, inLots, listing } from './core/pages.ts';
import { reading, textsIn } from './core/reading.ts';
import { minutesSince } from './core/since.ts';
import { ticketBackend, type Ask, type PriorityMap, type TicketOptions } from './core/tickets.ts';
import { misconfigured } from './core/trouble.ts';
import { instantIn } from './core/zone.ts';

type Values = Readonly<Record<string, string>>;

export interface ServiceNowOptions extends HttpOptions, TicketOptions {
  /** The account of a password; without one the token is sent as a bearer's. */
  user?: string;
  /** A password, a token, or with `apiKey` a key. */
  token?: Credential;
  /** Instead of a token: a client of OAuth, for which one is fetched. */
  clientId?: string;
  clientSecret?: string;
  /** The token is an API key. @default false */
  apiKey?: boolean;
  /** A table of tasks: `incident`, or `sn_customerservice_case`. @default 'incident' */
  table?: string;
  /** Further values of new records, as they are stored: who `caller_id` or `assignment_group` names is a `sys_id`. */
  fields?: Values;
  /** What a record gets by its priority. */
  priorityMap?: PriorityMap<Values>;
  /** What a record gets when its reporter says that it is solved, or is not. */
  moves?: Readonly<Record<'open' | 'solved', Values>>;
}

const closing = { close_code: 'Solution provided', close_notes: 'The reporter says that it is solved.' };
const TABLES = {
  incident: {
    priorities: {
      P1: { impact: '1', urgency: '1' },
      P2: { impact: '2', urgency: '1' },
      P3: { impact: '2', urgency: '2' },
      P4: { impact: '2', urgency: '3' },
    },
    moves: { open: { state: '2' }, solved: { state: '6', ...closing } },
    statuses: {
      1: 'received',
      2: 'in_progress',
      3: 'in_progress',
      waiting: 'waiting_reporter',
      6: 'resolved',
      7: 'closed',
      8: 'cancelled',
    },
  },
  case: {
    priorities: {
      P1: { priority: '1' },
      P2: { priority: '2' },
      P3: { priority: '3' },
      P4: { priority: '4' },
    },
    moves: { open: { state: '10' }, solved: { state: '6', ...closing } },
    statuses: { 1: 'received', 10: 'in_progress', 18: 'waiting_reporter', 6: 'resolved', 3: 'closed' },
  },
} as const;
const PAGE = 100;
/** Ids that are asked for in one address. */
const TOGETHER = 50;
const SHOWN = 'sys_id,number,state,hold_reason,correlation_id,sys_updated_on';

/**
 * Records of ServiceNow, incidents or cases, looked up by `correlation_id`; no index lags. It calls nobody by itself,
 * so it is asked what has changed. What its own audit keeps of an erased record is up to the instance.
 *
 * @example
 * serviceNowBackend({ url: 'https://arena.service-now.com', user: 'touchline', token, fields: { assignment_group: '287ebd7da9fe198100f92cc8d1d2154e' } })
 */
export function serviceNowBackend(options: ServiceNowOptions): BackendAdapter {
  const { user, apiKey = false, table = 'incident', fields, now = Date.now } = options;
  const kind = TABLES[table.endsWith('case') ? 'case' : 'incident'];
  const { moves = kind.moves } = options;
  const token = tokenOrClient(options, '/oauth_token.do');
  const byToken = apiKey ? inHeader('x-sn-apikey', token) : bearer(token);
  const { call, answer, remove } = httpRoom(options, {
    perSecond: 5,
    authorize: user ? inHeader('authorization', token, (secret) => basic(user, secret)) : byToken,
  });
  const records = `/api/now/table/${table}`;
  const noFilter = `Records of ${table} cannot be looked up by correlation_id. Let the account read that column.`;
  const lostHow = `Check that ${table} has these columns, that the account may write them, and that a reference names a record by its sys_id.`;
  const plain = { sysparm_exclude_reference_link: 'true' };
  const listed = listing(call, {
    size: PAGE,
    query: (page) => ({ sysparm_limit: `${PAGE}`, sysparm_offset: `${(page - 1) * PAGE}` }),
    entries: (json) => listAt(json, 'result'),
  });
  /** Rows that fit, by the query language of lists; `^` cannot stand in one of our ids. */
  const rows = (path: string, query: string, columns: string, ask: Ask) =>
    listed({ path, query: { ...plain, sysparm_query: query, sysparm_fields: columns } }, ask);
  const journal = (ids: readonly string[], ask: Ask) => {
    const query = `element_idIN${ids.join(',')}^element=comments^ORDERBYsys_created_on`;
    const columns = 'sys_id,element_id,value,sys_created_on';
    return allOf(rows('/api/now/table/sys_journal_field', query, columns, ask));
  };
  const change = (id: string, json: Values, how: Pick<Call, 'ok' | 'makes'>, { signal }: Ask) => {
    const query = { sysparm_fields: 'sys_id' };
    return answer({ method: 'PATCH', path: `${records}/${id}`, query, json, ...how }, signal);
  };

  /** Records with what was said in them, which are rows of another table. */
  async function withWords(some: readonly unknown[], ask: Ask): Promise<unknown[]> {
    const said = await inLots(TOGETHER, textsIn(some, 'sys_id'), (ids) => journal(ids, ask));
    const saidIn = (record: unknown) =>
      said.filter((one) => textAt(one, 'element_id') === textAt(record, 'sys_id'));
    return some.map((record) => Object.assign({ said: saidIn(record) }, record));
  }
  const read = reading({
    id: 'sys_id',
    number: 'number',
    ref: (record) => textAt(record, 'correlation_id'),
    at: (record) => instantIn('UTC', textAt(record, 'sys_updated_on')),
    status(record) {
      const state = textAt(record, 'state');
      return state === '3' && textAt(record, 'hold_reason') === '1' ? 'waiting' : state;
    },
    said: (record) => listAt(record, 'said'),
    answerId: (said) => textAt(said, 'sys_id'),
    answeredAt: (said) => instantIn('UTC', textAt(said, 'sys_created_on')),
    text: (said) => textAt(said, 'value')?.replaceAll(HTML, (_all, html: string) => plainOf(html)),
  });

  return ticketBackend<Values>(options, {
    name: 'servicenow',
    format: 'plain',
    statuses: kind.statuses,
    priorities: kind.priorities,
    unranked: 'P3',
    facts: {
      title: 'ServiceNow',
      once: 'a look by correlation_id before each create',
      back: 'asked every 30 s',
      photos: { how: 'attached to the record', maxBytes: 20_971_520 },
      limits: { title: 160, text: 4_000 },
      perSecond: 5,
      verified: 'recorded exchanges',
    },
    async find(ref, ask) {
      const query = `correlation_id=${ref}^ORDERBYsys_created_on`;
      return read.mine(await allOf(rows(records, query, SHOWN, ask), 1), ref, noFilter);
    },
    async create({ ref, title, text, level }, { signal }) {
      const wanted: Values = { correlation_id: ref, correlation_display: 'Touchline', ...level };
      const sent = { ...fields, ...wanted };
      const columns = ['sys_id', 'number', ...Object.keys(sent)];
      const query = { ...plain, sysparm_display_value: 'all', sysparm_fields: columns.join(',') };
      const json = { ...sent, short_description: title, description: inert(text) };
      const made = at(await answer({ path: records, query, json, makes: true }, signal), 'result');
      const stored = (key: string) => textAt(made, key, 'value') ?? textAt(made, key);
      const id = stored('sys_id');
      if (!id) throw misconfigured('It says nothing of the record that it made.');
      // A column that is misspelt is left out without a word; a reference to nobody is kept, and shows nothing.
      const isKept = ([key, value]: [string, string]) =>
        key in wanted ? stored(key) === value : !!stored(key) && textAt(made, key, 'display_value') !== '';
      const lost = Object.entries(sent).flatMap((one) => (isKept(one) ? [] : one[0]));
      return { id, number: stored('number'), ...(lost.length > 0 && { lost, note: lostHow }) };
    },
    // A business rule or a data policy says no by 403: that costs no words.
    move: ({ id }, where, ask) => change(id, moves[where], { ok: [403] }, ask),
    comment: ({ id }, { text }, ask) => change(id, { comments: inert(text) }, { makes: true }, ask),
    said: ({ id }, ask) => journal([id], ask),
    async files({ id }, ask) {
      const all = rows('/api/now/attachment', `table_sys_id=${id}`, 'file_name', ask);
      return textsIn(await allOf(all), 'file_name');
    },
    attach({ id }, { name, mediaType, bytes: data }, { signal }) {
      const path = '/api/now/attachment/file';
      const query = { table_name: table, table_sys_id: id, file_name: name };
      return answer({ path, query, bytes: { mediaType, data }, makes: true }, signal);
    },
    erase: ({ id }, { signal }) => remove(`${records}/${id}`, signal),
    changed: changes({ ...read, id: 'number' }, options, (since, ask) => {
      // Relative, since nobody can tell whose time zone an instant would be read in.
      const fresh = `sys_updated_onRELATIVEGE@minute@ago@${minutesSince(since, now())}`;
      const query = `correlation_display=Touchline^${fresh}^ORDERBYsys_updated_on`;
      return enriched(rows(records, query, SHOWN, ask), (some) => withWords(some, ask));
    }),
    async probe(ask) {
      const others = await allOf(rows(records, 'correlation_id=touchline', 'sys_id', ask), 1);
      await journal(['touchline'], ask);
      return [
        { ok: true, says: `The account may read ${table} and what is said in it.` },
        finding(others.length === 0, 'Records are looked up by correlation_id.', noFilter),
      ];
    },
  });
}

/** What a journal shows as HTML. */
const HTML = /\[code\]([^]*?)\[\/code\]/gi;
const inert = (text: string): string => text.replaceAll(/\[(?=\/?code\])/gi, '[\u200b');
