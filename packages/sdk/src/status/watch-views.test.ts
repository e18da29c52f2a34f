import { expect } from '@open-wc/testing';
import type { StatusView } from '../model/status.ts';
import type { WatchRequest } from '../model/wire.ts';
import { answerRequests } from '../testing/page-network.ts';
import { watchViews, type Watch } from './watch-views.ts';

const ENDPOINT = `${location.origin}/watch-test`;
const ISSUE = { id: '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10', secret: 'kR3vE0p5yq7TtWb2LxZ8mA1cD4s' };

const view = (etag: string) =>
  ({ id: ISSUE.id, status: 'received', timeline: [], allowed: [], etag }) as unknown;
const event = (value: unknown) => `event: view\ndata: ${JSON.stringify(value)}\n\n`;

describe('watchViews', () => {
  let asked: { accept: string; body: WatchRequest }[] = [];
  let answers: ((signal: AbortSignal) => Response)[] = [];
  let watch: Watch | undefined;
  let visible = true;
  let issues: WatchRequest['issues'] = [ISSUE];
  /** What the next question for the list meets instead of an answer. */
  let hindered: (() => Promise<unknown>) | undefined;
  const seen: string[] = [];
  let online: () => void;
  before(
    () =>
      (online = answerRequests(ENDPOINT, async (request) => {
        asked.push({
          accept: request.headers.get('accept') ?? '',
          body: (await request.clone().json()) as WatchRequest,
        });
        return (answers.shift() ?? silent)(request.signal);
      })),
  );
  after(() => online());
  beforeEach(() => {
    [asked, answers, visible, issues] = [[], [], true, [ISSUE]];
    hindered = undefined;
    seen.splice(0);
  });
  afterEach(() => watch?.stop());

  const streamOf =
    (...chunks: (string | Uint8Array)[]) =>
    (): Response => {
      const encoder = new TextEncoder();
      const body = new ReadableStream<Uint8Array>({
        async start(controller) {
          for (const chunk of chunks) {
            controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
          controller.close();
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    };

  /** Says that it watches, and then nothing. */
  function silent(): Response {
    return new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } });
  }

  function start(): void {
    watch = watchViews({
      endpoint: ENDPOINT,
      list: async () => {
        const listed = issues;
        const hindrance = hindered;
        hindered = undefined;
        await hindrance?.();
        return listed;
      },
      onView: async ({ etag }: StatusView) => void seen.push(etag),
      visible: () => visible,
    });
  }

  async function until(fits: () => boolean): Promise<void> {
    for (let tries = 0; !fits() && tries < 500; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(fits()).to.equal(true);
  }

  it('reads views wherever the network cuts the stream, and leaves out what is none', async () => {
    const bytes = new TextEncoder().encode(event({ ...(view('"é"') as object) }));
    const middle = bytes.indexOf(0xc3) + 1;
    answers.push(
      streamOf(
        ': beat\n\n',
        event(view('"1"')).slice(0, 30),
        event(view('"1"')).slice(30),
        event(view('"2"')).replaceAll('\n', '\r\n'),
        'event: view\ndata: {broken\n\nevent: other\ndata: {}\n\n',
        event({ id: ISSUE.id }),
        bytes.slice(0, middle),
        bytes.slice(middle),
      ),
    );
    start();
    await until(() => seen.length === 3);
    expect(seen).to.deep.equal(['"1"', '"2"', '"é"']);
  });

  it('connects again when a stream ends, and not at once every time', async () => {
    for (let one = 0; one < 50; one++) answers.push(streamOf(event(view(`"${one}"`))));
    start();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(asked.length).to.be.within(1, 8);
  });

  it('asks plainly where a captive portal or a proxy answers instead, and tells nobody', async () => {
    for (let one = 0; one < 2; one++)
      answers.push(() => new Response('<html>', { headers: { 'content-type': 'text/html' } }));
    answers.push(() => Response.json({ views: [view('"plain"')] }));
    start();
    await until(() => seen.length === 1);
    expect(seen).to.deep.equal(['"plain"']);
    expect(asked.at(-1)?.accept).to.equal('application/json');
  });

  it('rests while nobody looks, and starts again when somebody does', async () => {
    start();
    await until(() => asked.length === 1);
    visible = false;
    watch?.refresh();
    await new Promise((resolve) => setTimeout(resolve, 300));
    visible = true;
    issues = [{ ...ISSUE, etag: '"7"' }];
    watch?.refresh();
    await until(() => asked.length === 2);
    expect(asked[1]?.body.issues).to.deep.equal(issues);
  });

  it('asks for nothing while there is nothing to watch', async () => {
    issues = [];
    start();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked).to.deep.equal([]);
    issues = [ISSUE];
    watch?.refresh();
    await until(() => asked.length === 1);
  });

  it('goes on when the list cannot be read for a moment', async () => {
    hindered = () => Promise.reject(new Error('The database is closing.'));
    answers.push(streamOf(event(view('"1"'))));
    start();
    await until(() => seen.length === 1);
    const escaped: unknown[] = [];
    const catchOne = (rejection: PromiseRejectionEvent) => {
      rejection.preventDefault();
      escaped.push(rejection.reason);
    };
    addEventListener('unhandledrejection', catchOne);
    hindered = () => Promise.reject(new Error('The database is closed.'));
    watch?.refresh();
    await new Promise((resolve) => setTimeout(resolve, 100));
    removeEventListener('unhandledrejection', catchOne);
    expect(escaped).to.deep.equal([]);
  });

  it('hears of an issue that comes while the list is being read', async () => {
    const { promise, resolve: goOn } = Promise.withResolvers<void>();
    hindered = () => promise;
    const another = { ...ISSUE, id: '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b11' };
    start();
    issues = [ISSUE, another];
    watch?.refresh();
    await new Promise((resolve) => setTimeout(resolve, 50));
    goOn();
    await until(() => asked.at(-1)?.body.issues.length === 2);
  });
});
