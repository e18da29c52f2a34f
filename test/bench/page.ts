import type { Browser, CDPSession, Page } from 'playwright-core';
import { Person } from '../journeys/support/browser.ts';
import { median, quantile } from './figures.ts';
import { shop, type Shop } from './shop.ts';

const ROUNDS = 11;
const SLOWER = 4;
/** After this long without anything new a page of this size has come to rest. */
const REST_MS = 1_500;

/** What one visit came to. Milliseconds, and bytes on the wire. */
interface Visit {
  lcpMs: number;
  /** Sum of all layout shifts. */
  cls: number;
  longestTaskMs: number;
  scriptMs: number;
  bytes: number;
  requests: number;
}

/** What it took from a tap on the launcher until the panel stood there; everything else comes after it. */
interface Opening {
  openMs: number;
  longestTaskMs: number;
  scriptMs: number;
  bytes: number;
  requests: number;
}

export interface PageFigures {
  browser: string;
  slower: number;
  rounds: number;
  without: Visit[];
  with: Visit[];
  opening: Opening[];
}

/** A ticket shop with and without the script tag, in turn, each with an empty cache, on a slow phone. */
export async function pageFigures(): Promise<PageFigures> {
  const site = await shop();
  const person = new Person();
  try {
    await person.open();
    const browser = person.context.browser();
    if (!browser) throw new Error('The browser is not open.');
    const figures: PageFigures = {
      browser: browser.version(),
      slower: SLOWER,
      rounds: ROUNDS,
      without: [],
      with: [],
      opening: [],
    };
    // The first visit of each kind warms what the browser itself has to load.
    for (let round = -1; round < ROUNDS; round++) {
      const without = await visit(browser, site, false);
      const other = await visit(browser, site, true);
      if (round < 0) continue;
      figures.without.push(without.visit);
      figures.with.push(other.visit);
      if (other.opening) figures.opening.push(other.opening);
    }
    return figures;
  } finally {
    await person.leave();
    await site.close();
  }
}

async function visit(browser: Browser, site: Shop, touchline: boolean) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    // What others do on this machine meanwhile is not counted as script.
    await cdp.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
    await cdp.send('Performance.enable');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const seen = await observe(page, cdp);
    await page.goto(touchline ? site.with : site.without);
    await page.waitForTimeout(REST_MS);
    const first = await seen.take();
    if (!touchline) return { visit: first };

    const { x, y } = await ask<{ x: number; y: number }>(cdp, PILL);
    await page.mouse.click(x, y);
    const opened = await ask<Omit<Opening, 'longestTaskMs' | 'scriptMs'>>(cdp, OPENED);
    // What stands in the panel and what is fetched ahead come after it has opened.
    await page.waitForTimeout(REST_MS);
    const { longestTaskMs, scriptMs } = await seen.take();
    return { visit: first, opening: { ...opened, longestTaskMs, scriptMs } };
  } finally {
    await context.close();
  }
}

/** Sees from the first moment on. What is asked later is a few words: a driver's own scripts would weigh more than ours. */
const OBSERVE = `
  const seen = (globalThis.seen = { lcpMs: 0, cls: 0, longestTaskMs: 0, tappedAt: 0, openedAt: 0 });
  const on = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  on('largest-contentful-paint', ({ startTime }) => { seen.lcpMs = startTime; });
  on('layout-shift', ({ value }) => { seen.cls += value; });
  on('longtask', ({ duration }) => { seen.longestTaskMs = Math.max(seen.longestTaskMs, duration); });
  addEventListener('pointerdown', ({ timeStamp }) => { seen.tappedAt = timeStamp; }, true);
  addEventListener('touchline-open', ({ timeStamp }) => { seen.openedAt = timeStamp; });
`;
const PILL = `(() => {
  const pill = document.querySelector('touchline-help').shadowRoot.querySelector('[part~=launcher]');
  const { x, y, width, height } = pill.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
})()`;
const OPENED = `new Promise((resolve) => {
  if (seen.openedAt) resolve();
  else addEventListener('touchline-open', () => resolve());
}).then(() => {
  const { tappedAt, openedAt } = seen;
  const fetched = performance
    .getEntriesByType('resource')
    .filter(({ startTime, responseEnd }) => startTime >= tappedAt && responseEnd <= openedAt);
  return {
    openMs: openedAt - tappedAt,
    bytes: fetched.reduce((sum, { transferSize }) => sum + transferSize, 0),
    requests: fetched.length,
  };
})`;
const TAKE = `(() => {
  const { lcpMs, cls, longestTaskMs } = seen;
  Object.assign(seen, { cls: 0, longestTaskMs: 0 });
  return { lcpMs, cls, longestTaskMs };
})()`;

async function ask<T>(cdp: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(`The page said: ${exceptionDetails.exception?.description}`);
  return result.value as T;
}

/** Takes what was seen since the last time it was asked. */
async function observe(page: Page, cdp: CDPSession): Promise<{ take: () => Promise<Visit> }> {
  let bytes = 0;
  let requests = 0;
  let scriptBefore = 0;
  await cdp.send('Network.enable');
  cdp.on('Network.requestWillBeSent', () => requests++);
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(OBSERVE);
  return {
    async take() {
      const { metrics } = await cdp.send('Performance.getMetrics');
      const script = 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
      const seen = await ask<Pick<Visit, 'lcpMs' | 'cls' | 'longestTaskMs'>>(cdp, TAKE);
      const taken = { ...seen, scriptMs: script - scriptBefore, bytes, requests };
      [bytes, requests, scriptBefore] = [0, 0, script];
      return taken;
    },
  };
}

/** Medians, and the spread of the page by itself, which any difference has to be held against. */
export function printPage(figures: PageFigures): void {
  console.info(
    `\nA ticket shop with and without the script tag, ${figures.rounds} visits each in turn, ${figures.slower}× slower CPU, Chromium ${figures.browser}`,
  );
  const rows: [string, keyof Visit][] = [
    ['LCP, ms', 'lcpMs'],
    ['layout shift (CLS)', 'cls'],
    ['longest task, ms (0: none above 50)', 'longestTaskMs'],
    ['script, ms', 'scriptMs'],
    ['bytes', 'bytes'],
    ['requests', 'requests'],
  ];
  console.table(
    rows.map(([what, key]) => {
      const [off, on] = [figures.without, figures.with].map((visits) => visits.map((one) => one[key])) as [
        number[],
        number[],
      ];
      return {
        what,
        without: rounded(median(off)),
        'its spread (p25 to p75)': `${rounded(quantile(off, 0.25))} to ${rounded(quantile(off, 0.75))}`,
        with: rounded(median(on)),
        difference: rounded(median(on) - median(off)),
      };
    }),
  );
  console.info(
    '\nFrom a tap on the launcher: until the panel stands there, and its tasks until all is there that is fetched ahead',
  );
  const of = (key: keyof Opening) => figures.opening.map((one) => one[key]);
  console.table(
    (
      [
        ['until the panel, ms', 'openMs'],
        ['longest task, ms', 'longestTaskMs'],
        ['script, ms', 'scriptMs'],
        ['bytes', 'bytes'],
        ['requests', 'requests'],
      ] as [string, keyof Opening][]
    ).map(([what, key]) => ({
      what,
      median: rounded(median(of(key))),
      worst: rounded(Math.max(...of(key))),
    })),
  );
}

function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 1_000) / 1_000;
}
