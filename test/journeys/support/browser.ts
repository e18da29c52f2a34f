import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { until } from './stadium.ts';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
];

/** A person's browser: a real Chromium with a profile that outlives it, so that it can be killed. */
export class Person {
  /** Everything that this browser keeps. */
  readonly profile = mkdtempSync(join(tmpdir(), 'touchline-profile-'));
  readonly #flags: readonly string[];
  #process: ChildProcess | undefined;
  #browser: Browser | undefined;

  constructor(flags: readonly string[] = []) {
    this.#flags = flags;
  }

  /** Opens the browser, again on the same profile after `kill`. */
  async open(size = { width: 390, height: 844 }, language = 'en'): Promise<Page> {
    rmSync(join(this.profile, 'DevToolsActivePort'), { force: true });
    this.#process = spawn(
      process.env['CHROME_PATH'] ?? 'chromium',
      [...FLAGS, ...this.#flags, `--lang=${language}`, `--user-data-dir=${this.profile}`, 'about:blank'],
      { detached: true, stdio: 'ignore' },
    );
    const port = await until(() => this.#port(), 'the browser to listen');
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    await page.setViewportSize(size);
    return page;
  }

  get context(): BrowserContext {
    const context = this.#browser?.contexts()[0];
    if (!context) throw new Error('The browser is not open.');
    return context;
  }

  /** SIGKILL to every process of the browser. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child?.pid) return;
    this.#process = undefined;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    await this.#browser?.close().catch(() => undefined);
  }

  /** Ends the browser and forgets the profile. */
  async leave(): Promise<void> {
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  #port(): string | undefined {
    try {
      return readFileSync(join(this.profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
    } catch {
      return undefined;
    }
  }
}

/** @returns  What waits until nothing is under way of all that `page` asks for from now on. */
export function lineOf(page: Page): () => Promise<unknown> {
  const asked = new Set<Request>();
  let changed = Date.now();
  page.on('request', (request) => {
    asked.add(request);
    changed = Date.now();
  });
  const ended = (request: Request) => {
    asked.delete(request);
    changed = Date.now();
  };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return () => until(() => asked.size === 0 && Date.now() - changed > 700, 'the line to be free');
}
