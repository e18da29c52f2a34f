import type { BackendAdapter } from './backend.ts';
import { plainOf, unescaped } from './core/escape.ts';
import { secretOf } from './core/credential.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, listAt, textAt } from './core/json.ts';
import { pages } from './core/pages.ts';
import { isSigned } from './core/signature.ts';
import type { Ask, Now, Remote, TicketOptions } from './core/system.ts';
import { ticketBackend } from './core/tickets.ts';
import { ifTaken, misconfigured, refused } from './core/trouble.ts';
import { instantIn, timeIn } from './core/zone.ts';

export interface GlpiOptions extends HttpOptions, TicketOptions {
  /** The API token of an account of the relay, from its settings ("Remote access keys"). */
  token: Credential;
  /** The application token of the API client, where it asks for one. */
  appToken?: string;
  /** The secret of a webhook for tickets, from GLPI 11 on; without one it is asked what has changed. */
  hookSecret?: string;
  /** In which GLPI tells times to this account. @default 'UTC' */
  timeZone?: string;
  entityId?: number;
  categoryId?: number;
  /** Whose tickets they are: a user of the venue that answers nobody. @default the account itself */
  requesterId?: number;
  /** Urgency and impact, 1 to 5. */
  priorityMap?: Readonly<Record<'P1' | 'P2' | 'P3' | 'P4', number>>;
  /** Numbers of search options of tickets, where a plugin has moved them. */
  searchOptions?: { content: number; changed: number };
}

const PRIORITIES = { P1: 5, P2: 4, P3: 3, P4: 2 };
const STATUSES = {
  1: 'received',
  2: 'in_progress',
  3: 'scheduled',
  4: 'waiting_reporter',
  5: 'resolved',
  6: 'closed',
  10: 'acknowledged',
  deleted: 'cancelled',
} as const;
const MOVES = { open: 2, solved: 5 };
const OPTIONS = { content: 21, changed: 19 };
const TOLERANCE_MS = 5 * 60_000;
const OUR_FILE = 'touchline ';
const PAGE = 100;
const MOST_PAGES = 5;

/**
 * Tickets of GLPI by its legacy API (`apirest.php`), looked up by our id in their text; no index lags. From GLPI 11 on,
 * a webhook for tickets, without the challenge, calls `POST /v1/hooks/glpi`; what has changed is then read from GLPI
 * itself. States are named by their numbers in `statusMap`.
 *
 * @example
 * glpiBackend({ url: 'https://glpi.arena.example', token, appToken, timeZone: 'Europe/Paris' })
 */
export function glpiBackend(options: GlpiOptions): BackendAdapter {
  const { token, appToken, hookSecret, timeZone = 'UTC', entityId, categoryId, requesterId } = options;
  const { priorityMap = PRIORITIES, searchOptions = OPTIONS } = options;
  const app: Record<string, string> = appToken ? { 'app-token': appToken } : {};
  const explain = (json: unknown) => textAt(json, 0);
  const entrance = httpRoom(options, {
    perSecond: 10,
    explain,
    authorize: async (isStale) => ({ authorization: `user_token ${await secretOf(token, isStale)}`, ...app }),
  });
  let session: string | undefined;
  const { call } = httpRoom(options, {
    perSecond: 10,
    explain,
    async authorize(isStale, signal) {
      if (isStale) session = undefined;
      session ??= textAt((await entrance.call({ path: `${API}/initSession` }, signal)).json, 'session_token');
      return { 'session-token': session ?? '', ...app };
    },
  });
  const ticket = async ({ id }: Remote, { signal }: Ask) =>
    (await call({ path: `${API}/Ticket/${id}` }, signal)).json;
  const under = async ({ id }: Remote, what: string, { signal }: Ask) =>
    listAt((await call({ path: `${API}/Ticket/${id}/${what}`, query: { range: '0-199' } }, signal)).json);

  /** Ids of tickets that have this in their text, and were changed after that. */
  async function search(text: string, { signal }: Ask, after?: string, page = 1): Promise<string[]> {
    const wanted = [
      [searchOptions.content, 'contains', text],
      ...(after ? [[searchOptions.changed, 'morethan', after]] : []),
    ];
    const criteria = wanted.flatMap(([field, searchtype, value], index) =>
      Object.entries({ link: 'AND', field: `${field}`, searchtype: `${searchtype}`, value: `${value}` }).map(
        ([key, one]) => [`criteria[${index}][${key}]`, one] as const,
      ),
    );
    const query = {
      ...Object.fromEntries(criteria),
      'forcedisplay[0]': '2',
      sort: `${searchOptions.changed}`,
      order: 'ASC',
      range: `${(page - 1) * PAGE}-${page * PAGE - 1}`,
    };
    // A page behind the last one is an error for it.
    const ok = page > 1 ? [400] : [];
    const { json } = await call({ path: `${API}/search/Ticket`, query, ok }, signal);
    return listAt(json, 'data').flatMap((row) => textAt(row, '2') ?? []);
  }

  async function read(id: string, ask: Ask, heardAt?: number): Promise<Now[]> {
    const one = await ticket({ id }, ask);
    const ref = refOf(one);
    if (ref === undefined) return [];
    const changedAt = heardAt ?? instantIn(timeZone, textAt(one, 'date_mod'));
    const said = (await under({ id }, 'ITILFollowup', ask)).filter(
      (each) => Number(at(each, 'is_private')) !== 1,
    );
    const replies = said.map((each) => ({
      id: textAt(each, 'id') ?? '',
      at: instantIn(timeZone, textAt(each, 'date')) ?? changedAt ?? 0,
      text: plainOf(htmlOf(textAt(each, 'content') ?? '')),
    }));
    const status = Number(at(one, 'is_deleted')) === 1 ? 'deleted' : (textAt(one, 'status') ?? '');
    return changedAt === undefined ? [] : [{ ref, at: changedAt, status, replies }];
  }

  /** Our photos of a ticket: ids of documents by their names. */
  async function photos(remote: Remote, ask: Ask): Promise<[id: string, name: string][]> {
    const ids = (await under(remote, 'Document_Item', ask)).flatMap(
      (one) => textAt(one, 'documents_id') ?? [],
    );
    const all = await Promise.all(
      ids.map(async (id) => {
        const { json } = await call({ path: `${API}/Document/${id}`, ok: [404] }, ask.signal);
        return [id, textAt(json, 'name') ?? ''] as [string, string];
      }),
    );
    return all.filter(([, name]) => name.startsWith(OUR_FILE));
  }

  return ticketBackend(
    {
      name: 'glpi',
      format: 'html',
      guarantee: 'exactly_once',
      statusReturn: hookSecret ? 'webhook' : 'poll',
      facts: {
        title: 'GLPI',
        once: 'a look by our id in the text before each create',
        back: 'signed webhook from GLPI 11 on, or asked every 30 s',
        photos: { how: 'a document of the ticket', maxBytes: 10_485_760 },
        limits: { title: 200, text: 60_000 },
        perSecond: 10,
        erasure: 'by call',
        verified: 'recorded exchanges',
      },
      async find(ref, ask) {
        // Who copies a text into another ticket does so later.
        const ids = (await search(ref, ask))
          .toSorted((one, other) => Number(one) - Number(other))
          .slice(0, 5);
        for (const id of ids) if (refOf(await ticket({ id }, ask)) === ref) return { id };
        // Where that number means something else, GLPI answers with whatever there is.
        if (ids.length > 0) throw misconfigured(noSearch(searchOptions.content));
        return undefined;
      },
      async create({ title, text, priority }, { signal }) {
        const level = priorityMap[priority ?? 'P3'];
        const input = {
          name: title,
          content: text,
          type: 1,
          urgency: level,
          impact: level,
          ...(entityId !== undefined && { entities_id: entityId }),
          ...(categoryId !== undefined && { itilcategories_id: categoryId }),
          ...(requesterId !== undefined && { _users_id_requester: requesterId }),
        };
        const { json } = await call({ path: `${API}/Ticket`, json: { input }, makes: true }, signal);
        const id = textAt(json, 'id') ?? textAt(json, 0, 'id');
        // It says 201, and `false` where it has made nothing.
        if (id === undefined) throw refused('GLPI did not take the ticket. Look at its rules and rights.');
        return { id };
      },
      async comment({ id }, { text, move }, { signal }) {
        const input = { itemtype: 'Ticket', items_id: Number(id), content: text, is_private: 0 };
        if (move) {
          const json = { input: { status: MOVES[move] } };
          await ifTaken(call({ method: 'PUT', path: `${API}/Ticket/${id}`, json }, signal));
        }
        await call({ path: `${API}/ITILFollowup`, json: { input }, makes: true }, signal);
      },
      said: async (remote, ask) => JSON.stringify(await under(remote, 'ITILFollowup', ask)),
      files: async (remote, ask) =>
        (await photos(remote, ask)).map(([, name]) => name.slice(OUR_FILE.length)),
      async attach({ id }, { name, mediaType, bytes }, { signal }) {
        const input = {
          name: `${OUR_FILE}${name}`,
          itemtype: 'Ticket',
          items_id: Number(id),
          _filename: [name],
        };
        const parts = [
          { name: 'uploadManifest', value: JSON.stringify({ input }) },
          { name: 'filename[0]', value: { filename: name, mediaType, bytes } },
        ];
        const { json } = await call({ path: `${API}/Document`, parts, makes: true }, signal);
        if (textAt(json, 'id') === undefined)
          throw refused('GLPI did not take the photo. Look at its document types.');
      },
      async erase(remote, ask) {
        const gone = { query: { force_purge: 'true' }, method: 'DELETE', ok: [404] };
        for (const [id] of await photos(remote, ask)) {
          await call({ path: `${API}/Document/${id}`, ...gone }, ask.signal);
        }
        await call({ path: `${API}/Ticket/${remote.id}`, ...gone }, ask.signal);
      },
      ...(hookSecret
        ? {
            async heard({ headers, body, now }, ask) {
              const time = headers.get('x-glpi-timestamp') ?? '';
              const given = headers.get('x-glpi-signature') ?? '';
              const sentAt = Number(time) * 1000;
              if (!time || !(Math.abs(now - sentAt) <= TOLERANCE_MS)) return undefined;
              const scheme = { hash: 'SHA-256', encoding: 'hex' } as const;
              if (!(await isSigned(hookSecret, [body, time], given, scheme))) return undefined;
              const json = JSON.parse(new TextDecoder().decode(body)) as unknown;
              const id = textAt(json, 'item', 'id');
              const isThere = id && /^\d+$/.test(id) && textAt(json, 'event') !== 'delete';
              return { id: given, now: isThere ? await read(id, ask, sentAt) : [] };
            },
          }
        : {
            async changed(since, ask) {
              // Half-seconds are cut on both sides; telling one twice does no harm.
              const from = timeIn(timeZone, since - 1_000);
              const ids = await pages(PAGE, MOST_PAGES, (page) => search('touchline:', ask, from, page));
              return (await Promise.all(ids.map((id) => read(id, ask)))).flat();
            },
          }),
      async probe({ signal }) {
        const { json } = await call({ path: `${API}/listSearchOptions/Ticket` }, signal);
        const option = (number: number, field: string) => textAt(json, `${number}`, 'field') === field;
        const ok = option(searchOptions.content, 'content') && option(searchOptions.changed, 'date_mod');
        return [
          { ok: true, says: 'The tokens are taken.' },
          { ok, says: ok ? 'Tickets are looked up by their text.' : noSearch(searchOptions.content) },
        ];
      },
    },
    STATUSES,
    options,
  );
}

const API = '/apirest.php';

const noSearch = (option: number): string =>
  `Search option ${option} of tickets is not their text. Look at listSearchOptions and set "searchOptions".`;

function refOf(ticket: unknown): string | undefined {
  return /touchline:([\da-f-]{36})/.exec(textAt(ticket, 'content') ?? '')?.[1];
}

/** Before GLPI 11, what is HTML comes with its signs as entities. */
function htmlOf(text: string): string {
  if (/<\w/.test(text)) return text;
  const named = text.replaceAll(/&#(\d{2});/g, (_all, code: string) => String.fromCharCode(Number(code)));
  return /<\w/.test(named) ? named : unescaped(named, 'html');
}
