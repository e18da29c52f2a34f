import type {
  CommandRequest,
  DeskHealth,
  DeskPreferences,
  DeskVenue,
  DutyList,
  FeedEvent,
  HandoverList,
  IssueDetail,
  IssueRow,
  KnownIssueRow,
  KnownList,
  Me,
  OwnShift,
  SignInWays,
} from '../../api/types.ts';
import { defineDesk } from '../define.ts';
import { forgetDrafts } from '../drafts.ts';
import type { DeskApp } from '../elements/app.ts';
import { setLanguage, type Language } from '../words.ts';

const MINUTE = 60_000;

export const venue: DeskVenue = {
  name: { en: 'North Arena', 'zh-Hans': '北方体育馆' },
  timeZone: 'Europe/Dublin',
  labels: {
    en: { entry: 'Getting in', 'entry.scan_fail': 'Ticket will not scan', 'medical.emergency': 'Emergency' },
    'zh-Hans': { entry: '入场', 'entry.scan_fail': '门票无法扫描', 'medical.emergency': '紧急医疗' },
  },
  words: {
    en: {
      'entry.scan_fail errorShown': 'What did the scanner show?',
      'entry.scan_fail errorShown=used': 'Already used',
    },
    'zh-Hans': {
      'entry.scan_fail errorShown': '扫描时显示什么？',
      'entry.scan_fail errorShown=used': '已使用',
    },
  },
  zones: { 'gate-C': { en: 'Gate C', 'zh-Hans': 'C 入口' } },
  places: ['gate-C'],
  teams: { GATE: { en: 'Gate crew', 'zh-Hans': '入口组' }, MED: { en: 'Medical', 'zh-Hans': '医疗组' } },
  people: [
    { id: 'ana', name: 'Ana', role: 'supervisor' },
    { id: 'li', name: 'Li', role: 'responder' },
  ],
};

export const ana: Me = { id: 'ana', name: 'Ana', email: 'ana@arena.example', role: 'supervisor', team: 'CS' };

/**
 * A list that measures its rows may need a second frame; the browser reports that as an error of the page.
 *
 * @returns What ends the forgiveness.
 */
export function forgiveResizes(): () => void {
  const { onerror } = window;
  window.onerror = (message, ...more) =>
    (typeof message === 'string' && message.startsWith('ResizeObserver loop')) ||
    onerror?.call(window, message, ...more);
  return () => {
    window.onerror = onerror;
  };
}

export function iso(minutes = 0): string {
  return new Date(Date.now() + minutes * MINUTE).toISOString();
}

export function row(id: string, more: Partial<IssueRow> = {}): IssueRow {
  return {
    id,
    reference: '7K3F-9QXM',
    version: 3,
    category: 'entry.scan_fail',
    priority: 'P2',
    state: 'assigned',
    team: 'GATE',
    location: { gate: 'gate-C' },
    summary: 'The scanner says already used.',
    language: 'en',
    channel: 'widget',
    capturedAt: iso(-4),
    receivedAt: iso(-4),
    clock: {
      metric: 'firstResponse',
      dueAt: iso(6),
      targetMs: 10 * MINUTE,
      ruleId: 'seed000.urgent',
      state: 'running',
    },
    unread: true,
    test: false,
    ...more,
  };
}

export function detail(id: string, more: Partial<IssueDetail> = {}): IssueDetail {
  const line = row(id, { unread: false });
  const { category, location } = line;
  return {
    ...line,
    issue: {
      category,
      kind: 'problem',
      stage: 'entry',
      location,
      fields: { errorShown: 'used' },
      description: 'The scanner says already used, we are four.',
      reporter: { name: 'Sofia', language: 'en' },
      attachments: [],
      channel: 'widget',
      consent: { version: '1' },
    },
    clocks: line.clock ? [line.clock] : [],
    messages: [{ id: 'm1', at: iso(-3), from: 'reporter', text: 'We still wait.' }],
    notes: [{ id: 'n1', at: iso(-2), author: 'Li', text: 'Lane 3 is broken.' }],
    events: [
      {
        sequence: 1,
        at: iso(-4),
        type: 'registered',
        actor: { id: 'r', name: '', role: 'reporter' },
        data: {},
      },
      {
        sequence: 2,
        at: iso(-2),
        type: 'noted',
        actor: { id: 'li', name: 'Li', role: 'responder' },
        data: {},
      },
      {
        sequence: 3,
        at: iso(-1),
        type: 'opened',
        actor: { id: 'ana', name: 'Ana', role: 'supervisor' },
        data: {},
      },
    ],
    commands: ['take', 'assign', 'reply', 'note', 'ask', 'delay', 'resolve', 'reprioritise', 'reject'],
    photos: [],
    codes: [
      { code: 'admitted', needsAmount: false, needsEvidence: false, countsAsSolved: true },
      { code: 'no_answer', needsAmount: false, needsEvidence: false, countsAsSolved: false },
    ],
    ...more,
  };
}

export function knownRow(id: string, more: Partial<KnownIssueRow> = {}): KnownIssueRow {
  return {
    id,
    version: 1,
    category: 'entry.scan_fail',
    zone: 'gate-C',
    texts: { en: 'Gate C is slow.', 'zh-Hans': 'C 入口较慢。' },
    nextNews: iso(12),
    late: false,
    told: 41,
    publishedAt: iso(-8),
    updatedAt: iso(-8),
    by: 'Ana',
    ...more,
  };
}

/** Answers of a server that does not exist, and everything that was asked of it. */
export class FakeServer {
  me: Me | undefined = ana;
  rows: IssueRow[] = [row('one')];
  details = new Map<string, IssueDetail>([['one', detail('one')]]);
  commands: CommandRequest[] = [];
  known: KnownList = { issues: [], maySpeak: true };
  preferences: DeskPreferences = { filters: [], keys: {} };
  health: DeskHealth = { waiting: 0, kiosks: [], silentAfterMs: 3 * MINUTE };
  duty: DutyList = { shifts: [], people: [] };
  shift: OwnShift = {};
  handovers: HandoverList = { sheets: [] };
  signIn: SignInWays = {};
  /** What was posted about known issues, by the rest of its path. */
  said: { path: string; body: Record<string, unknown> }[] = [];
  /** The answer to it; the list is sent with it. */
  knownStatus = 200;
  /** Answers of rooms that have their own tests, by the path after `/desk/api`; undefined: not theirs. */
  more: (path: string, body: unknown) => Response | Promise<Response> | undefined = () => undefined;
  feeds: FakeFeed[] = [];
  /** Decides about a command; undefined: nobody answers. */
  onCommand: (request: CommandRequest) => { status: number; body: unknown } | undefined = () => ({
    status: 200,
    body: this.details.get('one'),
  });

  readonly #fetch = window.fetch;
  readonly #EventSource = window.EventSource;

  start(): void {
    window.fetch = (input, init) =>
      this.#answer(new URL(input instanceof Request ? input.url : input, location.href), init);
    const feeds = this.feeds;
    window.EventSource = class extends FakeFeed {
      constructor(url: string) {
        super(url);
        feeds.push(this);
      }
    } as unknown as typeof EventSource;
  }

  stop(): void {
    window.fetch = this.#fetch;
    window.EventSource = this.#EventSource;
  }

  tell(...rows: IssueRow[]): void {
    for (const one of rows) this.feeds.at(-1)?.send({ type: 'issue', row: one });
  }

  async #answer(url: URL, init?: RequestInit): Promise<Response> {
    const path = url.pathname;
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    if (path === '/desk/auth/sign-in/email') return this.#signIn(body as { password: string });
    if (path === '/desk/auth/sign-out') return Response.json({});
    if (path === '/desk/api/sign-in') return Response.json(this.signIn);
    if (!this.me) return Response.json({ title: 'Please sign in.' }, { status: 401 });
    if (path === '/desk/api/me') return Response.json(this.me);
    const more = this.more(path.slice(9) + url.search, body);
    if (more) return await more;
    if (path === '/desk/api/preferences') {
      if (body) this.preferences = body as DeskPreferences;
      return Response.json(this.preferences);
    }
    if (path === '/desk/api/health') return Response.json(this.health);
    if (path === '/desk/api/shift') return Response.json(this.shift);
    if (path === '/desk/api/duty') return Response.json(this.duty);
    if (path.startsWith('/desk/api/handovers')) {
      if (body) this.said.push({ path: path.slice(19), body: body as Record<string, unknown> });
      return Response.json(this.handovers);
    }
    if (path === '/desk/api/venue') return Response.json(venue);
    if (path === '/desk/api/issues') return Response.json({ issues: this.rows, cursor: 'c0' });
    if (path.startsWith('/desk/api/known')) {
      if (body) this.said.push({ path: path.slice(15), body: body as Record<string, unknown> });
      return Response.json(this.known, { status: body ? this.knownStatus : 200 });
    }
    if (path.endsWith('/commands')) {
      const request = body as CommandRequest;
      this.commands.push(request);
      const answer = this.onCommand(request);
      if (!answer) throw new TypeError('Failed to fetch');
      return Response.json(answer.body, { status: answer.status });
    }
    const found = this.details.get(path.split('/').at(-1) ?? '');
    return found
      ? Response.json(found)
      : Response.json({ title: 'There is no such issue.' }, { status: 404 });
  }

  #signIn({ password }: { password: string }): Response {
    if (password !== 'open sesame') return Response.json({}, { status: 401 });
    this.me = ana;
    return Response.json({});
  }
}

/** An event source whose events come from the test. */
export class FakeFeed extends EventTarget {
  static readonly OPEN = 1;
  readonly url: string;
  readyState = 1;

  constructor(url: string) {
    super();
    this.url = url;
  }

  send(event: FeedEvent, lastEventId = ''): void {
    this.dispatchEvent(new MessageEvent(event.type, { data: JSON.stringify(event), lastEventId }));
  }

  close(): void {
    this.readyState = 2;
  }
}

/** The console in the page, as somebody sees it who has just loaded it. */
export async function openDesk(
  options: { language?: Language; theme?: 'light' | 'dark' } = {},
  first = 'desk-queue .views, desk-sign-in input',
): Promise<DeskApp> {
  localStorage.clear();
  localStorage.setItem('touchline-desk.theme', options.theme ?? 'light');
  localStorage.setItem('touchline-desk.language', options.language ?? 'en');
  await styled();
  defineDesk();
  const app = document.createElement('desk-app');
  document.body.append(app);
  setLanguage(options.language ?? 'en');
  await until(() => inside(app, first), 'the first screen');
  return app;
}

export function closeDesk(): void {
  forgetDrafts();
  for (const app of document.querySelectorAll('desk-app')) app.remove();
  history.replaceState(null, '', location.pathname + location.search);
  delete document.documentElement.dataset['theme'];
  document.documentElement.lang = 'en';
  localStorage.clear();
}

/** Finds an element through all shadow roots: in `desk-queue .row` the `.row` stands somewhere below a `desk-queue`. */
export function inside(root: HTMLElement, selector: string): HTMLElement | undefined;
export function inside<T extends HTMLElement>(
  root: HTMLElement,
  selector: string,
  kind: new () => T,
): T | undefined;
export function inside(root: HTMLElement, selector: string, kind = HTMLElement): HTMLElement | undefined {
  return all(root, selector).find((element) => element instanceof kind);
}

export function all(root: HTMLElement, selector: string): HTMLElement[] {
  return selector.split(',').flatMap((one) => {
    let found: Element[] = [root];
    for (const part of one.trim().split(/\s+/)) {
      found = [...new Set(found.flatMap((element) => below(element, part)))];
    }
    return found.filter((element) => element instanceof HTMLElement);
  });
}

function below(element: Element, selector: string): Element[] {
  const roots: ParentNode[] = element.shadowRoot ? [element, element.shadowRoot] : [element];
  return roots.flatMap((root) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap((child) => (child.shadowRoot ? below(child, selector) : [])),
  ]);
}

/** Waits until something is there, and says what was waited for if it never comes. */
export async function until<T>(find: () => T | undefined | null | false, what: string): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Waited in vain for ${what}.`);
}

export function press(key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );
}

export function type(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

async function styled(): Promise<void> {
  if (document.querySelector('link[data-desk]')) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.dataset['desk'] = '';
  link.href = new URL('../styles/page.css', import.meta.url).href;
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
  });
  document.head.append(link);
  await loaded;
}
