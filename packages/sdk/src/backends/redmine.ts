import type { BackendAdapter } from './backend.ts';
import { inHeader } from './core/credential.ts';
import { finding } from './core/finding.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { memo } from './core/memo.ts';
import { changes } from './core/changes.ts';
import { numbered as inPages } from './core/pages.ts';
import { madeIn, mineIn, reading, remoteIn, textsIn } from './core/reading.ts';
import { doorbell, numberAt, type Signing } from './core/signed-call.ts';
import { toSecond } from './core/since.ts';
import type { Ask, PriorityMap, TicketOptions } from './core/system.ts';
import { ticketBackend } from './core/tickets.ts';

export interface RedmineOptions extends HttpOptions, TicketOptions {
  /** The API access key of an account of the relay. */
  token: Credential;
  /** The identifier of the project. */
  project: string;
  /** The number of a text field of issues that the venue adds, used as a filter. */
  refField: number;
  trackerId?: number;
  /** The secret of a webhook, from Redmine 7 on; without one it is asked what has changed. */
  hookSecret?: string;
  /** Names of the states that a reporter's answer leads to. */
  moves?: { open: string; solved: string };
  /** Names of priorities; one that Redmine does not have is left to its default. */
  priorityMap?: PriorityMap;
}

const PRIORITIES = { P1: 'Urgent', P2: 'High', P3: 'Normal', P4: 'Low' };
const STATUSES = {
  new: 'received',
  'in progress': 'in_progress',
  feedback: 'waiting_reporter',
  resolved: 'resolved',
  closed: 'closed',
  rejected: 'cancelled',
} as const;
const MOVES = { open: 'In Progress', solved: 'Resolved' };
const SIGNING: Signing = {
  header: 'x-redmine-signature-256',
  hash: 'SHA-256',
  encoding: 'hex',
  prefix: 'sha256=',
};
const ISSUES = '/issues.json';
const PAGE = 100;

/**
 * Issues of one project of Redmine, looked up by a custom field; no index lags. From Redmine 7 on, a webhook for
 * `issue.updated` calls `POST /v1/hooks/redmine`; what has changed is then read from Redmine itself. A state that
 * nobody has mapped counts as closed where Redmine says that it closes.
 *
 * @example
 * redmineBackend({ url: 'https://redmine.arena.example', token, project: 'visitors', refField: 5 })
 */
export function redmineBackend(options: RedmineOptions): BackendAdapter {
  const { token, project, refField, trackerId, hookSecret } = options;
  const { moves = MOVES, priorityMap = PRIORITIES } = options;
  const { call, answer, remove } = httpRoom(options, {
    perSecond: 10,
    authorize: inHeader('x-redmine-api-key', token),
    explain: (json) => listAt(json, 'errors').join(', '),
  });
  const lists = memo<unknown[]>();
  const refOf = (issue: unknown) =>
    textAt(
      listAt(issue, 'custom_fields').find((one) => at(one, 'id') === refField),
      'value',
    );
  const list = async (given: Record<string, string>, { signal }: Ask) => {
    const query = { project_id: project, status_id: '*', ...given };
    return listAt(await answer({ path: ISSUES, query }, signal), 'issues');
  };
  const issue = async (id: string, { signal }: Ask) => {
    const query = { include: 'journals,attachments' };
    return at(await answer({ path: `/issues/${id}.json`, query }, signal), 'issue');
  };
  const change = (id: string, fields: object, { signal }: Ask, makes = false) =>
    answer({ method: 'PUT', path: `/issues/${id}.json`, json: { issue: fields }, makes }, signal);

  /** The number of what has this name, in one of Redmine's lists. */
  async function numbered(path: string, key: string, name: string | undefined, { signal }: Ask) {
    if (name === undefined) return undefined;
    const all = lists.get(path) ?? listAt(await answer({ path, ok: [403, 404] }, signal), key);
    if (all.length > 0) lists.set(path, all);
    const named = all.find((one) => textAt(one, 'name')?.toLowerCase() === name.toLowerCase());
    return at(named, 'id');
  }

  const read = reading({
    ticket: issue,
    ref: refOf,
    at: (one) => instantAt(one, 'updated_on'),
    status: (one) => textAt(one, 'status', 'name'),
    otherwise: (one) => (at(one, 'status', 'is_closed') === true ? 'closed' : undefined),
    said: (one) => listAt(one, 'journals'),
    isAnswer: (journal) => at(journal, 'private_notes') !== true,
    answeredAt: (journal) => instantAt(journal, 'created_on'),
    text: (journal) => textAt(journal, 'notes'),
  });
  const look = changes({
    at: read.at,
    read: async (one, ask) => (refOf(one) ? read.anew([textAt(one, 'id')], ask) : []),
    now: options.now,
  });

  return ticketBackend(
    {
      name: 'redmine',
      format: 'entities',
      guarantee: 'exactly_once',
      facts: {
        title: 'Redmine',
        once: 'a look by a custom field before each create',
        back: 'signed webhook from Redmine 7 on, or asked every 30 s',
        photos: { how: 'upload, then an update', maxBytes: 5_242_880 },
        limits: { title: 250, text: 20_000 },
        perSecond: 10,
        erasure: 'by call',
        verified: 'recorded exchanges',
      },
      async find(ref, ask) {
        const found = await list({ [`cf_${refField}`]: ref, limit: '2' }, ask);
        return remoteIn(mineIn(found, (one) => refOf(one) === ref, noFilter(refField)));
      },
      async create({ ref, title, text, priority }, ask) {
        const wanted = priority && priorityMap[priority];
        const levels = '/enumerations/issue_priorities.json';
        const level = await numbered(levels, 'issue_priorities', wanted, ask);
        const fields = {
          project_id: project,
          subject: title,
          description: text,
          custom_fields: [{ id: refField, value: ref }],
          tracker_id: trackerId,
          priority_id: level,
        };
        const made = at(
          await answer({ path: ISSUES, json: { issue: fields }, makes: true }, ask.signal),
          'issue',
        );
        const lost = [
          ...(refOf(made) === ref ? [] : [`field ${refField}`]),
          ...(wanted && at(made, 'priority', 'id') !== level ? ['priority'] : []),
        ];
        return { ...madeIn(made), lost };
      },
      async comment({ id }, { text, move }, ask) {
        const state = await numbered('/issue_statuses.json', 'issue_statuses', move && moves[move], ask);
        await change(id, { notes: text, private_notes: false, status_id: state }, ask, true);
      },
      said: async ({ id }, ask) => listAt(await issue(id, ask), 'journals'),
      files: async ({ id }, ask) => textsIn(listAt(await issue(id, ask), 'attachments'), 'filename'),
      async attach({ id }, { name, mediaType, bytes: data }, ask) {
        const file = { mediaType: 'application/octet-stream', data };
        const sent = await answer(
          { path: '/uploads.json', query: { filename: name }, bytes: file },
          ask.signal,
        );
        const upload = { token: textAt(sent, 'upload', 'token'), filename: name, content_type: mediaType };
        await change(id, { uploads: [upload] }, ask);
      },
      erase: ({ id }, { signal }) => remove(`/issues/${id}.json`, signal),
      heard: doorbell(hookSecret, SIGNING, ({ json }, ask) => {
        const isGone = textAt(json, 'type') === 'issue.deleted';
        return read.anew(isGone ? [] : [numberAt(json, 'data', 'issue', 'id')], ask);
      }),
      changed(since, ask) {
        const query = { updated_on: `>=${toSecond(since)}`, sort: 'updated_on', limit: `${PAGE}` };
        return look(
          since,
          ask,
          inPages(PAGE, (page) => list({ ...query, offset: `${(page - 1) * PAGE}` }, ask)),
        );
      },
      async probe(ask) {
        const path = `/projects/${encodeURIComponent(project)}.json`;
        const isThere = (await call({ path, ok: [404] }, ask.signal)).status === 200;
        const query = { project_id: project, status_id: '*', limit: '1', [`cf_${refField}`]: NOBODY };
        const found = await answer({ path: ISSUES, query, ok: [404] }, ask.signal);
        const isFilter = isThere && listAt(found, 'issues').length === 0;
        return [
          finding(isThere, `There is a project "${project}".`, `There is no project "${project}".`),
          finding(isFilter, `Field ${refField} is a filter.`, noFilter(refField)),
        ];
      },
    },
    STATUSES,
    options,
  );
}

/** No issue has it. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const noFilter = (field: number): string =>
  `Issues cannot be looked up by field ${field}. Add a text field, used as a filter, for this project.`;
