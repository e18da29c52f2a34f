import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../engines/flags.ts';

const BUILT = fileURLToPath(new URL('../../examples/gallery/dist/', import.meta.url));
/** Nobody is asked for it: the browser gets every file from here. */
const HOME = 'https://gallery.example/gallery/';
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? 'chromium',
    // Letters are as wide as the font says, whatever the screen of this machine rounds to.
    args: [
      ...CHROMIUM_FLAGS,
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-device-scale-factor=1',
    ],
  });

/** A window with the built gallery in it, for `show`. */
export async function openGallery(
  browser: Browser,
  size: { width: number; height: number },
  more: { theme?: 'light' | 'dark'; fonts?: string } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    hasTouch: size.width < 640,
    reducedMotion: 'reduce',
    colorScheme: more.theme ?? 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/Dublin',
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.route('**/*', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/gallery/', '') || 'index.html';
    const body = await readFile(join(BUILT, path)).catch(() => undefined);
    if (body) await route.fulfill({ body, contentType: TYPES[extname(path)] ?? 'text/plain' });
    else await route.fulfill({ status: 404, body: '' });
  });
  await page.goto(HOME);
  if (more.fonts) await page.addStyleTag({ content: more.fonts });
  await page.waitForSelector('html[data-shown]', { state: 'attached' });
  return page;
}

/** Shows one scene in a window that is already there. */
export async function show(page: Page, query: Record<string, string>): Promise<void> {
  await page.evaluate(
    async (search) => {
      const root = document.documentElement;
      delete root.dataset['shown'];
      history.replaceState(null, '', search);
      dispatchEvent(new PopStateEvent('popstate'));
      for (let tries = 0; tries < 1_500 && !root.dataset['shown']; tries++)
        await new Promise((resolve) => setTimeout(resolve, 10));
      if (!root.dataset['shown']) throw new Error(`${search} was never shown.`);
    },
    `?${new URLSearchParams(query)}`,
  );
}
