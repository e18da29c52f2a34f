/** One way to drive the three engines, for tests that need a whole browser instead of one page in it. */
import { launch } from 'puppeteer-core';
import { ENGINES, findBrowser, isThere } from '../../.ci/browsers.mjs';
import { CHROMIUM_FLAGS } from './flags.ts';
import { webKitDriver } from './webdriver.ts';

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** One window of a browser that nobody else uses. */
export interface Window {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  back(): Promise<void>;
  reload(): Promise<void>;
  /** Runs the body of a function, `return` and all, in the page. Promises are waited for. */
  run(body: string, ...args: unknown[]): Promise<unknown>;
  close(): Promise<void>;
}

/** A browser that can be started many times without finding what it left behind. */
export interface Driver {
  /** A window of a browser with empty storage. */
  open(): Promise<Window>;
  stop(): Promise<void>;
}

/** The engines of this machine. */
export const enginesHere: readonly Engine[] = ENGINES.filter(isThere);

/** @param engine One of `enginesHere`. */
export async function startDriver(engine: Engine): Promise<Driver> {
  const program = findBrowser(engine);
  if (!program) throw new Error(`There is no ${engine} on this machine.`);
  if (engine === 'webkit') return webKitDriver(program);
  const browser = await launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath: program,
    headless: true,
    ...(engine === 'chromium' && { args: CHROMIUM_FLAGS }),
  });
  return {
    async open() {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      return {
        goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
        url: () => Promise.resolve(page.url()),
        back: async () => void (await page.goBack({ waitUntil: 'load' })),
        reload: async () => void (await page.reload({ waitUntil: 'load' })),
        run: (body, ...args) =>
          page.evaluate(`(async function () { ${body} }).apply(null, ${JSON.stringify(args)})`),
        close: () => context.close(),
      };
    },
    stop: () => browser.close(),
  };
}
