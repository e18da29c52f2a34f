import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export type DemoRole = 'responder' | 'supervisor';

/** One venue's server, started as `npm start` starts it, on a port and in a folder of its own. */
export class Stadium {
  readonly data = mkdtempSync(join(tmpdir(), 'touchline-journey-'));
  readonly #env: Record<string, string>;
  #process: ChildProcess | undefined;
  #printed = '';
  port = 0;

  constructor(env: Record<string, string> = {}) {
    this.#env = env;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What the server wrote so far. */
  get printed(): string {
    return this.#printed;
  }

  /** Starts the server and resolves once `/healthz` says it is ready. The port stays the same over restarts. */
  async start(): Promise<void> {
    this.port ||= await freePort();
    const child = this.spawn();
    this.#process = child;
    for (let tries = 0; tries < 600; tries++) {
      if (child.exitCode !== null)
        throw new Error(`The server ended with ${child.exitCode}:\n${this.#printed}`);
      const health = await fetch(`${this.url}/healthz`).catch(() => undefined);
      if (health?.status === 200) return;
      await wait(200);
    }
    throw new Error(`The server was not ready after two minutes:\n${this.#printed}`);
  }

  /** Another process on the same folder and another port; the caller waits for its end. */
  spawn(env: Record<string, string> = {}): ChildProcess {
    const child = spawn('node', ['.ci/start.mjs'], {
      cwd: ROOT,
      detached: true,
      env: {
        ...process.env,
        PORT: `${this.port}`,
        TOUCHLINE_DATA: this.data,
        TOUCHLINE_DEMO: '1',
        TOUCHLINE_DEMO_PASSWORD: 'a-stand-in-the-rain',
        ...this.#env,
        ...env,
      },
    });
    child.stdout?.on('data', (chunk) => (this.#printed += String(chunk)));
    child.stderr?.on('data', (chunk) => (this.#printed += String(chunk)));
    return child;
  }

  /** SIGKILL to the whole group: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    rmSync(this.data, { recursive: true, force: true });
  }

  /** The printed line `sign-in <role> <email> <password>`. */
  account(role: DemoRole): { email: string; password: string } {
    const line = this.#printed.match(new RegExp(`^sign-in ${role} (\\S+) (\\S+)$`, 'm'));
    if (!line?.[1] || !line[2]) throw new Error(`No account for ${role} was printed:\n${this.#printed}`);
    return { email: line[1], password: line[2] };
  }

  /** Signs in over HTTP and returns a fetch that carries the session. */
  async signIn(
    role: DemoRole = 'supervisor',
  ): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
    const answer = await fetch(`${this.url}/desk/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url },
      body: JSON.stringify(this.account(role)),
    });
    if (!answer.ok) throw new Error(`Sign-in answered ${answer.status}: ${await answer.text()}`);
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    return (path, init) =>
      fetch(this.url + path, {
        ...init,
        headers: { 'content-type': 'application/json', origin: this.url, cookie, ...init?.headers },
      });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child?.pid || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid, signal);
    await Promise.race([ended, wait(15_000).then(() => process.kill(-Number(child.pid), 'SIGKILL'))]);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** What is left of an answer once it counts. */
type Truthy<T> = Exclude<T, undefined | null | false | 0 | ''>;

/** Asks again until the answer is truthy. */
export async function until<T>(
  ask: () => Promise<T> | T,
  what: string,
  limitMs = 30_000,
): Promise<Truthy<T>> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Truthy<T>;
    if (Date.now() > end) throw new Error(`Waited ${limitMs / 1000} s in vain: ${what}`);
    await wait(50);
  }
}
