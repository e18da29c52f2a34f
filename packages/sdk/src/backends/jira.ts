import type { BackendAdapter } from './backend.ts';
import { basic } from './core/body.ts';
import { bearer, secretOf } from './core/credential.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { hubCall } from './core/hub-call.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { ticketBackend, type Ask, type Now, type Remote, type TicketOptions } from './core/tickets.ts';
import { ifTaken, misconfigured } from './core/trouble.ts';

export interface JiraOptions extends HttpOptions, TicketOptions {
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
  priorityMap?: Readonly<Record<'P1' | 'P2' | 'P3' | 'P4', string>>;
}

const PRIORITIES = { P1: 'Highest', P2: 'High', P3: 'Medium', P4: 'Low' };
/** By name where it is known, otherwise by the category of the name. */
const STATUSES = {
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
} as const;
const DESK = '/rest/servicedeskapi';
const PAGE = 100;
const MOST_CHANGED = 1_000;

/**
 * Requests of Jira Service Management, on Cloud and Data Center, looked up by a field of the request type. With a
 * secret, a webhook of issues and comments calls `POST /v1/hooks/jira`; what has changed is then read from Jira.
 *
 * @example
 * jiraBackend({ url: 'https://arena.atlassian.net', email: 'relay@arena.example', token, serviceDeskId: '10', requestTypeId: '25', refField: 'customfield_10050' })
 */
export function jiraBackend(options: JiraOptions): BackendAdapter {
  const { email, token, serviceDeskId, requestTypeId, refField, hookSecret, fields, transitions } = options;
  const { priorityMap = PRIORITIES, textFormat = 'wiki', now = Date.now } = options;
  const api = email ? '/rest/api/3' : '/rest/api/2';
  const shown = `status,updated,${refField}`;
  const known = new Set(Object.keys({ ...STATUSES, ...options.statusMap }).map((name) => name.toLowerCase()));
  const { call } = httpRoom(options, {
    perSecond: 5,
    authorize: email
      ? async (isStale) => ({ authorization: basic(email, await secretOf(token, isStale)) })
      : bearer(token),
    explain: (json) =>
      [textAt(json, 'i18nErrorMessage', 'i18nKey'), ...Object.keys(at(json, 'errors') ?? {})].join(' '),
  });
  const typePath = `${DESK}/servicedesk/${serviceDeskId}/requesttype/${requestTypeId}/field`;
  const asked = async ({ signal }: Ask) =>
    listAt((await call({ path: typePath }, signal)).json, 'requestTypeFields');
  let askable: readonly string[] | undefined;

  async function searched(jql: string, most: number, { signal }: Ask): Promise<unknown[]> {
    const all: unknown[] = [];
    for (let next = {}; all.length < most;) {
      const query = { jql, fields: shown, maxResults: `${Math.min(most, PAGE)}`, ...next };
      const path = `${api}/search${email ? '/jql' : ''}`;
      const { json, status } = await call({ path, query, ok: [400] }, signal);
      if (status === 400)
        throw misconfigured(`Jira does not search for ${refField}. Is there such a field, of text?`);
      const some = listAt(json, 'issues');
      all.push(...some);
      const nextPageToken = textAt(json, 'nextPageToken');
      if (!nextPageToken && (email || some.length < PAGE)) break;
      next = nextPageToken ? { nextPageToken } : { startAt: `${all.length}` };
    }
    return all;
  }

  /** `customfield_10050` as a query names it. */
  const field = `cf[${refField.replace(/\D+/g, '')}]`;

  const listed = async (path: string, { signal }: Ask, query: Record<string, string> = {}) => {
    const all: unknown[] = [];
    for (let isLast = false; !isLast && all.length < MOST_CHANGED;) {
      const more = { ...query, start: `${all.length}`, limit: `${PAGE}` };
      const { json } = await call({ path, query: more }, signal);
      const some = listAt(json, 'values');
      all.push(...some);
      isLast = some.length === 0 || at(json, 'isLastPage') !== false;
    }
    return all;
  };
  const comments = ({ id }: Remote, ask: Ask) =>
    listed(`${DESK}/request/${id}/comment`, ask, { public: 'true' });

  async function read(issue: unknown, ask: Ask): Promise<Now[]> {
    const [id, ref] = [textAt(issue, 'key'), textAt(issue, 'fields', refField)?.trim()];
    const changedAt = instantAt(issue, 'fields', 'updated');
    if (!id || !ref || changedAt === undefined) return [];
    const name = textAt(issue, 'fields', 'status', 'name') ?? '';
    const category = `:${textAt(issue, 'fields', 'status', 'statusCategory', 'key')}`;
    const status = !known.has(name.toLowerCase()) && known.has(category) ? category : name;
    const replies = (await comments({ id }, ask)).map((one) => ({
      id: textAt(one, 'id') ?? '',
      at: instantAt(one, 'created', 'iso8601') ?? changedAt,
      text: textAt(one, 'body') ?? '',
    }));
    return [{ ref, at: changedAt, replies, ...(status && { status }) }];
  }

  return ticketBackend(
    {
      name: 'jira',
      format: textFormat,
      guarantee: 'exactly_once',
      statusReturn: hookSecret ? 'webhook' : 'poll',
      lagMs: 15_000,
      facts: {
        title: 'Jira Service Management',
        once: 'a look by a field before each create; after a silence 15 s later, for its index lags',
        back: hookSecret ? 'signed webhook of issues, or asked every 30 s' : 'asked every 30 s',
        photos: { how: 'a temporary file, then an internal comment', maxBytes: 10_485_760 },
        limits: { title: 255, text: 30_000 },
        perSecond: 5,
        erasure: 'by call',
        verified: 'recorded exchanges',
      },
      async find(ref, ask) {
        const found = await searched(`${field} ~ "\\"${ref}\\""`, 2, ask);
        const id = textAt(
          found.find((one) => textAt(one, 'fields', refField)?.trim() === ref),
          'key',
        );
        return id === undefined ? undefined : { id };
      },
      async create({ ref, title, text, priority, tags }, ask) {
        askable ??= (await asked(ask)).map((one) => textAt(one, 'fieldId') ?? '');
        const wanted = priority && priorityMap[priority];
        const values = {
          ...fields,
          summary: title,
          description: text,
          [refField]: ref,
          ...(wanted && askable.includes('priority') && { priority: { name: wanted } }),
          ...(askable.includes('labels') && { labels: tags }),
        };
        const json = { serviceDeskId, requestTypeId, requestFieldValues: values };
        const made = await call({ path: `${DESK}/request`, json, makes: true }, ask.signal);
        return { id: textAt(made.json, 'issueKey') ?? '' };
      },
      async comment({ id }, { text, move }, ask) {
        const name = move && transitions?.[move];
        if (name) await ifTaken(moved(id, name, ask));
        const json = { body: text, public: true };
        await call({ path: `${DESK}/request/${id}/comment`, json, makes: true }, ask.signal);
      },
      said: async (remote, ask) => JSON.stringify(await comments(remote, ask)),
      files: async ({ id }, ask) =>
        (await listed(`${DESK}/request/${id}/attachment`, ask)).map((one) => textAt(one, 'filename') ?? ''),
      async attach({ id }, { name: filename, mediaType, bytes }, { signal }) {
        const uploaded = await call(
          {
            path: `${DESK}/servicedesk/${serviceDeskId}/attachTemporaryFile`,
            parts: [{ name: 'file', value: { filename, mediaType, bytes } }],
            headers: { 'x-atlassian-token': 'no-check', 'x-experimentalapi': 'opt-in' },
          },
          signal,
        );
        const file = textAt(uploaded.json, 'temporaryAttachments', 0, 'temporaryAttachmentId');
        const additionalComment = { body: 'A photo of the reporter.' };
        const json = { temporaryAttachmentIds: [file], public: false, additionalComment };
        await call({ path: `${DESK}/request/${id}/attachment`, json, makes: true }, signal);
      },
      async erase({ id }, { signal }) {
        const query = { deleteSubtasks: 'true' };
        await call({ method: 'DELETE', path: `${api}/issue/${id}`, query, ok: [404] }, signal);
      },
      ...(hookSecret
        ? {
            async heard(hook, ask) {
              const heard = await hubCall(hookSecret, 'SHA-256', hook);
              const key = textAt(heard?.json, 'issue', 'key') ?? '';
              if (!heard || !/^[A-Z]\w*-\d+$/.test(key)) return heard && { id: heard.id, now: [] };
              const path = `${api}/issue/${key}`;
              const { json } = await call({ path, query: { fields: shown }, ok: [404] }, ask.signal);
              return { id: heard.id, now: await read(json, ask) };
            },
          }
        : {
            async changed(since, ask) {
              const minutes = Math.ceil((now() - since) / 60_000) + 1;
              const jql = `${field} is not EMPTY AND updated >= "-${minutes}m" ORDER BY updated ASC`;
              const all: Now[] = [];
              for (const issue of await searched(jql, MOST_CHANGED, ask))
                all.push(...(await read(issue, ask)));
              return all;
            },
          }),
      async probe(ask) {
        const all = await asked(ask);
        const has = all.some((one) => textAt(one, 'fieldId') === refField);
        const given = new Set(['summary', 'description', refField, ...Object.keys(fields ?? {})]);
        const open = all.filter(
          (one) => at(one, 'required') === true && !given.has(textAt(one, 'fieldId') ?? ''),
        );
        const names = open.map((one) => textAt(one, 'fieldId')).join(', ');
        const there = `The request type asks for ${refField}.`;
        return [
          {
            ok: has,
            says: has ? there : `The request type has no ${refField}. Add it, as text of one line.`,
          },
          {
            ok: !names,
            says: names
              ? `The request type also requires ${names}. Set them under "fields".`
              : 'It requires nothing else.',
          },
        ];
      },
    },
    STATUSES,
    options,
  );

  async function moved(id: string, name: string, ask: Ask): Promise<void> {
    const path = `${DESK}/request/${id}/transition`;
    const found = (await listed(path, ask)).find(
      (one) => textAt(one, 'name')?.toLowerCase() === name.toLowerCase(),
    );
    if (found) await call({ path, json: { id: textAt(found, 'id') } }, ask.signal);
  }
}
