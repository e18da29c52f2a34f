import type { BackendAdapter } from './backend.ts';
import { base64 } from './core/body.ts';
import { tokenOrClient } from './core/client-credentials.ts';
import { bearer } from './core/credential.ts';
import { finding } from './core/finding.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { changes } from './core/changes.ts';
import { chained, type Page } from './core/pages.ts';
import { reading, remoteIn, textsIn } from './core/reading.ts';
import type { Ask, PriorityMap, Remote, TicketOptions } from './core/system.ts';
import { ticketBackend } from './core/tickets.ts';
import { misconfigured, passing } from './core/trouble.ts';

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
  priorityMap?: PriorityMap;
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
  const { refField = 'Touchline_Ref__c', version = 'v60.0', fields, assign } = options;
  const { priorityMap = PRIORITIES, moves = MOVES } = options;
  const data = `/services/data/${version}`;
  const objects = `${data}/sobjects`;
  const { call, answer, remove } = httpRoom(options, {
    perSecond: 5,
    authorize: bearer(tokenOrClient(options, '/services/oauth2/token')),
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

  const query =
    (soql: string, { signal }: Ask) =>
    async (next: string | undefined): Promise<Page> => {
      const page = next ? { path: next } : { path: `${data}/query`, query: { q: soql } };
      const json = await answer(page, signal);
      return { some: listAt(json, 'records'), next: textAt(json, 'nextRecordsUrl') };
    };
  const rows = (soql: string, ask: Ask) => chained(MOST_ROWS, query(soql, ask));
  const commentsOf = (id: string, ask: Ask) =>
    rows(`SELECT CommentBody FROM CaseComment WHERE ParentId = '${id}'`, ask);
  const filesOf = (id: string, ask: Ask) =>
    rows(
      `SELECT ContentDocumentId, ContentDocument.Title FROM ContentDocumentLink WHERE LinkedEntityId = '${id}'`,
      ask,
    );

  async function find(ref: string, { signal }: Ask): Promise<Remote | undefined> {
    const path = `${objects}/Case/${refField}/${ref}`;
    const { json, status } = await call({ path, query: { fields: 'Id,CaseNumber' }, ok: [300, 404] }, signal);
    if (status === 300) throw misconfigured(`Two cases have one ${refField}. Make the field unique.`);
    return remoteIn(json, 'Id', 'CaseNumber');
  }

  const cases = reading({
    ref: (one) => textAt(one, refField),
    at: (one) => instantAt(one, 'LastModifiedDate'),
    status: (one) => textAt(one, 'Status'),
    otherwise: (one) => (at(one, 'IsClosed') === true ? ':closed' : undefined),
    said: () => [],
    text: () => undefined,
  });
  const comments = reading({
    ref: (comment) => textAt(comment, 'Parent', refField),
    at: (comment) => instantAt(comment, 'CreatedDate'),
    status: () => undefined,
    said: (comment) => [comment],
    answerId: (comment) => textAt(comment, 'Id'),
    text: (comment) => textAt(comment, 'CommentBody'),
  });
  const lookAtCases = changes({ id: 'CaseNumber', at: cases.at, read: cases.one });
  const lookAtComments = changes({ id: 'Id', at: comments.at, read: comments.one });

  return ticketBackend(
    {
      name: 'salesforce',
      format: 'plain',
      guarantee: 'exactly_once',
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
        const path = `${objects}/Case/${refField}/${ref}`;
        await call({ method: 'PATCH', path, json, headers, makes: true }, ask.signal);
        // The answer has no number, or on old versions nothing at all.
        const made = await find(ref, ask);
        if (!made) throw passing('It does not show the case yet.');
        return made;
      },
      move: ({ id }, where, { signal }) =>
        call({ method: 'PATCH', path: `${objects}/Case/${id}`, json: moves[where] }, signal),
      comment({ id }, { text }, { signal }) {
        const json = { ParentId: id, CommentBody: text, IsPublished: true };
        return call({ path: `${objects}/CaseComment`, json, makes: true }, signal);
      },
      said: ({ id }, ask) => commentsOf(id, ask),
      files: async ({ id }, ask) => textsIn(await filesOf(id, ask), 'ContentDocument', 'Title'),
      attach({ id }, { name, bytes }, { signal }) {
        const json = {
          Title: name,
          PathOnClient: name,
          VersionData: base64(bytes),
          FirstPublishLocationId: id,
        };
        return call({ path: `${objects}/ContentVersion`, json, makes: true }, signal);
      },
      async erase({ id }, ask) {
        for (const file of textsIn(await filesOf(id, ask), 'ContentDocumentId')) {
          await remove(`${objects}/ContentDocument/${file}`, ask.signal);
        }
        await remove(`${objects}/Case/${id}`, ask.signal);
      },
      async changed(since, ask) {
        const from = new Date(since).toISOString();
        const states = await lookAtCases(
          since,
          ask,
          query(
            `SELECT CaseNumber, Status, IsClosed, LastModifiedDate, ${refField} FROM Case WHERE ${refField} != null AND LastModifiedDate >= ${from} ORDER BY LastModifiedDate`,
            ask,
          ),
        );
        // Apart: nobody says that a comment changes its case.
        const said = await lookAtComments(
          since,
          ask,
          query(
            `SELECT Id, CommentBody, CreatedDate, Parent.${refField} FROM CaseComment WHERE IsPublished = true AND Parent.${refField} != null AND CreatedDate >= ${from} ORDER BY CreatedDate`,
            ask,
          ),
        );
        const until = Math.min(states.until ?? Infinity, said.until ?? Infinity);
        return { now: [...said.now, ...states.now], ...(until < Infinity && { until }) };
      },
      async probe({ signal }) {
        const all = listAt(await answer({ path: `${objects}/Case/describe` }, signal), 'fields');
        const field = all.find((one) => textAt(one, 'name') === refField);
        const isKey = at(field, 'externalId') === true && at(field, 'unique') === true;
        const missing = `Cases have no ${refField}. Add it, as text, and let the account see it.`;
        const loose = `${refField} has to be an external id, and unique.`;
        return [finding(isKey, `Cases have ${refField}.`, field ? loose : missing)];
      },
    },
    STATUSES,
    options,
  );
}
