import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings } from './support/axe.ts';
import { Person } from './support/browser.ts';
import { press } from './support/keyboard.ts';
import { chooseTopic, reportScanFail } from './support/reporter.ts';
import { Stadium, until } from './support/stadium.ts';

describe('a report goes the whole way', () => {
  const stadium = new Stadium();
  const people: Person[] = [];

  before(() => stadium.start());
  afterEach(async () => {
    await Promise.all(people.splice(0).map((person) => person.leave()));
  });
  after(() => stadium.stop());

  async function somebody(
    path: string,
    size?: { width: number; height: number },
    language?: string,
  ): Promise<Page> {
    const person = new Person();
    people.push(person);
    const page = await person.open(size, language);
    await page.goto(stadium.url + path);
    return page;
  }

  async function responder(): Promise<Page> {
    const page = await somebody('/desk', { width: 1280, height: 860 });
    const { email, password } = stadium.account('responder');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: /Queue/ }).waitFor();
    return page;
  }

  it('typed on a phone, answered at the desk, seen within two seconds, solved and rated', async () => {
    const phone = await somebody('/');
    await reportScanFail(phone);
    await phone.getByText('Received', { exact: true }).waitFor();
    await phone
      .getByText(/^We answer by \d/)
      .first()
      .waitFor();
    const reference = await phone
      .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      .first()
      .textContent();

    const desk = await responder();
    await desk.getByText('Ticket will not scan').first().click();
    await desk
      .getByText(reference ?? 'no reference')
      .first()
      .waitFor();
    await desk.getByRole('button', { name: 'Take' }).click();
    await desk.getByRole('tab', { name: 'Reply' }).click();
    await desk.getByRole('textbox', { name: 'Your answer' }).fill('Lane C4 lets you in by hand.');
    await desk.keyboard.press('Control+Enter');
    const sentAt = Date.now();
    await phone.getByText('Lane C4 lets you in by hand.').waitFor({ timeout: 10_000 });
    const tookMs = Date.now() - sentAt;
    assert.ok(tookMs < 2_000, `the answer took ${tookMs} ms`);

    await desk.getByRole('tab', { name: 'Solve' }).click();
    await desk.getByLabel('How it ended').selectOption('manual_admission');
    await desk.getByRole('textbox', { name: 'What the reporter reads' }).fill('You were let in by hand.');
    await desk.keyboard.press('Control+Enter');
    await phone.getByText('You were let in by hand.').waitFor({ timeout: 10_000 });
    await phone.getByRole('button', { name: 'Solved', exact: true }).click();
    await phone.getByText('Very good', { exact: true }).click();
    await phone
      .getByText(/Thank you/)
      .first()
      .waitFor();
  });

  it('with the keyboard alone', async () => {
    const page = await somebody('/');
    await page.evaluate(() => customElements.whenDefined('touchline-help'));
    await press(page, /^Help/);
    await page.getByRole('heading', { name: 'What can we help with?' }).waitFor();
    const more = page.getByRole('button', { name: 'More topics', exact: true });
    if (await more.count()) await press(page, 'More topics');
    await press(page, 'Getting in');
    await press(page, /^Ticket will not scan/);
    await press(page, /Gate A/, 'Space');
    await page.keyboard.press('ArrowRight');
    await press(page, /Just me/, 'Space');
    await press(page, 'Send');
    await page.getByText('Received', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await until(
      () => page.evaluate(() => document.activeElement?.localName === 'touchline-help'),
      'focus back on the launcher',
    );
  });

  for (const [language, help, entry, more, scan] of [
    ['en', 'Help', 'Getting in', 'More topics', 'Ticket will not scan'],
    ['zh-Hans', '帮助', '入场', '更多类别', '门票无法扫描'],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`shows no axe violation on any screen of the widget, ${language}, ${colorScheme}`, async () => {
        const page = await somebody('/', { width: 360, height: 740 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.evaluate((lang) => document.documentElement.setAttribute('lang', lang), language);
        await page.reload();
        await page.evaluate((lang) => {
          document.documentElement.setAttribute('lang', lang);
          document.querySelector('touchline-help')?.setAttribute('lang', lang);
        }, language);
        assert.deepEqual(await axeFindings(page), [], 'the shop with the launcher');
        await page.getByRole('button', { name: help }).click();
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        assert.deepEqual(await axeFindings(page), [], 'home');
        await chooseTopic(page, entry, more);
        await page.getByRole('button', { name: scan }).waitFor();
        assert.deepEqual(await axeFindings(page), [], 'which one');
        await page.getByRole('button', { name: scan }).click();
        await page.getByRole('radio').first().waitFor();
        assert.deepEqual(await axeFindings(page), [], 'details');
        await page.getByText(language === 'en' ? 'Send' : '提交', { exact: true }).click();
        assert.deepEqual(await axeFindings(page), [], 'details with errors');
      });

      it(`shows no axe violation on any screen of the desk, ${language}, ${colorScheme}`, async () => {
        const signIn = await somebody('/desk', { width: 1280, height: 860 });
        await signIn.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await signIn.getByRole('button', { name: 'Sign in' }).waitFor();
        assert.deepEqual(await axeFindings(signIn), [], 'sign in');
        const desk = await responder();
        await desk.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        assert.deepEqual(await axeFindings(desk), [], 'queue');
        await desk.getByText('Ticket will not scan').first().click();
        await desk.getByRole('tab', { name: 'Reply' }).waitFor();
        assert.deepEqual(await axeFindings(desk), [], 'issue');
      });
    }
  }
});
