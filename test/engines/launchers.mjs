/** How the test runner starts each engine. All of them show one page at a time. */
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS } from './flags.ts';
import { webKitDriver } from './webdriver.ts';

/** @param {'chromium' | 'firefox' | 'webkit'} engine @param {string | undefined} program Its path. */
export function launcher(engine, program) {
  const executablePath = program ? { executablePath: program } : {};
  if (engine === 'webkit') return webKitLauncher(program ?? 'WebKitWebDriver');
  if (engine === 'firefox')
    return chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', headless: true, ...executablePath },
    });
  return chromeLauncher({ launchOptions: { ...executablePath, args: CHROMIUM_FLAGS } });
}

/** WebKitGTK by its own driver: one window, from page to page. */
function webKitLauncher(program) {
  let driver;
  let window;
  let active;
  return {
    name: 'WebKitGTK',
    type: 'webkit',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      driver ??= await webKitDriver(program);
      window ??= await driver.open();
      active = id;
      // The page reports its results by itself, before it has finished loading or long after.
      await window.goto(url);
    },
    isActive: (id) => active === id,
    getBrowserUrl: () => window.url(),
    async stopSession() {
      active = undefined;
      await window.goto('about:blank');
      return {};
    },
    async startDebugSession() {
      throw new Error('Pages are not debugged in WebKitGTK from here; use Chromium.');
    },
    async stop() {
      await driver?.stop();
    },
  };
}
