import type { BackendAdapter } from './backend.ts';
import { base64 } from './core/body.ts';
import { changes } from './core/changes.ts';
import { tokenOrClient } from './core/client-credentials.ts';
import { bearer } from './core/credential.ts';
import { cutTo } from './core/escape.ts';
import { finding } from './core/finding.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { joined } from './core/joined.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { allOf, type Pages } from './core/pages.ts';
import { reading, remoteIn, textsIn } from './core/reading.ts';
import { ticketBackend, type Ask, type RankedOptions, type Remote } from './core/tickets.ts';
import { misconfigured, passing } from './core/trouble.ts';

type Values = Readonly<Record<string, unknown>>;

export interface SalesforceOptions extends HttpOptions, RankedOptions {
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
  /** What a case gets when its reporter says that it is solved, or is not. */
  moves?: Readonly<Record<'open' | 'solved', Values>>;
}

const MOVES = { open: { Status: 'Working' }, solved: { Status: 'Closed' } };
const OUR_FILE = 'touchline ';
/** Of a comment. */
const MOST_BYTES = 4_000;
const QUOTA_MS = 15 * 60_000;
/** Somebody else is at this case, or has just made it. */
const BUSY = /^(UNABLE_TO_LOCK_ROW|DUPLICATE_VALUE)$/;

/**
 * Salesforce cases, written by an external id: a second write of one makes no second case. It calls nobody by itself,
 * so it is asked what has changed. Answers are published comments of a case.
 *
 * @example
 * salesforceBackend({ url: 'https://arena.my.salesforce.com', clientId, clientSecret })
 */
export function salesforceBackend(options: SalesforceOptions): BackendAdapter {
  const { refField = 'Touchline_Ref__c', version = 'v60.0', fields, assign, moves = MOVES } = options;
  const data = `/services/data/${version}`;
  const objects = `${data}/sobjects`;
  const { call, answer, remove } = httpRoom(options, {
    perSecond: 5,
    authorize: bearer(tokenOrClient(options, '/services/oauth2/token')),
    explain: (json) => [textAt(json, 0, 'errorCode'), ...listAt(json, 0, 'fields')].join(' '),
    judge({ status, json }) {
      const code = textAt(json, 0, 'errorCode') ?? '';
      if (code === 'REQUEST_LIMIT_EXCEEDED') return passing(`${status} ${code}`, QUOTA_MS);
      return BUSY.test(code) ? passing(`${status} ${code}`) : undefined;
    },
  });

  const select =
    (columns: string, from: string, where: string, { signal }: Ask): Pages =>
    async (next) => {
      const q = `SELECT ${columns} FROM ${from} WHERE ${where}`;
      const page = next ? { path: next } : { path: `${data}/query`, query: { q } };
      const json = await answer(page, signal);
      return { some: listAt(json, 'records'), next: textAt(json, 'nextRecordsUrl') };
    };
  const after = (since: number) =>
    `LastModifiedDate >= ${new Date(since).toISOString()} ORDER BY LastModifiedDate`;
  const commentsOf = (id: string, ask: Ask) =>
    allOf(select('CommentBody', 'CaseComment', `ParentId = '${id}'`, ask));
  /** Our photos among the files of a case. */
  const photosOf = async (id: string, ask: Ask) => {
    const columns = 'ContentDocumentId, ContentDocument.Title';
    const all = await allOf(select(columns, 'ContentDocumentLink', `LinkedEntityId = '${id}'`, ask));
    return all.filter((one) => textAt(one, 'ContentDocument', 'Title')?.startsWith(OUR_FILE));
  };

  async function find(ref: string, { signal }: Ask): Promise<Remote | undefined> {
    const path = `${objects}/Case/${refField}/${ref}`;
    const { json, status } = await call({ path, query: { fields: 'Id,CaseNumber' }, ok: [300, 404] }, signal);
    if (status === 300) throw misconfigured(`Two cases have one ${refField}. Make the field unique.`);
    return remoteIn(json, 'Id', 'CaseNumber');
  }

  const cases = reading({
    id: 'CaseNumber',
    ref: (one) => textAt(one, refField),
    at: (one) => instantAt(one, 'LastModifiedDate'),
    status: (one) => textAt(one, 'Status'),
    otherwise: (one) => (at(one, 'IsClosed') === true ? ':closed' : undefined),
    said: () => [],
    text: () => undefined,
  });
  const changedCases = changes(cases, options, (since, ask) => {
    const columns = `CaseNumber, Status, IsClosed, LastModifiedDate, ${refField}`;
    return select(columns, 'Case', `${refField} != null AND ${after(since)}`, ask);
  });
  const answers = reading({
    id: 'Id',
    ref: (comment) => textAt(comment, 'Parent', refField),
    at: (comment) => instantAt(comment, 'LastModifiedDate'),
    status: () => undefined,
    said: (comment) => [comment],
    answerId: (comment) => textAt(comment, 'Id'),
    answeredAt: (comment) => instantAt(comment, 'CreatedDate'),
    text: (comment) => textAt(comment, 'CommentBody'),
  });
  const newAnswers = changes(answers, options, (since, ask) => {
    const public_ = `IsPublished = true AND Parent.${refField} != null`;
    const columns = `Id, CommentBody, CreatedDate, LastModifiedDate, Parent.${refField}`;
    // Not since it was written: somebody may publish it later.
    return select(columns, 'CaseComment', `${public_} AND ${after(since)}`, ask);
  });

  return ticketBackend(options, {
    name: 'salesforce',
    format: 'plain',
    statuses: {
      new: 'received',
      working: 'in_progress',
      escalated: 'in_progress',
      'waiting on customer': 'waiting_reporter',
      'on hold': 'waiting_reporter',
      closed: 'closed',
      // A state of an organisation that closes, whatever its name.
      ':closed': 'closed',
    },
    priorities: { P1: 'High', P2: 'High', P3: 'Medium', P4: 'Low' },
    facts: {
      title: 'Salesforce',
      once: 'an upsert by an external id, and a look before each',
      back: 'asked every 30 s',
      photos: { how: 'a file of the case', maxBytes: 10_485_760 },
      limits: { title: 255, text: 10_000 },
      perSecond: 5,
      verified: 'recorded exchanges',
    },
    find,
    async create({ ref, title, text, level }, ask) {
      const words = { Subject: title, Description: text };
      const json = { Origin: 'Web', ...fields, ...words, ...(level && { Priority: level }) };
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
      const json = { ParentId: id, CommentBody: fitting(text), IsPublished: true };
      return call({ path: `${objects}/CaseComment`, json, makes: true }, signal);
    },
    said: ({ id }, ask) => commentsOf(id, ask),
    files: async ({ id }, ask) =>
      textsIn(await photosOf(id, ask), 'ContentDocument', 'Title').map((title) =>
        title.slice(OUR_FILE.length),
      ),
    attach({ id }, { name, bytes }, { signal }) {
      const file = { Title: `${OUR_FILE}${name}`, PathOnClient: name, VersionData: base64(bytes) };
      const json = { ...file, FirstPublishLocationId: id };
      return call({ path: `${objects}/ContentVersion`, json, makes: true }, signal);
    },
    async erase({ id }, ask) {
      const photos = textsIn(await photosOf(id, ask), 'ContentDocumentId');
      for (const file of photos) await remove(`${objects}/ContentDocument/${file}`, ask.signal);
      await remove(`${objects}/Case/${id}`, ask.signal);
    },
    async changed(since, ask) {
      const states = await changedCases(since, ask);
      // Apart: nobody says that a comment changes its case.
      return joined(await newAnswers(since, ask), states);
    },
    async probe({ signal }) {
      const all = listAt(await answer({ path: `${objects}/Case/describe` }, signal), 'fields');
      const field = all.find((one) => textAt(one, 'name') === refField);
      const isKey = at(field, 'externalId') === true && at(field, 'unique') === true;
      const missing = `Cases have no ${refField}. Add it, as text, and let the account see it.`;
      const loose = `${refField} has to be an external id, and unique.`;
      return [finding(isKey, `Cases have ${refField}.`, field ? loose : missing)];
    },
  });
}

/** As much of a note as a comment takes: its last lines, by which it is found again, stay whole. */
function fitting(note: string): string {
  const end = note.slice(note.lastIndexOf('\n\n'));
  const fits = (words: string) => new TextEncoder().encode(words + end).length <= MOST_BYTES;
  return cutTo(note.slice(0, -end.length), fits) + end;
}
