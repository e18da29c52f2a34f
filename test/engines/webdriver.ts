/** WebKitGTK, and the part of WebDriver that our tests speak with it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Driver, Window } from './driver.ts';

const START_TIMEOUT_MS = 30_000;

/**
 * @param program The path of `WebKitWebDriver`.
 * @throws Error with the driver's last words, when it does not answer within 30 s.
 */
export async function webKitDriver(program: string): Promise<Driver> {
  const screen = process.env.DISPLAY ? undefined : await virtualScreen();
  const port = await freePort();
  const driver = keep(
    spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
      env: { ...process.env, ...screen?.env, LIBGL_ALWAYS_SOFTWARE: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    }),
  );
  let words = '';
  driver.stderr?.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-2_000)));
  const base = `http://127.0.0.1:${port}`;
  const startedAt = Date.now();
  while (
    !(await fetch(`${base}/status`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (driver.exitCode !== null || Date.now() - startedAt > START_TIMEOUT_MS)
      throw new Error(`WebKitWebDriver does not answer. ${words}`);
    await wait(50);
  }
  const windows = new Set<Window>();
  return {
    async open() {
      const window = await session(base, () => windows.delete(window));
      windows.add(window);
      return window;
    },
    async stop() {
      await Promise.allSettled([...windows].map((window) => window.close()));
      driver.kill('SIGKILL');
      screen?.stop();
    },
  };
}

const MINI_BROWSER = {
  capabilities: {
    alwaysMatch: {
      timeouts: { script: 120_000 },
      'webkitgtk:browserOptions': {
        binary: process.env.WEBKIT_BROWSER ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
        args: ['--automation'],
      },
    },
  },
};

async function session(base: string, closed: () => void): Promise<Window> {
  const { sessionId } = (await command('POST', `${base}/session`, MINI_BROWSER)) as { sessionId: string };
  const at = `${base}/session/${sessionId}`;
  return {
    goto: async (url) => void (await command('POST', `${at}/url`, { url })),
    url: async () => String(await command('GET', `${at}/url`)),
    back: async () => void (await command('POST', `${at}/back`, {})),
    reload: async () => void (await command('POST', `${at}/refresh`, {})),
    async run(body, ...args) {
      const script = `const done = arguments[arguments.length - 1];
        (async function () { ${body} }).apply(null, [].slice.call(arguments, 0, -1))
          .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const result = (await command('POST', `${at}/execute/async`, { script, args })) as {
        value?: unknown;
        error?: string;
      };
      if (result.error !== undefined) throw new Error(result.error);
      return result.value;
    },
    async close() {
      closed();
      await command('DELETE', at);
    },
  };
}

async function command(method: string, url: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}

/** A screen that only exists in memory; WebKitGTK paints on nothing less. */
async function virtualScreen(): Promise<{ env: { DISPLAY: string }; stop(): void }> {
  const screen = keep(
    spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    }),
  );
  const number = await new Promise<string>((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error('Xvfb ended before it had a screen.')));
    screen.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  return { env: { DISPLAY: `:${number}` }, stop: () => void screen.kill() };
}

/** Neither a failed test nor Ctrl-C may leave a browser behind. */
function keep(child: ChildProcess): ChildProcess {
  const stop = () => void child.kill('SIGKILL');
  process.once('exit', stop);
  child.once('exit', () => process.off('exit', stop));
  return child;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
