import type { BackendAdapter } from './backend.ts';
import { basic } from './core/body.ts';
import { clientCredentials } from './core/client-credentials.ts';
import { bearer, secretOf } from './core/credential.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, listAt, textAt } from './core/json.ts';
import { pages } from './core/pages.ts';
import type { Ask, Now, TicketOptions } from './core/system.ts';
import { ticketBackend } from './core/tickets.ts';
import { ifTaken, misconfigured } from './core/trouble.ts';

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
  /** Further values of new records: `caller_id`, `assignment_group`, … */
  fields?: Values;
  /** What a record gets by its priority. */
  priorityMap?: Readonly<Record<'P1' | 'P2' | 'P3' | 'P4', Values>>;
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
const MOST_PAGES = 10;
/** Ids that are asked for in one address. */
const TOGETHER = 50;
const SHOWN = 'sys_id,number,state,hold_reason,correlation_id,sys_updated_on';

/**
 * Records of ServiceNow, incidents or cases, looked up by `correlation_id`; no index lags. It calls nobody by itself,
 * so it is asked what has changed. What its own audit keeps of an erased record is up to the instance.
 *
 * @example
 * serviceNowBackend({ url: 'https://arena.service-now.com', user: 'touchline', token, fields: { assignment_group: 'Visitors' } })
 */
export function serviceNowBackend(options: ServiceNowOptions): BackendAdapter {
  const {
    user,
    clientId,
    clientSecret,
    apiKey = false,
    table = 'incident',
    fields,
    now = Date.now,
  } = options;
  const kind = TABLES[table.endsWith('case') ? 'case' : 'incident'];
  const { priorityMap = kind.priorities, moves = kind.moves } = options;
  const token =
    options.token ??
    (clientId && clientSecret
      ? clientCredentials({ ...options, clientId, clientSecret }, '/oauth_token.do')
      : '');
  const { call } = httpRoom(options, {
    perSecond: 5,
    authorize: user
      ? async (isStale) => ({ authorization: basic(user, await secretOf(token, isStale)) })
      : apiKey
        ? async (isStale) => ({ 'x-sn-apikey': await secretOf(token, isStale) })
        : bearer(token),
  });
  const path = `/api/now/table/${table}`;
  const plain = { sysparm_exclude_reference_link: 'true' };

  /** Rows that fit, by the query language of lists; `^` cannot stand in one of our ids. */
  const rows = (from: string, query: string, columns: string, { signal }: Ask) =>
    pages(PAGE, MOST_PAGES, async (page) => {
      const sysparm = {
        sysparm_query: query,
        sysparm_fields: columns,
        sysparm_limit: `${PAGE}`,
        sysparm_offset: `${(page - 1) * PAGE}`,
      };
      return listAt((await call({ path: from, query: { ...plain, ...sysparm } }, signal)).json, 'result');
    });
  const journal = (ids: readonly string[], ask: Ask) =>
    rows(
      '/api/now/table/sys_journal_field',
      `element_idIN${ids.join(',')}^element=comments^ORDERBYsys_created_on`,
      'sys_id,element_id,value,sys_created_on',
      ask,
    );

  return ticketBackend(
    {
      name: 'servicenow',
      format: 'plain',
      guarantee: 'exactly_once',
      statusReturn: 'poll',
      facts: {
        title: 'ServiceNow',
        once: 'a look by correlation_id before each create',
        back: 'asked every 30 s',
        photos: { how: 'attached to the record', maxBytes: 20_971_520 },
        limits: { title: 160, text: 4_000 },
        perSecond: 5,
        erasure: 'by call',
        verified: 'recorded exchanges',
      },
      async find(ref, ask) {
        const [found] = await rows(path, `correlation_id=${ref}^ORDERBYsys_created_on`, SHOWN, ask);
        return found === undefined ? undefined : remoteOf(found);
      },
      async create({ ref, title, text, priority }, { signal }) {
        const wanted: Values = {
          correlation_id: ref,
          correlation_display: 'Touchline',
          ...priorityMap[priority ?? 'P3'],
        };
        const query = { ...plain, sysparm_fields: `${SHOWN},${Object.keys(wanted).join(',')}` };
        const json = { ...fields, short_description: title, description: inert(text), ...wanted };
        const made = at((await call({ path, query, json, makes: true }, signal)).json, 'result');
        // A column that is misspelt is left out without a word.
        const lost = Object.keys(wanted).filter((key) => textAt(made, key) !== wanted[key]);
        if (!textAt(made, 'sys_id')) throw misconfigured('It says nothing of the record that it made.');
        return {
          ...remoteOf(made),
          ...(lost.length > 0 && { note: `ServiceNow left out: ${lost.join(', ')}` }),
        };
      },
      async comment({ id }, { text, move }, { signal }) {
        const one = { method: 'PATCH', path: `${path}/${id}`, query: { sysparm_fields: 'sys_id' } };
        if (move) await ifTaken(call({ ...one, json: moves[move] }, signal));
        await call({ ...one, json: { comments: inert(text) }, makes: true }, signal);
      },
      said: async ({ id }, ask) => JSON.stringify(await journal([id], ask)),
      files: async ({ id }, ask) =>
        (await rows('/api/now/attachment', `table_sys_id=${id}`, 'file_name', ask)).map(
          (one) => textAt(one, 'file_name') ?? '',
        ),
      async attach({ id }, { name, mediaType, bytes }, { signal }) {
        const query = { table_name: table, table_sys_id: id, file_name: name };
        const file = { mediaType, data: bytes };
        await call({ path: '/api/now/attachment/file', query, bytes: file, makes: true }, signal);
      },
      async erase({ id }, { signal }) {
        await call({ method: 'DELETE', path: `${path}/${id}`, ok: [404] }, signal);
      },
      async changed(since, ask) {
        // Relative, since nobody can tell whose time zone an instant would be read in.
        const minutes = Math.ceil((now() - since) / 60_000) + 1;
        const fresh = `sys_updated_onRELATIVEGE@minute@ago@${minutes}`;
        const query = `correlation_display=Touchline^${fresh}^ORDERBYsys_updated_on`;
        const records = await rows(path, query, SHOWN, ask);
        const said: unknown[] = [];
        for (let from = 0; from < records.length; from += TOGETHER) {
          const ids = records.slice(from, from + TOGETHER).map((one) => textAt(one, 'sys_id') ?? '');
          said.push(...(await journal(ids, ask)));
        }
        return records.flatMap((one) => nowOf(one, said));
      },
      async probe(ask) {
        await rows(path, 'correlation_id=touchline', 'sys_id,correlation_id', ask);
        await journal(['touchline'], ask);
        return [{ ok: true, says: `The account may read ${table} and what is said in it.` }];
      },
    },
    kind.statuses,
    options,
  );
}

function remoteOf(row: unknown) {
  const number = textAt(row, 'number');
  return { id: textAt(row, 'sys_id') ?? '', ...(number && { number }) };
}

function nowOf(record: unknown, said: readonly unknown[]): Now[] {
  const [id, ref, state] = ['sys_id', 'correlation_id', 'state'].map((key) => textAt(record, key));
  const changedAt = instantOf(record, 'sys_updated_on');
  if (!ref || changedAt === undefined) return [];
  const status = state === '3' && textAt(record, 'hold_reason') === '1' ? 'waiting' : state;
  const replies = said
    .filter((one) => textAt(one, 'element_id') === id)
    .map((one) => ({
      id: textAt(one, 'sys_id') ?? '',
      at: instantOf(one, 'sys_created_on') ?? changedAt,
      text: textAt(one, 'value') ?? '',
    }));
  return [{ ref, at: changedAt, replies, ...(status && { status }) }];
}

/** `2026-08-15 18:04:09`, in UTC. */
function instantOf(row: unknown, key: string): number | undefined {
  const ms = Date.parse(`${textAt(row, key)?.replace(' ', 'T')}Z`);
  return Number.isNaN(ms) ? undefined : ms;
}

/** Between [code] and [/code] a journal would show HTML. */
const inert = (text: string): string => text.replaceAll(/\[(?=\/?code\])/gi, '[\u200b');
