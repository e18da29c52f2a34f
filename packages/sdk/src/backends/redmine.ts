import type { BackendAdapter } from './backend.ts';
import { secretOf } from './core/credential.ts';
import { httpRoom, type Credential, type HttpOptions } from './core/http.ts';
import { at, instantAt, listAt, textAt } from './core/json.ts';
import { pages } from './core/pages.ts';
import { digestOf, isSigned } from './core/signature.ts';
import { memo } from './core/memo.ts';
import type { Ask, Now, Remote, TicketOptions } from './core/system.ts';
import { ticketBackend } from './core/tickets.ts';
import { misconfigured } from './core/trouble.ts';

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
  priorityMap?: Readonly<Record<'P1' | 'P2' | 'P3' | 'P4', string>>;
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
const PAGE = 100;
const MOST_PAGES = 5;

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
  const { moves = MOVES, priorityMap = PRIORITIES, statusMap = {} } = options;
  const { call } = httpRoom(options, {
    perSecond: 10,
    authorize: async (isStale) => ({
      'x-redmine-api-key': await secretOf(token, isStale),
    }),
    explain: (json) => listAt(json, 'errors').join(', '),
  });
  const mapped = new Set(Object.keys({ ...STATUSES, ...statusMap }).map((name) => name.toLowerCase()));
  const lists = memo<unknown[]>();
  const refOf = (issue: unknown) =>
    textAt(
      listAt(issue, 'custom_fields').find((one) => at(one, 'id') === refField),
      'value',
    );
  const list = async (query: Record<string, string>, { signal }: Ask) => {
    const all = { project_id: project, status_id: '*', ...query };
    return listAt((await call({ path: '/issues.json', query: all }, signal)).json, 'issues');
  };
  const issue = async ({ id }: Remote, { signal }: Ask) => {
    const query = { include: 'journals,attachments' };
    return at((await call({ path: `/issues/${id}.json`, query }, signal)).json, 'issue');
  };

  /** The number of what has this name, in one of Redmine's lists. */
  async function numbered(path: string, key: string, name: string | undefined, { signal }: Ask) {
    if (name === undefined) return undefined;
    const all = lists.get(path) ?? listAt((await call({ path, ok: [403, 404] }, signal)).json, key);
    if (all.length > 0) lists.set(path, all);
    return at(
      all.find((one) => textAt(one, 'name')?.toLowerCase() === name.toLowerCase()),
      'id',
    );
  }

  async function read(id: string, ask: Ask): Promise<Now[]> {
    const one = await issue({ id }, ask);
    const [ref, changedAt, name] = [
      refOf(one),
      instantAt(one, 'updated_on'),
      textAt(one, 'status', 'name') ?? '',
    ];
    if (!ref || changedAt === undefined) return [];
    const isClosed = at(one, 'status', 'is_closed') === true && !mapped.has(name.toLowerCase());
    const said = listAt(one, 'journals').filter((each) => at(each, 'private_notes') !== true);
    const replies = said.map((each) => ({
      id: textAt(each, 'id') ?? '',
      at: instantAt(each, 'created_on') ?? changedAt,
      text: textAt(each, 'notes') ?? '',
    }));
    return [{ ref, at: changedAt, status: isClosed ? 'closed' : name, replies }];
  }

  return ticketBackend(
    {
      name: 'redmine',
      format: 'entities',
      guarantee: 'exactly_once',
      statusReturn: hookSecret ? 'webhook' : 'poll',
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
        const id = textAt(
          found.find((one) => refOf(one) === ref),
          'id',
        );
        // What is no filter, Redmine leaves out without a word, and answers with whatever there is.
        if (id === undefined && found.length > 0) throw misconfigured(noFilter(refField));
        return id === undefined ? undefined : { id };
      },
      async create({ ref, title, text, priority }, ask) {
        const wanted = priority && priorityMap[priority];
        const path = '/enumerations/issue_priorities.json';
        const priorityId = await numbered(path, 'issue_priorities', wanted, ask);
        const fields = {
          project_id: project,
          subject: title,
          description: text,
          custom_fields: [{ id: refField, value: ref }],
          ...(trackerId !== undefined && { tracker_id: trackerId }),
          ...(priorityId !== undefined && { priority_id: priorityId }),
        };
        const { json } = await call(
          { path: '/issues.json', json: { issue: fields }, makes: true },
          ask.signal,
        );
        const made = at(json, 'issue');
        const lost = [
          ...(refOf(made) === ref ? [] : [`field ${refField}`]),
          ...(wanted && at(made, 'priority', 'id') !== priorityId ? ['priority'] : []),
        ].join(', ');
        return { id: textAt(made, 'id') ?? '', ...(lost && { note: `Redmine left out: ${lost}.` }) };
      },
      async comment({ id }, { text, move }, ask) {
        const state = await numbered('/issue_statuses.json', 'issue_statuses', move && moves[move], ask);
        const fields = {
          notes: text,
          private_notes: false,
          ...(state !== undefined && { status_id: state }),
        };
        const json = { issue: fields };
        await call({ method: 'PUT', path: `/issues/${id}.json`, json, makes: true }, ask.signal);
      },
      said: async (remote, ask) => JSON.stringify(listAt(await issue(remote, ask), 'journals')),
      files: async (remote, ask) =>
        listAt(await issue(remote, ask), 'attachments').map((file) => textAt(file, 'filename') ?? ''),
      async attach({ id }, { name, mediaType, bytes }, { signal }) {
        const data = { mediaType: 'application/octet-stream', data: bytes };
        const sent = await call({ path: '/uploads.json', query: { filename: name }, bytes: data }, signal);
        const upload = {
          token: textAt(sent.json, 'upload', 'token'),
          filename: name,
          content_type: mediaType,
        };
        const json = { issue: { uploads: [upload] } };
        await call({ method: 'PUT', path: `/issues/${id}.json`, json }, signal);
      },
      async erase({ id }, { signal }) {
        await call({ method: 'DELETE', path: `/issues/${id}.json`, ok: [404] }, signal);
      },
      ...(hookSecret
        ? {
            async heard({ headers, body }, ask) {
              const given = headers.get('x-redmine-signature-256') ?? '';
              const scheme = { hash: 'SHA-256', encoding: 'hex', prefix: 'sha256=' } as const;
              if (!(await isSigned(hookSecret, [body], given, scheme))) return undefined;
              const json = JSON.parse(new TextDecoder().decode(body)) as unknown;
              const id = textAt(json, 'data', 'issue', 'id');
              const isThere = id && /^\d+$/.test(id) && textAt(json, 'type') !== 'issue.deleted';
              return { id: await digestOf(body), now: isThere ? await read(id, ask) : [] };
            },
          }
        : {
            async changed(since, ask) {
              const from = `>=${new Date(since).toISOString().slice(0, 19)}Z`;
              const query = { updated_on: from, sort: 'updated_on', limit: `${PAGE}` };
              const some = await pages(PAGE, MOST_PAGES, (page) =>
                list({ ...query, offset: `${(page - 1) * PAGE}` }, ask),
              );
              const ours = some.filter((one) => refOf(one));
              const all = await Promise.all(ours.map((one) => read(textAt(one, 'id') ?? '', ask)));
              return all.flat();
            },
          }),
      async probe(ask) {
        const one = await call(
          { path: `/projects/${encodeURIComponent(project)}.json`, ok: [404] },
          ask.signal,
        );
        const isThere = one.status === 200;
        const query = { project_id: project, status_id: '*', limit: '1', [`cf_${refField}`]: NOBODY };
        const { json } = await call({ path: '/issues.json', query, ok: [404] }, ask.signal);
        const isFilter = isThere && listAt(json, 'issues').length === 0;
        return [
          {
            ok: isThere,
            says: isThere ? `There is a project "${project}".` : `There is no project "${project}".`,
          },
          { ok: isFilter, says: isFilter ? `Field ${refField} is a filter.` : noFilter(refField) },
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
