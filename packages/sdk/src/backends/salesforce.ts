import type { BackendAdapter } from './backend.ts';
import { base64 } from './core/body.ts';
import { clientCredentials } from './core/client-credentials.ts';
import { bearer } from './core/credential.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import type { Ask, Now, Remote, TicketOptions } from './core/system.ts';
import { ticketBackend } from './core/tickets.ts';
import { ifTaken, misconfigured, passing } from './core/trouble.ts';

type Values = Readonly<Record<string, unknown>>;

export interface SalesforceOptions extends HttpOptions, TicketOptions {
  token?: Credential;
  /** Instead of a token: a client of OAuth, for which one is fetched. */
  clientId?: string;
  clientSecret?: string;
  /** A text field of cases that the venue adds, external id and unique. @default 'Touchline_Ref__c' */
  refField?: string;
  /** Of the API. @default 'v60.0' */
  version?: string;
  /** Further values of new cases: `RecordTypeId`, `OwnerId`, … */
  fields?: Values;
  /** Whether rules of assignment look at new cases; unset, the organisation decides. */
  assign?: boolean;
  priorityMap?: Readonly<Record<'P1' | 'P2' | 'P3' | 'P4', string>>;
  /** What a case gets when its reporter says that it is solved, or is not. */
  moves?: Readonly<Record<'open' | 'solved', Values>>;
}

const PRIORITIES = { P1: 'High', P2: 'High', P3: 'Medium', P4: 'Low' };
const MOVES = { open: { Status: 'Working' }, solved: { Status: 'Closed' } };
const STATUSES = {
  new: 'received',
  working: 'in_progress',
  escalated: 'in_progress',
  'waiting on customer': 'waiting_reporter',
  'on hold': 'waiting_reporter',
  closed: 'closed',
  // A state of an organisation that closes, whatever its name.
  ':closed': 'closed',
} as const;
const MOST_ROWS = 2_000;
const QUOTA_MS = 15 * 60_000;

/**
 * Salesforce cases, written by an external id: a second write of one makes no second case. It calls nobody by itself,
 * so it is asked what has changed. Answers are published comments of a case.
 *
 * @example
 * salesforceBackend({ url: 'https://arena.my.salesforce.com', clientId, clientSecret })
 */
export function salesforceBackend(options: SalesforceOptions): BackendAdapter {
  const {
    clientId,
    clientSecret,
    refField = 'Touchline_Ref__c',
    version = 'v60.0',
    fields,
    assign,
  } = options;
  const { priorityMap = PRIORITIES, moves = MOVES } = options;
  const token =
    options.token ??
    (clientId && clientSecret
      ? clientCredentials({ ...options, clientId, clientSecret }, '/services/oauth2/token')
      : '');
  const known = new Set(Object.keys({ ...STATUSES, ...options.statusMap }).map((name) => name.toLowerCase()));
  const base = `/services/data/${version}`;
  const { call } = httpRoom(options, {
    perSecond: 5,
    authorize: bearer(token),
    explain: (json) => [textAt(json, 0, 'errorCode'), ...listAt(json, 0, 'fields')].join(' '),
    judge: ({ status, json }) => {
      const code = textAt(json, 0, 'errorCode') ?? '';
      if (status < 400) return undefined;
      if (code === 'REQUEST_LIMIT_EXCEEDED') return passing(`${status} ${code}`, QUOTA_MS);
      // Somebody else is at this case, or has just made it.
      return code === 'UNABLE_TO_LOCK_ROW' || code === 'DUPLICATE_VALUE'
        ? passing(`${status} ${code}`)
        : undefined;
    },
  });

  async function rows(soql: string, { signal }: Ask): Promise<unknown[]> {
    let { json } = await call({ path: `${base}/query`, query: { q: soql } }, signal);
    const all = listAt(json, 'records');
    for (let next; (next = textAt(json, 'nextRecordsUrl')) && all.length < MOST_ROWS;) {
      ({ json } = await call({ path: next }, signal));
      all.push(...listAt(json, 'records'));
    }
    return all;
  }
  const links = ({ id }: Remote, ask: Ask) =>
    rows(
      `SELECT ContentDocumentId, ContentDocument.Title FROM ContentDocumentLink WHERE LinkedEntityId = '${id}'`,
      ask,
    );

  async function find(ref: string, { signal }: Ask): Promise<Remote | undefined> {
    const path = `${base}/sobjects/Case/${refField}/${ref}`;
    const { json, status } = await call({ path, query: { fields: 'Id,CaseNumber' }, ok: [300, 404] }, signal);
    if (status === 300) throw misconfigured(`Two cases have one ${refField}. Make the field unique.`);
    const [id, number] = [textAt(json, 'Id'), textAt(json, 'CaseNumber')];
    return id === undefined ? undefined : { id, ...(number && { number }) };
  }

  return ticketBackend(
    {
      name: 'salesforce',
      format: 'plain',
      guarantee: 'exactly_once',
      statusReturn: 'poll',
      facts: {
        title: 'Salesforce',
        once: 'an upsert by an external id, and a look before each',
        back: 'asked every 30 s',
        photos: { how: 'a file of the case', maxBytes: 10_485_760 },
        limits: { title: 255, text: 4_000 },
        perSecond: 5,
        erasure: 'by call',
        verified: 'recorded exchanges',
      },
      find,
      async create({ ref, title, text, priority }, ask) {
        const json = {
          Origin: 'Web',
          ...fields,
          Subject: title,
          Description: text,
          ...(priority && { Priority: priorityMap[priority] }),
        };
        const headers = assign === undefined ? {} : { 'sforce-auto-assign': assign ? 'TRUE' : 'FALSE' };
        const path = `${base}/sobjects/Case/${refField}/${ref}`;
        await call({ method: 'PATCH', path, json, headers, makes: true }, ask.signal);
        // The answer has no number, or on old versions nothing at all.
        const made = await find(ref, ask);
        if (!made) throw passing('It does not show the case yet.');
        return made;
      },
      async comment({ id }, { text, move }, { signal }) {
        const path = `${base}/sobjects/Case/${id}`;
        if (move) await ifTaken(call({ method: 'PATCH', path, json: moves[move] }, signal));
        const json = { ParentId: id, CommentBody: text, IsPublished: true };
        await call({ path: `${base}/sobjects/CaseComment`, json, makes: true }, signal);
      },
      said: async ({ id }, ask) =>
        JSON.stringify(await rows(`SELECT CommentBody FROM CaseComment WHERE ParentId = '${id}'`, ask)),
      files: async (remote, ask) =>
        (await links(remote, ask)).map((one) => textAt(one, 'ContentDocument', 'Title') ?? ''),
      async attach({ id }, { name, bytes }, { signal }) {
        const json = {
          Title: name,
          PathOnClient: name,
          VersionData: base64(bytes),
          FirstPublishLocationId: id,
        };
        await call({ path: `${base}/sobjects/ContentVersion`, json, makes: true }, signal);
      },
      async erase(remote, ask) {
        const documents = (await links(remote, ask)).map((one) => textAt(one, 'ContentDocumentId'));
        const paths = [...documents.map((id) => `ContentDocument/${id}`), `Case/${remote.id}`];
        for (const path of paths) {
          await call({ method: 'DELETE', path: `${base}/sobjects/${path}`, ok: [404] }, ask.signal);
        }
      },
      async changed(since, ask) {
        const from = new Date(since).toISOString();
        const cases = await rows(
          `SELECT Status, IsClosed, LastModifiedDate, ${refField} FROM Case WHERE ${refField} != null AND LastModifiedDate >= ${from} ORDER BY LastModifiedDate`,
          ask,
        );
        // Apart: nobody says that a comment changes its case.
        const said = await rows(
          `SELECT Id, CommentBody, CreatedDate, Parent.${refField} FROM CaseComment WHERE IsPublished = true AND Parent.${refField} != null AND CreatedDate >= ${from} ORDER BY CreatedDate`,
          ask,
        );
        return [
          ...said.flatMap((one) => answerOf(one, refField)),
          ...cases.flatMap((one) => stateOf(one, refField, known)),
        ];
      },
      async probe({ signal }) {
        const { json } = await call({ path: `${base}/sobjects/Case/describe` }, signal);
        const field = listAt(json, 'fields').find((one) => textAt(one, 'name') === refField);
        const isKey = at(field, 'externalId') === true && at(field, 'unique') === true;
        const missing = `Cases have no ${refField}. Add it, as text, and let the account see it.`;
        const loose = `${refField} has to be an external id, and unique.`;
        return [{ ok: isKey, says: isKey ? `Cases have ${refField}.` : field ? loose : missing }];
      },
    },
    STATUSES,
    options,
  );
}

function answerOf(comment: unknown, refField: string): Now[] {
  const ref = textAt(comment, 'Parent', refField);
  const saidAt = instantAt(comment, 'CreatedDate');
  if (!ref || saidAt === undefined) return [];
  const [id, text] = [textAt(comment, 'Id') ?? '', textAt(comment, 'CommentBody') ?? ''];
  return [{ ref, at: saidAt, replies: [{ id, at: saidAt, text }] }];
}

function stateOf(one: unknown, refField: string, known: ReadonlySet<string>): Now[] {
  const ref = textAt(one, refField);
  const changedAt = instantAt(one, 'LastModifiedDate');
  if (!ref || changedAt === undefined) return [];
  const name = textAt(one, 'Status') ?? '';
  const status = !known.has(name.toLowerCase()) && at(one, 'IsClosed') === true ? ':closed' : name;
  return [{ ref, at: changedAt, replies: [], ...(status && { status }) }];
}
