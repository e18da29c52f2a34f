import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

export type Engine = 'chromium' | 'firefox' | 'webkit';

const PROGRAMS: Record<Engine, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
  webkit: [
    ...(process.env['WEBKIT_BROWSER'] ? [process.env['WEBKIT_BROWSER']] : []),
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  ],
};

const CHROMIUM = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-popup-blocking',
  // What it thinks of its own storage goes to stderr.
  '--enable-logging=stderr',
  '--log-level=1',
];

/**
 * Nothing that a browser does for itself at its start, and nothing it asks after a crash. Thumbnails would load the
 * page a second time, unseen and with a storage of its own.
 */
const FIREFOX = `
user_pref("app.update.enabled", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.pagethumbnails.capturing_disabled", true);
user_pref("browser.sessionstore.resume_from_crash", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("dom.disable_open_during_load", false);
user_pref("extensions.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "data:,");
user_pref("toolkit.startup.max_resumed_crashes", -1);
user_pref("toolkit.telemetry.enabled", false);
`;

/** Of all that a browser says, what is about the files in which it keeps databases. */
const ABOUT_STORAGE = /indexed_?db|leveldb|backing store|corrupt|quota/i;
const MOST_SAID = 20;
/** A disk that is busy holds processes up, even killed ones. */
const DYING_MS = 30_000;

/** Groups that would outlive this process. */
const alive = new Set<number>();
process.on('exit', () => {
  for (const group of alive) killGroup(group);
});

/** A browser without a driver, on a profile that outlives it. */
export class KilledBrowser {
  readonly engine: Engine;
  /** What it said about its storage, in all of its lives. */
  readonly said: string[] = [];
  readonly #profile = mkdtempSync(join(tmpdir(), 'touchline-profile-'));
  #process: ChildProcess | undefined;

  constructor(engine: Engine) {
    this.engine = engine;
    if (engine === 'firefox') writeFileSync(join(this.#profile, 'user.js'), FIREFOX);
  }

  /** The folder that holds everything it keeps. */
  get profile(): string {
    return this.#profile;
  }

  async start(url: string): Promise<void> {
    const { args, env } = await this.#way(url);
    const child = spawn(programOf(this.engine) ?? this.engine, args, {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    if (!child.pid) throw new Error(`${this.engine} cannot be started.`);
    createInterface(child.stderr).on('line', (line) => {
      if (ABOUT_STORAGE.test(line) && this.said.length < MOST_SAID) this.said.push(withoutPlaces(line));
    });
    alive.add(child.pid);
    this.#process = child;
  }

  async #way(url: string): Promise<{ args: string[]; env: Record<string, string> }> {
    const folder = this.#profile;
    switch (this.engine) {
      case 'chromium':
        return { args: [...CHROMIUM, `--user-data-dir=${folder}`, url], env: {} };
      case 'firefox':
        return {
          args: ['--headless', '--no-remote', '--profile', folder, url],
          env: { MOZ_CRASHREPORTER_DISABLE: '1' },
        };
      case 'webkit':
        return {
          args: ['--javascript-can-open-windows-automatically=true', url],
          env: {
            DISPLAY: process.env['DISPLAY'] ?? (await virtualScreen()),
            LIBGL_ALWAYS_SOFTWARE: '1',
            HOME: folder,
            XDG_CACHE_HOME: join(folder, 'cache'),
            XDG_CONFIG_HOME: join(folder, 'config'),
            XDG_DATA_HOME: join(folder, 'data'),
          },
        };
    }
  }

  /** SIGKILL to one of its processes that are not the first. @returns what kind it was, if there was one */
  killOne(pick: (among: number) => number): string | undefined {
    const children = groupOf(this.#process?.pid).filter((pid) => pid !== this.#process?.pid);
    const pid = children[pick(children.length)];
    if (pid === undefined) return undefined;
    const kind = kindOf(pid);
    try {
      process.kill(pid, 'SIGKILL');
      return kind;
    } catch {
      return undefined;
    }
  }

  /** SIGKILL to all of its processes at once. @throws if they are still there long after */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child?.pid) return;
    this.#process = undefined;
    const over = child.exitCode !== null || child.signalCode !== null;
    const ended = over || new Promise((resolve) => child.once('exit', resolve));
    killGroup(child.pid);
    await ended;
    // The others die in their own time, and may still be writing: no life begins before they are gone.
    for (const until = Date.now() + DYING_MS; groupOf(child.pid).length;) {
      if (Date.now() > until) throw new Error(`${this.engine} was killed and does not end.`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    alive.delete(child.pid);
  }

  /** Ends the browser and forgets the profile. */
  async leave(): Promise<void> {
    await this.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** What went wrong, without the process, the moment and the folder in which it did. */
function withoutPlaces(line: string): string {
  return line.replace(/^\[[^\]]*\] /, '').replaceAll(/(?<=\s)\/[^\s,]+/g, '(profile)');
}

let screen: Promise<string> | undefined;

/** A screen in memory for browsers that cannot do without one; it stays as long as this process. */
function virtualScreen(): Promise<string> {
  return (screen ??= new Promise((resolve, reject) => {
    const child = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp', '-screen', '0', '800x600x24'], {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb ended before it had a screen.')));
    if (child.pid) alive.add(child.pid);
    child.stdio[3]?.once('data', (number) => resolve(`:${String(number).trim()}`));
    // It must not keep this process from ending; its end is on the list of ours.
    child.unref();
    (child.stdio[3] as Socket | null)?.unref();
  }));
}

/** `undefined` where it is not installed, or lacks the screen that it needs. */
export function programOf(engine: Engine): string | undefined {
  const told = engine === 'chromium' ? process.env['CHROME_PATH'] : undefined;
  if (engine === 'webkit' && !process.env['DISPLAY'] && !found('Xvfb')) return undefined;
  return [...(told ? [told] : []), ...PROGRAMS[engine]].map(found).find((path) => path !== undefined);
}

function found(name: string): string | undefined {
  const folders = name.startsWith('/') ? [''] : (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

const versions = new Map<string, Promise<string>>();

/** `Chromium 156.0.7000.1`; `undefined` where it is not installed. */
export async function versionOf(engine: Engine): Promise<string | undefined> {
  const program = programOf(engine);
  if (!program) return undefined;
  const known = versions.get(program) ?? askVersion(program, engine);
  versions.set(program, known);
  return known;
}

async function askVersion(program: string, engine: Engine): Promise<string> {
  // This one says nothing without a screen, not even its version.
  const env = engine === 'webkit' ? { DISPLAY: process.env['DISPLAY'] ?? (await virtualScreen()) } : {};
  const { stdout } = await promisify(execFile)(program, ['--version'], {
    timeout: 20_000,
    env: { ...process.env, ...env },
  });
  return stdout.trim().split('\n').at(-1) ?? '';
}

function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

/** Every living process of a group. Only Linux tells. */
function groupOf(group: number | undefined): number[] {
  return numbersIn('/proc').filter((pid) => {
    const stat = statOf(pid);
    return group !== undefined && stat?.group === group && stat.state !== 'Z';
  });
}

function statOf(pid: number): { state: string; group: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program comes before, in parentheses, and may hold anything.
    const [state = '', , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, group: Number(group) };
  } catch {
    return undefined;
  }
}

function numbersIn(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** `renderer`, `utility`, `tab`: as the browser names it. */
function kindOf(pid: number): string {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
    const type = words.find((word) => word.startsWith('--type='))?.slice(7);
    return type ?? words.at(-1)?.replaceAll(/[^a-z]/gi, '') ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
