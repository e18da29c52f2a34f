import type { Page } from 'playwright-core';
import { Person } from '../journeys/support/browser.ts';
import { type DeskFetch, command } from '../journeys/support/wire.ts';
import { until } from '../journeys/support/stadium.ts';
import { signInPage, startDesks } from './desk-server.ts';
import { median, quantile } from './figures.ts';

/** How the console does with so many open issues. Times in milliseconds. */
export interface BoardFigures {
  open: number;
  browser: string;
  /** From the navigation until rows of the queue are painted, of each visit. */
  firstRows: number[];
  /** Until every open issue is on the board. */
  allRows: number[];
  /** The longest task until then. */
  longestLoading: number;
  /** From the moment an update came in over the line until it was painted. */
  updates: number[];
  /** The longest task while scrolling by wheel, by keys and from end to end; 0: none above 50. */
  longestScrolling: number;
  /** The same without the time in which the processor did something else: what the page itself asks of it. */
  longestScrollingOwn: number;
  /** Frames that came later than 50 ms after the one before, while scrolling. */
  lateFrames: number;
}

const VISITS = 5;
const UPDATES = 20;

/** Ten thousand open issues in a real console, on a real server and a real PostgreSQL. */
export async function boardFigures(open: number): Promise<BoardFigures> {
  const desks = await startDesks({ issues: 2 * open, open }, 1);
  const [server] = desks.servers;
  const person = new Person();
  try {
    if (!server) throw new Error('There is no server.');
    const page = await person.open({ width: 1280, height: 800 });
    await page.addInitScript(OBSERVE);
    await signInPage(page, server);
    const figures: BoardFigures = {
      open,
      browser: person.context.browser()?.version() ?? '',
      firstRows: [],
      allRows: [],
      longestLoading: 0,
      updates: [],
      longestScrolling: 0,
      longestScrollingOwn: 0,
      lateFrames: 0,
    };
    for (let visit = 0; visit < VISITS; visit++) {
      await page.goto('about:blank');
      await page.goto(`${server.url}/desk/`);
      await until(async () => (await seen(page)).open >= open, 'every open issue', 60_000);
      const { firstAt, allAt, longest } = await seen(page, open);
      figures.firstRows.push(firstAt);
      figures.allRows.push(allAt);
      figures.longestLoading = Math.max(figures.longestLoading, longest);
    }
    const colleague = await server.signIn('responder');
    figures.updates = await updates(page, colleague);
    Object.assign(figures, await scrolling(page));
    return figures;
  } finally {
    await person.leave();
    await desks.stop();
  }
}

/** A colleague writes down something about issues that are on the screen. */
async function updates(page: Page, colleague: DeskFetch): Promise<number[]> {
  for (let turn = 0; turn < UPDATES; turn++) {
    const id = await page.evaluate((place) => {
      const rows = document.querySelector('desk-app')?.shadowRoot?.querySelector('desk-queue')?.shadowRoot;
      return [...(rows?.querySelectorAll<HTMLElement>('.rows a.row') ?? [])][place]?.dataset['id'];
    }, turn % 5);
    if (!id) throw new Error('No row is on the screen.');
    const before = (await timesOf(page)).length;
    await command(colleague, id, { type: 'note', text: `Looked at it, ${turn}.` });
    await until(async () => (await timesOf(page)).length > before, 'the update on the screen');
  }
  return timesOf(page);
}

const timesOf = (page: Page) => page.evaluate<number[]>('deskUpdates');

async function seen(page: Page, all?: number) {
  return page.evaluate<{ open: number; firstAt: number; allAt: number; longest: number }>(
    `deskLook(${all ?? 0})`,
  );
}

async function scrolling(
  page: Page,
): Promise<Pick<BoardFigures, 'longestScrolling' | 'longestScrollingOwn' | 'lateFrames'>> {
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: ['toplevel'] });
  await page.evaluate('deskStart()');
  await page.mouse.move(500, 500);
  for (let turn = 0; turn < 120; turn++) {
    await page.mouse.wheel(0, turn % 40 === 39 ? -4_000 : 400 + 20 * turn);
    await page.waitForTimeout(16);
  }
  await page.mouse.move(1, 1);
  for (let turn = 0; turn < 40; turn++) await page.keyboard.press('j');
  await page.evaluate(`(() => {
    const list = document.querySelector('desk-app').shadowRoot.querySelector('desk-queue').shadowRoot.querySelector('.rows');
    list.scrollTop = list.scrollHeight;
  })()`);
  await page.waitForTimeout(300);
  const { longest, late } = await page.evaluate<{ longest: number; late: number }>('deskStop()');
  const traced = (await browser?.stopTracing())?.toString() ?? '';
  return { longestScrolling: longest, longestScrollingOwn: longestOwn(traced), lateFrames: late };
}

/** One entry of what Chromium writes down about its threads; times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** How long the thread itself ran. */
  tdur?: number;
  args?: { name?: string };
}

/** Milliseconds on the processor of the longest task of a page's main thread. */
function longestOwn(traced: string): number {
  const { traceEvents } = JSON.parse(traced) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const pages = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = traceEvents.flatMap((event) =>
    pages.has(threadOf(event)) && event.tdur !== undefined ? event.tdur / 1_000 : [],
  );
  return Math.max(0, ...tasks);
}

/** Sees rows, tasks and frames from the first moment on. */
const OBSERVE = `
  const seen = { firstAt: 0, allAt: 0, longest: 0, late: 0, count: 0 };
  globalThis.deskUpdates = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const app = () => document.querySelector('desk-app');
  const queue = () => app()?.shadowRoot?.querySelector('desk-queue');
  let frameAt = performance.now();
  let scrolling = false;
  const frame = (now) => {
    if (scrolling && now - frameAt > 50) seen.late += 1;
    frameAt = now;
    const board = queue()?.board;
    if (!seen.firstAt && queue()?.shadowRoot?.querySelector('.rows a.row')) {
      // What this frame draws is on the screen when the next one begins.
      requestAnimationFrame((after) => { seen.firstAt = after; });
    }
    if (board && board.shown.length !== seen.count) {
      seen.count = board.shown.length;
      seen.allAt = now;
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  globalThis.deskLook = () => ({ ...seen, open: seen.count });
  globalThis.deskStart = () => { seen.longest = 0; seen.late = 0; scrolling = true; };
  globalThis.deskStop = () => { scrolling = false; return { ...seen }; };

  // From the event of the line to the frame after the one that shows the new version.
  const Source = globalThis.EventSource;
  globalThis.EventSource = class extends Source {
    constructor(...all) {
      super(...all);
      super.addEventListener('issue', ({ data }) => {
        const cameAt = performance.now();
        const { row } = JSON.parse(data);
        const look = () => {
          const board = queue()?.board;
          const shown = queue()?.shadowRoot?.querySelector('a[data-id="' + row.id + '"]');
          const isFresh = board?.rows.get(row.id)?.version >= row.version && shown?.classList.contains('fresh');
          if (isFresh) requestAnimationFrame((now) => deskUpdates.push(now - cameAt));
          else if (performance.now() - cameAt < 2000) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
    }
  };
`;

export function printBoard(figures: BoardFigures): void {
  const { open, browser, firstRows, allRows, longestLoading, updates: told, ...rest } = figures;
  const ms = (value: number) => `${Math.round(value)} ms`;
  console.info(`\nThe console with ${open} open issues, Chromium ${browser}`);
  console.table([
    { what: 'rows on the screen, median', is: ms(median(firstRows)), bound: '1000 ms' },
    { what: 'rows on the screen, worst visit', is: ms(Math.max(...firstRows)), bound: '1000 ms' },
    { what: 'every open issue is there, median', is: ms(median(allRows)), bound: '' },
    { what: 'longest task until then', is: ms(longestLoading), bound: '' },
    { what: 'update on the screen, median', is: ms(median(told)), bound: '50 ms' },
    { what: 'update on the screen, p95', is: ms(quantile(told, 0.95)), bound: '50 ms' },
    { what: 'longest task while scrolling', is: ms(rest.longestScrolling), bound: '50 ms' },
    {
      what: 'longest task while scrolling, on the processor',
      is: ms(rest.longestScrollingOwn),
      bound: '50 ms',
    },
    { what: 'late frames while scrolling', is: `${rest.lateFrames}`, bound: '' },
  ]);
}
