import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../engines/flags.ts';
import type { Stop } from './by-keys.ts';
import type { Walker } from './page.ts';
import type { Walked } from './walked.ts';

/** So many stops is nobody's patience. */
const PATIENCE = 120;

/** Walks subcategories with nothing but keys: Tab, arrows, Space, Enter, letters. In English. */
export async function walkByKeyboard(url: string, subcategories: readonly string[]): Promise<Walked[]> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? 'chromium',
    args: CHROMIUM_FLAGS,
  });
  const page = await browser.newPage({ viewport: { width: 320, height: 640 }, locale: 'en-GB' });
  await page.goto(`${url}/test/walk/page.html?phone`);
  await page.waitForFunction(() => window.walker);
  await ask(page, 'open', 'en');
  const walked: Walked[] = [];
  for (const subcategory of subcategories) walked.push(await walkOne(page, subcategory));
  await browser.close();
  return walked;
}

async function walkOne(page: Page, subcategory: string): Promise<Walked> {
  const walked: Walked = { subcategory, language: 'en', steps: 0, required: 0, findings: [] };
  try {
    const { topics, label, more, onward } = await ask(page, 'start', subcategory);
    await choose(page, topics, more);
    walked.steps++;
    if (label) {
      await reach(page, subcategory.slice(0, subcategory.indexOf('.')));
      await choose(page, [label], more);
      walked.steps++;
    }
    await reach(page, subcategory);
    walked.required = await fill(page);
    walked.steps++;
    await choose(page, onward);
    await page.waitForFunction(() => /review|receipt/.test(window.walker?.scene().at ?? ''));
    if ((await ask(page, 'scene')).at === 'review') {
      walked.steps++;
      await choose(page, onward);
    }
    await reach(page, 'receipt');
  } catch (error) {
    const { title } = await ask(page, 'scene');
    const [text = ''] = (error as Error).message.split('\n');
    walked.findings.push({ screen: title, what: 'way', text });
  }
  return walked;
}

/** Asks the page, which knows what is on the screen. */
function ask<Name extends keyof Walker>(page: Page, name: Name, ...args: Parameters<Walker[Name]>) {
  const answer: Promise<unknown> = page.evaluate(
    ([what, values]) => {
      const walker = window.walker as unknown as Record<string, (...values: unknown[]) => unknown>;
      return walker[what]?.(...values);
    },
    [name, args] as const,
  );
  return answer as Promise<Awaited<ReturnType<Walker[Name]>>>;
}

async function reach(page: Page, at: string): Promise<void> {
  await page.waitForFunction((wanted) => window.walker?.scene().at === wanted, at, { timeout: 10_000 });
}

/** Tabs to a button with one of these names and presses Enter; opens more where it is not among the first. */
async function choose(page: Page, names: readonly string[], more?: string): Promise<void> {
  for (let turn = 0; turn < PATIENCE; turn++) {
    await page.keyboard.press('Tab');
    let { name, kind } = await focus(page);
    if (kind === 'button' && name === more) {
      await page.keyboard.press('Enter');
      // The focus goes to the first of those that came, and it may be the one.
      await page.waitForFunction((words) => window.walker?.focus().name !== words, more);
      ({ name, kind } = await focus(page));
    }
    if (kind === 'button' && names.includes(name)) return page.keyboard.press('Enter');
  }
  throw new Error(`Tab never reached ${names.join(' or ')}.`);
}

/** Gives every answer that is needed, in the order the keys meet them. */
async function fill(page: Page): Promise<number> {
  const { missing } = await ask(page, 'scene');
  let open = missing;
  for (let turn = 0; turn < PATIENCE && open.length > 0; turn++) {
    await page.keyboard.press('Tab');
    const { kind, of } = await focus(page);
    if (!open.includes(of)) continue;
    if (kind === 'choice') await page.keyboard.press('Space');
    // Each part of a date is a stop of its own.
    else if (kind === 'date') await page.keyboard.press('ArrowUp');
    else await page.keyboard.type(await ask(page, 'words', of));
    open = (await ask(page, 'scene')).missing;
  }
  if (open.length > 0) throw new Error(`Not answered by keyboard: ${open.join(', ')}.`);
  return missing.length;
}

/** Where the focus is; a person has to see it. */
async function focus(page: Page): Promise<Stop> {
  const now = await ask(page, 'focus');
  if (now.kind !== 'other' && !now.ringed) throw new Error(`Nobody sees that “${now.name}” has the focus.`);
  return now;
}
