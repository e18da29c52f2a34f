import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { memoryBackend } from '@touchline/sdk/backends/memory';
import { createRelay, memoryStore } from '@touchline/sdk/relay';
import { nodeHost } from '@touchline/sdk/relay/node';
import { reporter } from '@touchline/sdk/testing';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { Person } from '../journeys/support/browser.ts';
import type { BenchPage, Who } from './capture.page.ts';
import { lineOf, median, type Line, type Round } from './figures.ts';

const ROUNDS = 3;
/** Sentry's transport leaves 100 ms between two; more of them say the same. */
const SENTRY_DRAIN = 100;
/** Filled in bites, so that no call to the page takes for ever. */
const BITE = 500;
const OPEN = { burst: 1e9, perSecond: 1e9 };

const NAMES: Record<Who, string> = {
  touchline: 'Touchline report() (strict, encrypted, read back)',
  'idb put strict': 'plain idb put, strict commit',
  'dexie strict': 'Dexie put, strict commit',
  dexie: 'Dexie put, relaxed commit',
  'idb put': 'plain idb put, relaxed commit',
  localforage: 'localforage setItem (relaxed)',
  workbox: 'Workbox pushRequest (relaxed)',
  sentry: 'Sentry offline transport (relaxed)',
};
const EVERYBODY = Object.keys(NAMES) as Who[];
const SENDERS: readonly Who[] = ['touchline', 'workbox', 'sentry'];

export interface CaptureLines {
  capture: Line[];
  throttled: Line[];
  drain: Line[];
  browser: string;
}

/** Capture and drain in a real Chromium, beside its peers in the same run; each round in turn, medians after. */
export function captureLines(reports: number): Promise<CaptureLines> {
  return withPage(async (page, browser) => {
    const capture = new Map<Who, Round[]>(EVERYBODY.map((who) => [who, []]));
    const drain = new Map<Who, Round[]>(SENDERS.map((who) => [who, []]));
    const warm = await events(50);
    for (const who of EVERYBODY) await captured(page, who, warm);
    for (let round = 0; round < ROUNDS; round++) {
      const texts = await events(reports);
      for (const who of EVERYBODY) {
        capture.get(who)?.push(await captured(page, who, texts));
        if (who === 'sentry') await captured(page, who, texts.slice(0, SENTRY_DRAIN));
        drain.get(who)?.push(await page.evaluate(() => inPage().drain()));
      }
    }
    const lines = (rounds: Map<Who, Round[]>) => [...rounds].map(([who, some]) => lineOf(NAMES[who], some));
    return {
      capture: lines(capture),
      drain: lines(drain),
      throttled: [await slow(page, 100, 100), await slow(page, 50, 1_000)],
      browser,
    };
  });
}

/** One person on a slow phone: in haste, while the one before is still being copied, or with a breath in between. */
async function slow(page: Page, reports: number, pauseMs: number): Promise<Line> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const round = await captured(page, 'touchline', await events(reports), pauseMs);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return lineOf(`Touchline report(), 4× slower CPU, ${pauseMs} ms apart`, [round]);
}

/** What one issue costs while many wait. Milliseconds; medians of 50, and of batches for sending. */
export interface Growth {
  queued: number;
  capture: Partial<Record<Who, number>>;
  /** Leased, sent, answered and settled, for one of a batch. */
  drain: number;
}

/** Whether a long queue makes things slow. Peers that take minutes for it stop at `peersUpTo`. */
export function growthLines(sizes: readonly number[], peersUpTo: number): Promise<Growth[]> {
  const peers: readonly Who[] = ['workbox', 'sentry', 'dexie strict'];
  return withPage(async (page) => {
    const lines = sizes.map((queued): Growth => ({ queued, capture: {}, drain: Number.NaN }));
    for (const who of ['touchline', ...peers] as const) {
      await page.evaluate((name) => inPage().begin(name), who);
      let kept = 0;
      const fillTo = async (size: number) => {
        for (; kept < size; kept += BITE) {
          await page.evaluate((some) => inPage().fill(some), await events(Math.min(BITE, size - kept)));
        }
        kept = size;
      };
      for (const line of lines) {
        if (who !== 'touchline' && line.queued > peersUpTo) break;
        await fillTo(line.queued);
        const { partsMs } = await page.evaluate((some) => inPage().capture(some), await events(50));
        line.capture[who] = median(partsMs);
        kept += 50;
        if (who !== 'touchline') continue;
        await fillTo(Math.max(kept, 700));
        line.drain = median(await page.evaluate(() => inPage().drainSome(6))) / 100;
        kept -= 600;
      }
    }
    return lines;
  });
}

async function withPage<T>(work: (page: Page, browser: string) => Promise<T>): Promise<T> {
  const site = await benchSite();
  const person = new Person();
  try {
    const page = await person.open();
    // A queue of fifty thousand takes its time.
    page.setDefaultTimeout(600_000);
    await page.goto(site.url);
    await page.waitForFunction(() => 'bench' in globalThis);
    await page.addScriptTag({ content: 'function inPage() { return globalThis.bench; }' });
    return await work(page, person.context.browser()?.version() ?? '');
  } finally {
    await person.leave();
    await site.close();
  }
}

/** Only there in the page, where the functions given to `evaluate` run. */
declare function inPage(): BenchPage;

function captured(page: Page, who: Who, texts: readonly string[], pauseMs = 0): Promise<Round> {
  return page.evaluate(
    ([name, all, ms]) => {
      inPage().begin(name);
      return inPage().capture(all, ms);
    },
    [who, texts, pauseMs] as const,
  );
}

async function events(count: number): Promise<string[]> {
  const device = reporter(undefined, Date.now());
  const made = await Promise.all(Array.from({ length: count }, () => device.report()));
  return made.map(({ event }) => JSON.stringify(event));
}

async function benchSite(): Promise<{ url: string; close(): Promise<void> }> {
  const built = (await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['touchline-source', 'browser', 'module'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: { bench: fileURLToPath(new URL('capture.page.ts', import.meta.url)) }, formats: ['es'] },
      rolldownOptions: {
        output: { minify: true, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })) as Rolldown.RolldownOutput[];
  const files = new Map(built.flatMap(({ output }) => output).map((one) => [`/${one.fileName}`, one]));
  const relay = createRelay({
    log: () => undefined,
    store: memoryStore(),
    backends: [memoryBackend()],
    rateLimits: { address: OPEN, device: OPEN },
  });
  await relay.ready;
  const relayed = nodeHost(relay.fetch);
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/touchline/v1/')) return relayed(request, response);
    const file = files.get(request.url ?? '');
    response.writeHead(200, {
      'content-type': file ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
    });
    response.end(
      file?.type === 'chunk'
        ? file.code
        : '<!doctype html><title>bench</title><script type="module" src="/bench.js"></script>',
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      await relay.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
