import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { buildWhatIsServed } from '../../.ci/build.mjs';
import { SIZES } from '../../examples/gallery/src/address.ts';
import { scenes } from '../../examples/gallery/src/scenes/index.ts';
import { enginesHere } from '../engines/driver.ts';
import { differences } from './compare.ts';
import { describePage } from './describe.ts';
import { FONTS } from './fonts.ts';
import { openGallery, show, startBrowser } from './gallery-page.ts';

const UPDATE = process.env['TOUCHLINE_LOOKS'] === 'update';
const HOW = 'If it is meant to look like this: TOUCHLINE_LOOKS=update npm test -- node looks';

interface Variant {
  name: string;
  size: keyof typeof SIZES;
  theme: 'light' | 'dark';
  language: string;
  /** The screens that are looked at this way. */
  screens: readonly string[];
}

const ALL = Object.keys(scenes).filter((screen) => screen !== 'kiosk');
const SOME = ['home', 'details', 'receipt', 'issue', 'danger'].filter((screen) => screen in scenes);
const VARIANTS: readonly Variant[] = [
  { name: 'phone', size: 'phone', theme: 'light', language: 'en', screens: ALL },
  { name: 'phone-dark', size: 'phone', theme: 'dark', language: 'en', screens: SOME },
  { name: 'phone-arabic', size: 'phone', theme: 'light', language: 'ar', screens: SOME },
  { name: 'desktop', size: 'desktop', theme: 'light', language: 'en', screens: SOME },
  { name: 'kiosk', size: 'kiosk', theme: 'light', language: 'en', screens: ['kiosk'] },
  { name: 'kiosk-dark', size: 'kiosk', theme: 'dark', language: 'en', screens: ['kiosk'] },
  { name: 'kiosk-arabic', size: 'kiosk', theme: 'light', language: 'ar', screens: ['kiosk'] },
];
const FEW = 3;

const place = (variant: string, screen: string) =>
  new URL(`references/${variant}/${screen}.txt`, import.meta.url);
const statesOf = (screen: string, { name }: Variant) =>
  // A second look at a screen: a few states of a screen stand for all.
  Object.keys(scenes[screen] ?? {}).filter((_, index) => /^(phone|kiosk)$/.test(name) || index % FEW === 0);

describe('the looks of the widget', () => {
  let browser: Browser;
  const pages = new Map<Variant, Page>();

  before(async () => {
    await buildWhatIsServed(process.env, ['the gallery']);
    if (UPDATE) rmSync(new URL('references', import.meta.url), { recursive: true, force: true });
    browser = await startBrowser();
  });
  after(() => browser?.close());

  async function pageOf(variant: Variant): Promise<Page> {
    const known = pages.get(variant);
    if (known) return known;
    const [width, height] = SIZES[variant.size] ?? [360, 740];
    const page = await openGallery(browser, { width, height }, { theme: variant.theme, fonts: FONTS });
    await page.evaluate(() =>
      Promise.all([...document.fonts].map(({ family }) => document.fonts.load(`16px ${family}`, 'aжहس'))),
    );
    if (variant.screens.includes('details')) {
      // The row for kind and mood has words that come a moment later; from then on they are there at once.
      await show(page, {
        screen: 'details',
        state: 'answered',
        lang: variant.language,
        theme: variant.theme,
      });
      await page.waitForFunction(() =>
        document
          .querySelector('touchline-help')
          ?.shadowRoot?.querySelector('touchline-panel')
          ?.shadowRoot?.querySelector('.body details small'),
      );
    }
    pages.set(variant, page);
    return page;
  }

  async function look(variant: Variant, screen: string, state: string): Promise<string> {
    const page = await pageOf(variant);
    await show(page, { screen, state, lang: variant.language, theme: variant.theme });
    return page.evaluate(describePage);
  }

  for (const variant of enginesHere.includes('chromium') ? VARIANTS : [])
    for (const screen of variant.screens)
      it(`${screen} looks on ${variant.name} as it did`, async () => {
        const seen: Record<string, string> = {};
        for (const state of statesOf(screen, variant)) seen[state] = await look(variant, screen, state);
        const file = place(variant.name, screen);
        if (UPDATE) {
          mkdirSync(new URL('.', file), { recursive: true });
          writeFileSync(file, written(seen));
        }
        assert.ok(existsSync(file), `Nobody has looked at ${screen} on ${variant.name} yet. ${HOW}`);
        const known = read(readFileSync(file, 'utf8'));
        assert.deepEqual(Object.keys(seen), Object.keys(known), HOW);
        const found = Object.entries(seen).flatMap(([state, is]) =>
          differences(known[state] ?? '', is).map((one) => `${screen}/${state}: ${one}`),
        );
        assert.equal(found.join('\n'), '', HOW);
      });

  it('would be seen to change: a colour, a button elsewhere, a text that is cut', async () => {
    const [phone] = VARIANTS as [Variant];
    const was = await look(phone, 'receipt', 'saved');
    const page = await pageOf(phone);
    const changed = async (css: string) => {
      await show(page, { screen: 'receipt', state: 'saved', lang: 'en', theme: 'light' });
      await page.evaluate((text) => {
        const panel = document.querySelector('touchline-help')?.shadowRoot?.querySelector('touchline-panel');
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        panel?.shadowRoot?.adoptedStyleSheets.push(sheet);
      }, css);
      return differences(was, await page.evaluate(describePage));
    };
    assert.deepEqual(await changed(''), [], 'The same screen is described twice alike.');
    assert.notDeepEqual(await changed('.head { color: #0a7d50 }'), []);
    assert.notDeepEqual(await changed('.foot .btn { translate: 4px 0 }'), []);
    assert.notDeepEqual(
      await changed('h2 { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: 90px }'),
      [],
    );
    assert.notDeepEqual(await changed('.head { block-size: 30px; overflow: hidden }'), []);
  });
});

const written = (seen: Record<string, string>) =>
  Object.entries(seen)
    .map(([state, text]) => `# ${state}\n${text}\n`)
    .join('\n');

function read(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split(/^# /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1).trimEnd()]),
  );
}
