import type { BackendAdapter } from './backend.ts';
import { filePart } from './core/body.ts';
import { changes } from './core/changes.ts';
import { basic, bearer, inHeader } from './core/credential.ts';
import { finding } from './core/finding.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { allOf, type Pages } from './core/pages.ts';
import { madeIn, reading, textsIn } from './core/reading.ts';
import { doorbell, hubSigning } from './core/signed-call.ts';
import { minutesSince } from './core/since.ts';
import { ticketBackend, type Ask, type RankedOptions } from './core/tickets.ts';
import { misconfigured } from './core/trouble.ts';

export interface JiraOptions extends HttpOptions, RankedOptions {
  /** The account of an API token, on Cloud; without one the token is a personal one of Data Center. */
  email?: string;
  token: Credential;
  serviceDeskId: string;
  requestTypeId: string;
  /** A text field of the request type that the venue adds: `customfield_10050`. */
  refField: string;
  /** Secret of the webhook; without one it is asked what has changed. */
  hookSecret?: string;
  /** Further fields of new requests. */
  fields?: Readonly<Record<string, unknown>>;
  /** Names of transitions that customers may use; without them a request stays where it is, and the words say why. */
  transitions?: { open?: string; solved?: string };
  /** How descriptions and comments are shown. @default 'wiki' */
  textFormat?: 'wiki' | 'plain';
}

const DESK = '/rest/servicedeskapi';
const PAGE = 100;

/**
 * Requests of Jira Service Management, on Cloud and Data Center, looked up by a field of the request type. With a
 * secret, a webhook of issues and comments calls `POST /v1/hooks/jira`; what has changed is then read from Jira.
 *
 * @example
 * jiraBackend({ url: 'https://arena.atlassian.net', email: 'relay@arena.example', token, serviceDeskId: '10', requestTypeId: '25', refField: 'customfield_10050' })
 */
export function jiraBackend(options: JiraOptions): BackendAdapter {
  const { email, token, serviceDeskId, requestTypeId, refField, hookSecret, fields, transitions } = options;
  const { textFormat = 'wiki', now = Date.now } = options;
  const { call, answer, remove } = httpRoom(options, {
    perSecond: 5,
    authorize: email ? inHeader('authorization', token, (secret) => basic(email, secret)) : bearer(token),
    explain: (json) =>
      [textAt(json, 'i18nErrorMessage', 'i18nKey'), ...Object.keys(at(json, 'errors') ?? {})].join(' '),
  });
  const api = email ? '/rest/api/3' : '/rest/api/2';
  const place = `${DESK}/servicedesk/${serviceDeskId}`;
  const shown = `status,updated,${refField}`;
  /** `customfield_10050` as a query names it. */
  const field = `cf[${refField.replace(/\D+/g, '')}]`;
  let askable: readonly string[] | undefined;

  /** What the request type asks for. */
  const asked = async ({ signal }: Ask) => {
    const path = `${place}/requesttype/${requestTypeId}/field`;
    return listAt(await answer({ path }, signal), 'requestTypeFields');
  };

  const search =
    (jql: string, { signal }: Ask): Pages =>
    async (next, before) => {
      const path = `${api}/search${email ? '/jql' : ''}`;
      const from = next && { [email ? 'nextPageToken' : 'startAt']: next };
      const query = { jql, fields: shown, maxResults: `${PAGE}`, ...from };
      const { json, status } = await call({ path, query, ok: [400] }, signal);
      if (status === 400)
        throw misconfigured(`Jira does not search for ${refField}. Is there such a field, of text?`);
      const some = listAt(json, 'issues');
      const following = some.length < PAGE ? undefined : `${before + some.length}`;
      return { some, next: email ? textAt(json, 'nextPageToken') : following };
    };

  /** All that Jira lists under a path of a request. */
  const listed = (path: string, { signal }: Ask, query: Record<string, string> = {}) =>
    allOf(async (start = '0', before) => {
      const json = await answer({ path, query: { ...query, start, limit: `${PAGE}` } }, signal);
      const some = listAt(json, 'values');
      const isLast = some.length === 0 || at(json, 'isLastPage') !== false;
      return { some, next: isLast ? undefined : `${before + some.length}` };
    });
  /** Those for the team are among them unless somebody asks for none. */
  const comments = (id: string, ask: Ask) =>
    listed(`${DESK}/request/${id}/comment`, ask, { public: 'true', internal: 'false' });

  const read = reading({
    id: 'key',
    ticket: (key, { signal }) =>
      answer({ path: `${api}/issue/${key}`, query: { fields: shown }, ok: [404] }, signal),
    ref: (issue) => textAt(issue, 'fields', refField)?.trim(),
    at: (issue) => instantAt(issue, 'fields', 'updated'),
    status: (issue) => textAt(issue, 'fields', 'status', 'name'),
    otherwise: (issue) => `:${textAt(issue, 'fields', 'status', 'statusCategory', 'key')}`,
    said: (issue, ask) => comments(textAt(issue, 'key') ?? '', ask),
    isAnswer: (said) => at(said, 'public') === true,
    answeredAt: (said) => instantAt(said, 'created', 'iso8601'),
    text: (said) => textAt(said, 'body'),
  });

  return ticketBackend(options, {
    name: 'jira',
    format: textFormat,
    /** By name where it is known, otherwise by the category of the name. */
    statuses: {
      'waiting for support': 'acknowledged',
      'waiting for customer': 'waiting_reporter',
      canceled: 'cancelled',
      cancelled: 'cancelled',
      declined: 'cancelled',
      resolved: 'resolved',
      closed: 'closed',
      ':new': 'received',
      ':indeterminate': 'in_progress',
      ':done': 'resolved',
    },
    priorities: { P1: 'Highest', P2: 'High', P3: 'Medium', P4: 'Low' },
    lagMs: 15_000,
    facts: {
      title: 'Jira Service Management',
      once: 'a look by a field before each create; after a silence 15 s later, for its index lags',
      back: 'signed webhook of issues, or asked every 30 s',
      photos: { how: 'a temporary file, then an internal comment', maxBytes: 10_485_760 },
      limits: { title: 255, text: 30_000 },
      perSecond: 5,
      verified: 'recorded exchanges',
    },
    find: async (ref, ask) => read.mine(await allOf(search(`${field} ~ "\\"${ref}\\""`, ask), 1), ref),
    async create({ ref, title, text, level, tags }, ask) {
      askable ??= textsIn(await asked(ask), 'fieldId');
      const isRanked = askable.includes('priority');
      const requestFieldValues = {
        ...fields,
        summary: title,
        description: text,
        [refField]: ref,
        ...(level && isRanked && { priority: { name: level } }),
        ...(askable.includes('labels') && { labels: tags }),
      };
      const json = { serviceDeskId, requestTypeId, requestFieldValues };
      const made = await answer({ path: `${DESK}/request`, json, makes: true }, ask.signal);
      const unranked = { lost: ['priority'], note: 'Add the field Priority to the request type.' };
      return { ...madeIn(made, 'issueKey'), ...(level && !isRanked && unranked) };
    },
    async move({ id }, where, ask) {
      const name = transitions?.[where]?.toLowerCase();
      if (!name) return;
      const path = `${DESK}/request/${id}/transition`;
      const step = (await listed(path, ask)).find((one) => textAt(one, 'name')?.toLowerCase() === name);
      if (step) await answer({ path, json: { id: textAt(step, 'id') } }, ask.signal);
    },
    comment({ id }, { text }, { signal }) {
      const json = { body: text, public: true };
      return answer({ path: `${DESK}/request/${id}/comment`, json, makes: true }, signal);
    },
    said: ({ id }, ask) => comments(id, ask),
    files: async ({ id }, ask) => textsIn(await listed(`${DESK}/request/${id}/attachment`, ask), 'filename'),
    async attach({ id }, photo, { signal }) {
      const headers = { 'x-atlassian-token': 'no-check', 'x-experimentalapi': 'opt-in' };
      const parts = [filePart('file', photo)];
      const uploaded = await answer({ path: `${place}/attachTemporaryFile`, parts, headers }, signal);
      const json = {
        temporaryAttachmentIds: [textAt(uploaded, 'temporaryAttachments', 0, 'temporaryAttachmentId')],
        public: false,
        additionalComment: { body: photo.words },
      };
      await answer({ path: `${DESK}/request/${id}/attachment`, json, makes: true }, signal);
    },
    erase: ({ id }, { signal }) => remove(`${api}/issue/${id}`, signal, { deleteSubtasks: 'true' }),
    heard: doorbell(hookSecret, hubSigning('SHA-256'), ({ json }, ask) => {
      const key = textAt(json, 'issue', 'key') ?? '';
      return read.anew(/^[A-Z]\w*-\d+$/.test(key) ? [key] : [], ask);
    }),
    changed: changes(read, options, (since, ask) => {
      const fresh = `updated >= "-${minutesSince(since, now())}m"`;
      return search(`${field} is not EMPTY AND ${fresh} ORDER BY updated ASC`, ask);
    }),
    async probe(ask) {
      const all = await asked(ask);
      const has = textsIn(all, 'fieldId').includes(refField);
      const given = ['summary', 'description', refField, ...Object.keys(fields ?? {})];
      const required = all.filter((one) => at(one, 'required') === true);
      const open = textsIn(required, 'fieldId').filter((name) => !given.includes(name));
      const absent = `The request type has no ${refField}. Add it, as text of one line.`;
      const lacking = `The request type also requires ${open.join(', ')}. Set them under "fields".`;
      return [
        finding(has, `The request type asks for ${refField}.`, absent),
        finding(open.length === 0, 'It requires nothing else.', lacking),
      ];
    },
  });
}
