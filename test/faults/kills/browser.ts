import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Engine = 'chromium' | 'firefox';

const PROGRAMS: Record<Engine, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
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

/** Groups that would outlive this process. */
const alive = new Set<number>();
process.on('exit', () => {
  for (const group of alive) killGroup(group);
});

/** A browser without a driver, on a profile that outlives it. */
export class KilledBrowser {
  readonly engine: Engine;
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

  start(url: string): void {
    const args =
      this.engine === 'firefox'
        ? ['--headless', '--no-remote', '--profile', this.#profile, url]
        : [...CHROMIUM, `--user-data-dir=${this.#profile}`, url];
    const child = spawn(programOf(this.engine) ?? this.engine, args, {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
    });
    if (!child.pid) throw new Error(`${this.engine} cannot be started.`);
    alive.add(child.pid);
    this.#process = child;
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

  /** SIGKILL to all of its processes at once. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child?.pid) return;
    this.#process = undefined;
    const over = child.exitCode !== null || child.signalCode !== null;
    const ended = over || new Promise((resolve) => child.once('exit', resolve));
    killGroup(child.pid);
    await ended;
    // The others die in their own time, and may still be writing.
    for (let looks = 0; looks < 200 && groupOf(child.pid).length; looks++) {
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

export function programOf(engine: Engine): string | undefined {
  const told = engine === 'chromium' ? process.env['CHROME_PATH'] : undefined;
  return [...(told ? [told] : []), ...PROGRAMS[engine]].find((name) => versionBy(name));
}

/** `Chromium 156.0.7000.1`; `undefined` where it is not installed. */
export function versionOf(engine: Engine): string | undefined {
  const program = programOf(engine);
  return program && versionBy(program);
}

const versions = new Map<string, string | undefined>();
function versionBy(program: string): string | undefined {
  if (!versions.has(program)) versions.set(program, askVersion(program));
  return versions.get(program);
}

function askVersion(program: string): string | undefined {
  try {
    const said = execFileSync(program, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    });
    return said.trim().split('\n').at(-1);
  } catch {
    return undefined;
  }
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
