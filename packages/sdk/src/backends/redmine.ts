import type { BackendAdapter } from './backend.ts';
import { changes } from './core/changes.ts';
import { inHeader } from './core/credential.ts';
import { finding } from './core/finding.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { memo } from './core/memo.ts';
import { listing } from './core/pages.ts';
import { lostOf, madeIn, reading, textsIn } from './core/reading.ts';
import { doorbell, hubSigning, numberAt } from './core/signed-call.ts';
import { toSecond } from './core/since.ts';
import { ticketBackend, type Ask, type PriorityMap, type TicketOptions } from './core/tickets.ts';

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

const MOVES = { open: 'In Progress', solved: 'Resolved' };
const SIGNING = hubSigning('SHA-256', 'x-redmine-signature-256');
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
  const { token, project, refField, trackerId, hookSecret, moves = MOVES } = options;
  const { call, answer, remove } = httpRoom(options, {
    perSecond: 10,
    authorize: inHeader('x-redmine-api-key', token),
    explain: (json) => listAt(json, 'errors').join(', '),
  });
  const all = { project_id: project, status_id: '*' };
  const listed = listing(call, {
    size: PAGE,
    query: (page) => ({ limit: `${PAGE}`, offset: `${(page - 1) * PAGE}` }),
    entries: (json) => listAt(json, 'issues'),
  });
  const issue = async (id: string, { signal }: Ask) => {
    const query = { include: 'journals,attachments' };
    return at(await answer({ path: `/issues/${id}.json`, query }, signal), 'issue');
  };
  const change = (id: string, fields: object, { signal }: Ask, makes = false) =>
    answer({ method: 'PUT', path: `/issues/${id}.json`, json: { issue: fields }, makes }, signal);

  const named = memo<unknown[]>();
  /** The number of what has this name, in one of Redmine's lists. */
  async function numberOf(name: string | undefined, path: string, key: string, { signal }: Ask) {
    if (name === undefined) return undefined;
    const some = named.get(path) ?? listAt(await answer({ path, ok: [403, 404] }, signal), key);
    if (some.length > 0) named.set(path, some);
    const one = some.find((each) => textAt(each, 'name')?.toLowerCase() === name.toLowerCase());
    return at(one, 'id');
  }

  const read = reading({
    ticket: issue,
    isListedInPart: () => true,
    ref(one) {
      const ours = listAt(one, 'custom_fields').find((field) => at(field, 'id') === refField);
      return textAt(ours, 'value');
    },
    at: (one) => instantAt(one, 'updated_on'),
    status: (one) => textAt(one, 'status', 'name'),
    otherwise: (one) => (at(one, 'status', 'is_closed') === true ? 'closed' : undefined),
    said: (one) => listAt(one, 'journals'),
    isAnswer: (journal) => at(journal, 'private_notes') !== true,
    answeredAt: (journal) => instantAt(journal, 'created_on'),
    text: (journal) => textAt(journal, 'notes'),
  });

  return ticketBackend(options, {
    name: 'redmine',
    format: 'entities',
    statuses: {
      new: 'received',
      'in progress': 'in_progress',
      feedback: 'waiting_reporter',
      resolved: 'resolved',
      closed: 'closed',
      rejected: 'cancelled',
    },
    priorities: { P1: 'Urgent', P2: 'High', P3: 'Normal', P4: 'Low' },
    facts: {
      title: 'Redmine',
      once: 'a look by a custom field before each create',
      back: 'signed webhook from Redmine 7 on, or asked every 30 s',
      photos: { how: 'upload, then an update', maxBytes: 5_242_880 },
      limits: { title: 250, text: 20_000 },
      perSecond: 10,
      verified: 'recorded exchanges, and a real 5.0 behind cut connections: tickets, and answers',
    },
    async find(ref, { signal }) {
      const query = { ...all, [`cf_${refField}`]: ref, limit: '2' };
      const found = listAt(await answer({ path: ISSUES, query }, signal), 'issues');
      return read.mine(found, ref, noFilter(refField));
    },
    async create({ ref, title, text, level }, ask) {
      const rank = await numberOf(level, '/enumerations/issue_priorities.json', 'issue_priorities', ask);
      const wanted = {
        project_id: project,
        subject: title,
        description: text,
        custom_fields: [{ id: refField, value: ref }],
        tracker_id: trackerId,
        priority_id: rank,
      };
      const json = await answer({ path: ISSUES, json: { issue: wanted }, makes: true }, ask.signal);
      const made = at(json, 'issue');
      const lost = lostOf({
        [`field ${refField}`]: [ref, read.ref(made)],
        priority: [level && (rank ?? level), at(made, 'priority', 'id')],
      });
      return { ...madeIn(made), lost, note: read.ref(made) === ref ? undefined : noFilter(refField) };
    },
    async comment({ id }, { text, move }, ask) {
      const state = await numberOf(move && moves[move], '/issue_statuses.json', 'issue_statuses', ask);
      await change(id, { notes: text, private_notes: false, status_id: state }, ask, true);
    },
    said: async ({ id }, ask) => listAt(await issue(id, ask), 'journals'),
    files: async ({ id }, ask) => textsIn(listAt(await issue(id, ask), 'attachments'), 'filename'),
    async attach({ id }, { name, mediaType, bytes: data }, ask) {
      const file = { query: { filename: name }, bytes: { mediaType: 'application/octet-stream', data } };
      const sent = await answer({ path: '/uploads.json', ...file }, ask.signal);
      const upload = { token: textAt(sent, 'upload', 'token'), filename: name, content_type: mediaType };
      await change(id, { uploads: [upload] }, ask);
    },
    erase: ({ id }, { signal }) => remove(`/issues/${id}.json`, signal),
    heard: doorbell(hookSecret, SIGNING, ({ json }, ask) => {
      const isGone = textAt(json, 'type') === 'issue.deleted';
      return read.anew(isGone ? [] : [numberAt(json, 'data', 'issue', 'id')], ask);
    }),
    changed: changes(read, options, (since, ask) => {
      const query = { ...all, updated_on: `>=${toSecond(since)}`, sort: 'updated_on' };
      return listed({ path: ISSUES, query }, ask);
    }),
    async probe({ signal }) {
      const path = `/projects/${encodeURIComponent(project)}.json`;
      const isThere = (await call({ path, ok: [404] }, signal)).status === 200;
      const query = { ...all, limit: '1', [`cf_${refField}`]: NOBODY };
      const found = await answer({ path: ISSUES, query, ok: [404] }, signal);
      const isFilter = isThere && listAt(found, 'issues').length === 0;
      const nowhere = `There is no project "${project}". Check its identifier, and that the account may see it.`;
      return [
        finding(isThere, `There is a project "${project}".`, nowhere),
        finding(isFilter, `Field ${refField} is a filter.`, noFilter(refField)),
      ];
    },
  });
}

/** No issue has it. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const noFilter = (field: number): string =>
  `Issues cannot be looked up by field ${field}. Add a text field, used as a filter, for this project.`;
