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
import type { BenchPage } from './capture.page.ts';
import { lineOf, type Line, type Round } from './figures.ts';

const ROUNDS = 3;
const OPEN = { burst: 1e9, perSecond: 1e9 };

export interface CaptureLines {
  capture: Line[];
  throttled: Line[];
  drain: Line[];
  browser: string;
}

/** Capture and drain in a real Chromium, beside its peers in the same run; each round in turn, medians after. */
export async function captureLines(reports: number): Promise<CaptureLines> {
  const site = await benchSite();
  const person = new Person();
  try {
    const page = await person.open();
    await page.goto(site.url);
    await page.waitForFunction(() => 'bench' in globalThis);
    const rounds: Record<string, Round[]> = {};
    const keep = (what: string, round: Round) => void (rounds[what] ??= []).push(round);

    await captured(page, 'touchline', 50, await events(50));
    await captured(page, 'workbox', 50, await events(50));
    for (let round = 0; round < ROUNDS; round++) {
      const texts = await events(reports);
      keep('plain idb put, strict commit', await put(page, reports, texts, 'strict'));
      keep('plain idb put, relaxed commit', await put(page, reports, texts, 'relaxed'));
      keep('Workbox pushRequest (relaxed)', await captured(page, 'workbox', reports, texts));
      keep('Workbox, one request each', await drained(page, 'drainWorkbox'));
      keep('Touchline report() (strict)', await captured(page, 'touchline', reports, texts));
      keep('Touchline, batches', await drained(page, 'drainTouchline'));
    }
    const line = (what: string) => lineOf(what, rounds[what] ?? []);

    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    // One person, who takes a breath between two reports.
    const slow = [await captured(page, 'touchline', 100, [], 100)];
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });

    return {
      capture: [
        line('Touchline report() (strict)'),
        line('Workbox pushRequest (relaxed)'),
        line('plain idb put, strict commit'),
        line('plain idb put, relaxed commit'),
      ],
      throttled: [lineOf('Touchline report() (strict), 4× slower CPU', slow)],
      drain: [line('Touchline, batches'), line('Workbox, one request each')],
      browser: person.context.browser()?.version() ?? '',
    };
  } finally {
    await person.leave();
    await site.close();
  }
}

function captured(
  page: Page,
  who: 'touchline' | 'workbox',
  count: number,
  texts: readonly string[],
  pauseMs = 0,
): Promise<Round> {
  return page.evaluate(
    ([name, many, all, ms]) => (globalThis as unknown as { bench: BenchPage }).bench[name](many, all, ms),
    [who, count, texts, pauseMs] as const,
  );
}

function put(
  page: Page,
  count: number,
  texts: readonly string[],
  durability: 'strict' | 'relaxed',
): Promise<Round> {
  return page.evaluate(
    ([many, all, how]) => (globalThis as unknown as { bench: BenchPage }).bench.plainPut(many, all, how),
    [count, texts, durability] as const,
  );
}

function drained(page: Page, who: 'drainTouchline' | 'drainWorkbox'): Promise<Round> {
  return page.evaluate((name) => (globalThis as unknown as { bench: BenchPage }).bench[name](), who);
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
