import {
  loadQuestions,
  questionsOf,
  TouchlineError,
  type Flaw,
  type IssueDraft,
  type IssueState,
  type Notified,
  type StatusView,
  type Touchline,
  type VenueConfig,
} from '@touchline/sdk';

const GATES = ['A', 'B', 'C'];

/** A small venue with a match under way. */
export function venue(now: number, more: Partial<VenueConfig> = {}): VenueConfig {
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
  const zone = (id: string, kind: string, en: string, zh: string, ar: string) => ({
    id,
    kind,
    labels: { en, 'zh-Hans': zh, ar },
  });
  return {
    protocol: 1,
    venue: {
      id: 'north-arena',
      labels: { en: 'North Arena' },
      timeZone: 'Europe/Dublin',
      languages: ['en', 'zh-Hans'],
    },
    events: [
      {
        id: 'final',
        labels: { en: 'The final', 'zh-Hans': '决赛', ar: 'المباراة النهائية' },
        doors: at(-30),
        start: at(60),
        end: at(180),
      },
    ],
    zones: [
      ...GATES.map((letter) =>
        zone(`gate-${letter}`, 'gate', `Gate ${letter}`, `${letter} 入口`, `البوابة ${letter}`),
      ),
      zone('plaza-N', 'plaza', 'North plaza', '北广场', 'الساحة الشمالية'),
      ...Array.from({ length: 20 }, (_, index) =>
        zone(
          `N-${101 + index}`,
          'block',
          `Block N-${101 + index}`,
          `N-${101 + index} 区`,
          `القطاع N-${101 + index}`,
        ),
      ),
    ],
    phones: {
      help: '+000 555 0100',
      emergency: '112',
      controlRoom: '+000 555 0199',
      firstAid: '+000 555 0112',
    },
    usualResponseMs: { P3: 480_000 },
    retentionDays: 30,
    knownIssues: [],
    ...more,
  };
}

export interface FakeTouchline extends Touchline {
  /** What was reported and done, in order: `report entry.scan_fail`, `confirm`. */
  readonly done: string[];
  readonly reported: IssueDraft[];
  /** Words that nobody sent yet, by key. */
  readonly kept: Map<string, unknown>;
  /** A report changed: every listener hears it. */
  change(id: string, changes: Partial<IssueState>): void;
  /** The venue says something about a report. */
  tell(id: string, view: Partial<StatusView>): void;
  /** The next call that saves anything fails like this. */
  failure: Error | undefined;
  /** How many reports of this device cannot be read. */
  unreadable: number;
  /** How many the browser removed. */
  removed: number;
  /** What the venue answers about who wants to hear back. */
  notified: Notified;
}

/** A Touchline without storage and network: everything it is asked to do is written down and believed. */
export function fakeTouchline(
  config: VenueConfig | undefined,
  now: () => number = Date.now,
  kept = new Map<string, unknown>(),
): FakeTouchline {
  const issues = new Map<string, IssueState>();
  const listeners = new Set<(issue: IssueState) => void>();
  const watchers = new Set<(issue: IssueState) => void>();
  const done: string[] = [];
  const reported: IssueDraft[] = [];
  const note = (what: string) => {
    if (fake.failure) {
      const error = fake.failure;
      fake.failure = undefined;
      return Promise.reject(error);
    }
    done.push(what);
    return Promise.resolve();
  };
  const fake: FakeTouchline = {
    done,
    reported,
    kept,
    drafts: Promise.resolve({
      keep: async (key, value) => void kept.set(key, structuredClone(value)),
      read: async (key) => kept.get(key),
      drop: async (key) => void kept.delete(key),
    }),
    failure: undefined,
    unreadable: 0,
    removed: 0,
    notified: {},
    ready: Promise.resolve({ kept: 'device' as const }),
    async report(draft, key = '') {
      await loadQuestions(draft.category.split('.')[0] ?? '');
      const flaws = fake.check(draft);
      if (flaws.length) throw new TouchlineError('issue_invalid', 'Answers are missing.', { flaws });
      await note(`report ${draft.category}`);
      reported.push(draft);
      kept.delete(key);
      const number = reported.length;
      const issue: IssueState = {
        id: `issue-${number}`,
        reference: `7K3F-000${number}`,
        category: draft.category,
        location: draft.location ?? {},
        ...(draft.joins && { joins: draft.joins }),
        ...(draft.unlisted && { unlisted: true }),
        ...(draft.consent?.survey && { survey: true }),
        capturedAt: now(),
        delivery: 'saved',
        kept: 'device',
        attempts: 0,
        pending: [],
        trackingLink: `https://arena.example/track#tl=issue-${number}.secret`,
      };
      fake.change(issue.id, issue);
      return issue;
    },
    check: (draft) => flawsOf(draft),
    evicted: async () => fake.removed,
    health: async () => ({
      kept: 'device',
      unreadable: fake.unreadable,
      helpsExpired: 0,
      balance: {
        captured: reported.length,
        delivered: 0,
        deleted: 0,
        expired: 0,
        rejected: 0,
        evicted: 0,
        pending: reported.length,
      },
    }),
    issues: async () => [...issues.values()].filter(({ unlisted }) => !unlisted),
    async list(id) {
      const { unlisted: _unlisted, ...issue } = issues.get(id) as IssueState;
      issues.set(id, issue);
      await note(`list ${id}`);
      fake.change(id, {});
    },
    async seen(id) {
      const { unread: _unread, ...issue } = issues.get(id) as IssueState;
      issues.set(id, issue);
      fake.change(id, {});
    },
    watch(id, listener) {
      const only = (issue: IssueState) => {
        if (issue.id === id) listener(issue);
      };
      watchers.add(only);
      const known = issues.get(id);
      if (known) listener(known);
      return () => watchers.delete(only);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    message: (_id, text) => note(`message ${text}`),
    confirm: (id) =>
      note('confirm').then(() =>
        fake.tell(id, { status: 'closed', allowed: ['reopen', 'feedback', 'erase'] }),
      ),
    reopen: (_id, reason) => note(`reopen ${reason}`),
    withdraw: () => note('withdraw'),
    async feedback(id, { csat, comment }) {
      await note(`feedback ${csat}${comment ? ` ${comment}` : ''}`);
      if (csat && issues.get(id)?.view) fake.tell(id, { rating: csat });
    },
    survey: (answers, id) => note(`survey ${JSON.stringify(answers)}${id ? ` ${id}` : ''}`),
    stillNeeded: () => note('stillNeeded'),
    async notify(_id, wish) {
      if (wish) await note(`notify ${JSON.stringify(wish)}`);
      return fake.notified;
    },
    helped: ({ articles, solved }) => note(`helped ${articles.join(' ')} ${solved}`),
    erase: () => note('erase'),
    track: async (link) => /^#tl=([\w-]+)\./.exec(link)?.[1],
    config: async () => config,
    sync: () => note('sync'),
    reset: async () => {
      issues.clear();
      await note('reset');
    },
    destroy() {
      done.push('destroy');
    },
    change(id, changes) {
      const issue = { ...issues.get(id), ...changes } as IssueState;
      issues.set(id, issue);
      for (const listener of [...(issue.unlisted ? [] : listeners), ...watchers]) listener(issue);
    },
    tell(id, view) {
      const known = issues.get(id) as IssueState;
      const { category, location, capturedAt, reference, view: before, unread = 0 } = known;
      const told: StatusView = {
        id,
        reference,
        category,
        location,
        status: 'received',
        capturedAt: new Date(capturedAt).toISOString(),
        receivedAt: new Date(capturedAt).toISOString(),
        timeline: [],
        messages: [],
        allowed: ['message', 'withdraw', 'erase'],
        ...before,
        ...view,
        etag: `${Math.random()}`,
      };
      const receipt = { reference, receivedAt: told.receivedAt };
      const news = unread + saidIn(told) - saidIn(before);
      fake.change(id, {
        delivery: 'received',
        receipt,
        view: told,
        viewAt: now(),
        ...(news > 0 && { unread: news }),
      });
    },
  };
  return fake;
}

/** How often the venue has said something. The real count is taken from the time line. */
const saidIn = (view?: StatusView) =>
  (view?.messages.filter(({ from }) => from === 'venue').length ?? 0) + (view?.resolution ? 1 : 0);

/** What is missing. The real rules are the SDK's own; screens only need to know that there are some. */
function flawsOf({ category, location = {}, fields = {}, reporter = {}, joins }: IssueDraft): Flaw[] {
  const rooms: Record<string, Record<string, unknown>> = { location, fields, reporter };
  return questionsOf(category).flatMap(({ path, required, key, type, pattern }) => {
    const [room = '', name = ''] = path.split('.');
    const answer = name ? rooms[room]?.[name] : Object.values(location)[0];
    const pointer = `/data/${path === 'location' ? 'location/spot' : path.replace('.', '/')}`;
    if (answer === undefined || answer === '') {
      return required && !joins && type !== 'notice' && type !== 'photo'
        ? [{ pointer, detail: `"${key}" is needed.` }]
        : [];
    }
    const fits =
      type === 'integer'
        ? Number.isInteger(answer)
        : typeof answer !== 'string' || !pattern || pattern.test(answer);
    return fits ? [] : [{ pointer, detail: `"${key}" does not fit.` }];
  });
}
