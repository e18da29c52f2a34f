/** Finds the browsers of this machine, and fetches those that are missing where it can. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, run } from './shell.mjs';

const MAC = '/Applications';
const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    `${MAC}/Chromium.app/Contents/MacOS/Chromium`,
    `${MAC}/Google Chrome.app/Contents/MacOS/Google Chrome`,
  ],
  firefox: ['firefox-esr', 'firefox', `${MAC}/Firefox.app/Contents/MacOS/firefox`],
  webkit: ['WebKitWebDriver', '/usr/lib/webkit2gtk-4.1/WebKitWebDriver'],
};

/**
 * @param {'chromium' | 'firefox' | 'webkit'} browser
 * @returns The path of its program (WebKit: of its driver), or undefined where it is not installed.
 */
export function findBrowser(browser) {
  const told = browser === 'chromium' ? process.env.CHROME_PATH : undefined;
  if (told) return isProgram(told) ? told : fail(`CHROME_PATH names ${told}, and no program is there.`);

  for (const name of NAMES[browser]) {
    const found = onPath(name);
    if (found) return found;
  }
  return undefined;
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return (name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name))).find(isProgram);
}

/** Every engine that the browser tests know. Chromium is needed; the others are tested where they are installed. */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

const ENGINE_NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };
const DEBIAN_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  // WebKitGTK paints on a screen; where there is none, Xvfb is one in memory.
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** The path of Chromium; installs it first where that is possible, and ends the command where it is not. */
export async function needChromium() {
  const { chromium } = await findEngines(['chromium']);
  return (
    chromium ??
    fail(
      'The browser tests need Chromium or Chrome, and none was found or could be installed.',
      'Install one (Debian: `apt-get install chromium`), or set CHROME_PATH to its program, and run this again.',
      'Without a browser, `npm test -- node` runs the other tests.',
    )
  );
}

/**
 * The programs of engines. What is missing is installed where that is possible, and named in words where not.
 *
 * @param {string[]} wanted Some of `ENGINES`.
 * @returns {Promise<Record<string, string>>} Only the engines that this machine has.
 */
export async function findEngines(wanted) {
  const missing = wanted.filter((engine) => !isThere(engine));
  if (missing.length > 0) await install(missing);
  const found = wanted.filter(isThere);
  for (const engine of missing.filter((one) => !found.includes(one) && one !== 'chromium')) {
    console.log(
      `${ENGINE_NAMES[engine]} is not on this machine, so nothing is tested in it. ` +
        `To have it tested: apt-get install ${DEBIAN_PACKAGES[engine].join(' ')}`,
    );
  }
  return Object.fromEntries(found.map((engine) => [engine, findBrowser(engine)]));
}

/** Whether this machine has the engine, and all that it needs. */
export function isThere(engine) {
  if (!findBrowser(engine)) return false;
  return engine !== 'webkit' || Boolean(process.env.DISPLAY) || onPath('Xvfb') !== undefined;
}

/** Only where nobody has to be asked. A machine without network goes on with what it has. */
async function install(engines) {
  if (process.getuid?.() !== 0 || process.platform !== 'linux' || !onPath('apt-get')) return;
  const packages = engines.flatMap((engine) => DEBIAN_PACKAGES[engine]);
  console.log(`Installing with apt-get: ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const get = (...args) => run('apt-get', ['-qq', ...args], { env });
  await get('update');
  // One by one: a system that lacks one of them may have the others.
  for (const engine of engines)
    await get('install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES[engine]);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
