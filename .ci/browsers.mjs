/** Finds the browsers of this machine, and fetches Chromium where none is found. */
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

  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of NAMES[browser]) {
    const candidates = name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name));
    const found = candidates.find(isProgram);
    if (found) return found;
  }
  return undefined;
}

/** The path of Chromium; installs it first where that is possible, and ends the command where it is not. */
export async function needChromium() {
  const found = findBrowser('chromium');
  if (found) return found;

  if (process.getuid?.() === 0 && process.platform === 'linux') {
    console.log('No Chromium found; installing it with apt-get.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
  }
  return (
    findBrowser('chromium') ??
    fail(
      'The browser tests need Chromium or Chrome, and none was found or could be installed.',
      'Install one (Debian: `apt-get install chromium`), or set CHROME_PATH to its program, and run this again.',
      'Without a browser, `npm test -- node` runs the other tests.',
    )
  );
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
