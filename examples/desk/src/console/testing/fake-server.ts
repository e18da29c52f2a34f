import type {
  CommandRequest,
  DeskHealth,
  DeskPreferences,
  DutyList,
  FeedEvent,
  HandoverList,
  IssueDetail,
  IssueRow,
  KnownList,
  Me,
  OwnShift,
  SignInWays,
} from '../../api/types.ts';
import { ana, detail, row, venue } from './fixtures.ts';

/** Answers of a server that does not exist, and everything that was asked of it. */
export class FakeServer {
  me: Me | undefined = ana;
  rows: IssueRow[] = [row('one')];
  details = new Map<string, IssueDetail>([['one', detail('one')]]);
  commands: CommandRequest[] = [];
  known: KnownList = { issues: [], maySpeak: true };
  preferences: DeskPreferences = { filters: [], keys: {} };
  health: DeskHealth = { waiting: 0, kiosks: [], silentAfterMs: 180_000 };
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
