import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { buildWhatIsServed } from '../../.ci/build.mjs';
import { scenes } from '../../examples/gallery/src/scenes/index.ts';
import { enginesHere } from '../engines/driver.ts';
import { openGallery, show, startBrowser } from './gallery-page.ts';

/** A window of 1280 × 1024 at 400 %, in CSS pixels. */
const ZOOMED = { width: 320, height: 256 };
const PHONE = { width: 360, height: 740 };
const SCREENS = Object.keys(scenes).filter((screen) => screen !== 'kiosk');

describe('every screen of the widget', { skip: !enginesHere.includes('chromium') }, () => {
  let browser: Browser;

  before(async () => {
    await buildWhatIsServed(process.env, ['the gallery']);
    browser = await startBrowser();
  });
  after(() => browser?.close());

  async function everyScene(page: Page, look: () => string[]): Promise<string[]> {
    const found: string[] = [];
    for (const screen of SCREENS)
      for (const state of Object.keys(scenes[screen] ?? {})) {
        await show(page, { screen, state, lang: 'en', theme: 'light' });
        // From here on the focus is shown, as for whoever uses the keyboard.
        await page.keyboard.press('Tab');
        found.push(...(await page.evaluate(look)).map((one) => `${screen}/${state}: ${one}`));
      }
    return found;
  }

  it('needs no sideways scrolling at 400 %, and everything to touch can be brought into sight', async () => {
    const page = await openGallery(browser, ZOOMED);
    assert.deepEqual(await everyScene(page, outOfSight), []);
    await page.context().close();
  });

  it('shows in forced colours what is chosen, what has the focus and what is a button', async () => {
    const page = await openGallery(browser, PHONE);
    await page.emulateMedia({ forcedColors: 'active' });
    assert.deepEqual(await everyScene(page, unseen), []);
    await page.context().close();
  });

  it('would be found wanting: too wide, covered, chosen by colour alone', async () => {
    const page = await openGallery(browser, ZOOMED);
    const wrong = async (screen: string, state: string, css: string, look: () => string[]) => {
      await show(page, { screen, state, lang: 'en', theme: 'light' });
      await page.evaluate((text) => {
        const panel = document.querySelector('touchline-help')?.shadowRoot?.querySelector('touchline-panel');
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        panel?.shadowRoot?.adoptedStyleSheets.push(sheet);
      }, css);
      await page.keyboard.press('Tab');
      return page.evaluate(look);
    };
    assert.notDeepEqual(await wrong('home', 'watch', '.tile { min-inline-size: 400px }', outOfSight), []);
    assert.notDeepEqual(await wrong('home', 'watch', '.foot { position: fixed; inset: 0 }', outOfSight), []);
    await page.emulateMedia({ forcedColors: 'active' });
    assert.notDeepEqual(
      await wrong('home', 'watch', 'button:focus-visible { outline: none !important }', unseen),
      [],
    );
    assert.notDeepEqual(await wrong('home', 'watch', '.tile { border: none !important }', unseen), []);
    await page.context().close();
  });
});

/** Runs in the page: what a person cannot get to see or to touch. */
function outOfSight(): string[] {
  const found: string[] = [];
  const roots: ParentNode[] = [document];
  for (const root of roots)
    for (const one of root.querySelectorAll('*')) if (one.shadowRoot) roots.push(one.shadowRoot);
  const touched = roots.flatMap((root) => [
    ...root.querySelectorAll<HTMLElement>('button, a[href], select, input, textarea, summary'),
  ]);
  const words = (one: HTMLElement) =>
    `${one.localName} "${(one.ariaLabel ?? one.textContent ?? one.id).trim().replaceAll(/\s+/g, ' ').slice(0, 40)}"`;
  for (const one of touched) {
    // What looks like the control is its label, where it has one around it.
    const shown = one.closest<HTMLElement>('label') ?? one;
    if (
      !shown.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      shown.closest('[inert]')
    )
      continue;
    // While a dialog is open, the page behind it is out of reach on purpose.
    const root = one.getRootNode() as ShadowRoot | Document;
    const dialog = document
      .querySelector('touchline-help')
      ?.shadowRoot?.querySelector('touchline-panel')
      ?.shadowRoot?.querySelector('dialog:modal');
    if (dialog && !dialog.contains(one)) continue;
    shown.scrollIntoView({ block: 'center', inline: 'nearest' });
    const { left, right, top, bottom, width, height } = shown.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1) found.push(`${words(one)} is wider than the screen`);
    else if (top < -1 && bottom > innerHeight + 1) continue;
    else {
      const x = left + width / 2;
      const y = Math.min(Math.max(top + height / 2, 1), innerHeight - 1);
      const hit = root.elementFromPoint(x, y);
      const inside = hit && (shown.contains(hit) || hit.contains(shown));
      if (!inside) found.push(`${words(one)} is covered by ${hit?.localName}.${hit?.className}`);
    }
  }
  for (const box of roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('.body, dialog')]))
    if (box.scrollWidth > box.clientWidth + 1)
      found.push(
        `${box.className || box.localName} scrolls sideways: ${box.scrollWidth} in ${box.clientWidth}`,
      );
  return found;
}

/** Runs in the page: what can no longer be told apart when only the person's own colours are left. */
function unseen(): string[] {
  const found: string[] = [];
  const panel = document.querySelector('touchline-help')?.shadowRoot?.querySelector('touchline-panel');
  const root = panel?.shadowRoot;
  if (!root) return found;
  const dialog = root.querySelector<HTMLElement>('dialog');
  if (!dialog?.matches('[open]')) return found;
  const words = (one: HTMLElement) =>
    `${one.localName}.${one.className} "${(one.ariaLabel ?? one.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 40)}"`;
  const seen = (one: HTMLElement) =>
    one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !one.closest('[inert]');
  const edge = (one: HTMLElement) => {
    const { borderTopStyle, borderTopWidth, borderBottomStyle, borderBottomWidth } = getComputedStyle(one);
    return (
      (borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0) ||
      (borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) > 0)
    );
  };
  for (const button of dialog.querySelectorAll<HTMLElement>('button, a[href]')) {
    if (!seen(button)) continue;
    const { textDecorationLine } = getComputedStyle(button);
    // An icon by itself is a button to everybody.
    const drawn = button.querySelector('svg') !== null && !button.textContent?.trim();
    if (!edge(button) && textDecorationLine === 'none' && !drawn)
      found.push(`${words(button)} looks like plain text`);
    button.focus({ preventScroll: true });
    const { outlineStyle, outlineWidth } = getComputedStyle(button);
    if (!button.matches(':focus-visible') || outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2)
      found.push(`${words(button)} does not show that it has the focus`);
  }
  for (const input of dialog.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')) {
    const label = input.closest<HTMLElement>('label');
    if (!input.checked || !label || !seen(label)) continue;
    const others = [...dialog.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(input.name)}"]`)];
    const other = others.find((one) => !one.checked)?.closest<HTMLElement>('label');
    if (!other) continue;
    const look = (one: HTMLElement) => {
      const style = getComputedStyle(one);
      const own = one.querySelector('input');
      const native = own && getComputedStyle(own).appearance !== 'none' && seen(own) && own.offsetWidth > 8;
      return JSON.stringify([
        style.borderTopColor,
        style.borderTopWidth,
        style.outlineStyle,
        style.backgroundColor,
        native ? own.checked : '',
      ]);
    };
    if (look(label) === look(other)) found.push(`${words(label)} does not show that it is chosen`);
  }
  return found;
}
