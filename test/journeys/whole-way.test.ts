import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startPostgres } from '../contracts/databases.ts';
import { axeFindings } from './support/axe.ts';
import { Person } from './support/browser.ts';
import { press } from './support/keyboard.ts';
import { chooseTopic, findTopic, reportScanFail } from './support/reporter.ts';
import { Stadium, until } from './support/stadium.ts';

const people: Person[] = [];
afterEach(async () => {
  await Promise.all(people.splice(0).map((person) => person.leave()));
});

/** A browser of somebody's own, on a page of this stadium. */
async function somebody(
  stadium: Stadium,
  path: string,
  size?: { width: number; height: number },
): Promise<Page> {
  const person = new Person();
  people.push(person);
  const page = await person.open(size);
  await page.goto(stadium.url + path);
  return page;
}

/** What a receipt on this phone calls the report. */
const referenceOn = (phone: Page) =>
  phone
    .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    .first()
    .textContent();

/** Opens the first ticket that will not scan, which has to be this one, takes it and writes back. */
async function answer(desk: Page, reference: string | null, words: string): Promise<void> {
  await desk.getByText('Ticket will not scan').first().click();
  await desk
    .getByText(reference ?? 'no reference')
    .first()
    .waitFor();
  await desk.getByRole('button', { name: 'Take' }).click();
  await desk.getByRole('tab', { name: 'Reply' }).click();
  await desk.getByRole('textbox', { name: 'Your answer' }).fill(words);
  await desk.keyboard.press('Control+Enter');
}

/** Somebody at the desk, signed in. */
async function responder(stadium: Stadium, language = 'en'): Promise<Page> {
  const page = await somebody(stadium, '/desk', { width: 1280, height: 860 });
  const { email, password } = stadium.account('responder');
  await page.locator('select').first().selectOption(language);
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('desk-queue').waitFor();
  return page;
}

for (const database of ['embedded', 'postgres'] as const) {
  describe(`a report goes the whole way, ${database} database`, () => {
    let stadium: Stadium;
    let postgres: Awaited<ReturnType<typeof startPostgres>> | undefined;

    before(async () => {
      postgres = database === 'postgres' ? await startPostgres() : undefined;
      stadium = new Stadium(postgres ? { DATABASE_URL: await postgres.createDatabase() } : {});
      await stadium.start();
    });
    after(async () => {
      await stadium.stop();
      await postgres?.stop();
    });

    it('typed on a phone, answered at the desk, seen within two seconds, solved, rated, and asked about', async () => {
      const phone = await somebody(stadium, '/');
      await reportScanFail(phone, () =>
        phone.getByRole('switch', { name: 'You may ask me afterwards how it went' }).check(),
      );
      await phone.getByText('Received', { exact: true }).waitFor();
      await phone
        .getByText(/^\s*We answer by .*\d|and answers by .*\d/)
        .first()
        .waitFor();
      const reference = await referenceOn(phone);

      const desk = await responder(stadium);
      await answer(desk, reference, 'Lane C4 lets you in by hand.');
      const sentAt = Date.now();
      await phone.getByText('Lane C4 lets you in by hand.').waitFor({ timeout: 10_000 });
      const tookMs = Date.now() - sentAt;
      assert.ok(tookMs < 2_000, `the answer took ${tookMs} ms`);

      await desk.getByRole('tab', { name: 'Solve' }).click();
      await desk.getByLabel('How it ended').selectOption('manual_admission');
      await desk.getByLabel('Left out? Say why (only staff)').fill('They were in before anybody could ask.');
      await desk.getByRole('textbox', { name: 'What the reporter reads' }).fill('You were let in by hand.');
      await desk.keyboard.press('Control+Enter');
      await phone.getByText('You were let in by hand.').waitFor({ timeout: 10_000 });
      await phone.getByRole('button', { name: 'Solved', exact: true }).click();
      await phone.getByText('Very good', { exact: true }).click();
      await phone
        .getByText(/Thank you/)
        .first()
        .waitFor();

      const survey = phone.locator('touchline-survey');
      await survey.getByText('The venue made it easy to handle my issue').waitFor();
      await survey.getByText('6', { exact: true }).click();
      for (const next of ['Continue', 'Continue', 'Send'])
        await survey.getByRole('button', { name: next, exact: true }).click();
      await survey.getByText('Thank you for your time.').waitFor();
      const desktop = await stadium.signIn();
      const answered = async () =>
        ((await (await desktop('/desk/api/surveys')).json()) as { surveys: number }).surveys;
      await until(answered, 'the answers at the desk');
    });

    it('with the keyboard alone, on the phone and at the desk', async () => {
      const page = await somebody(stadium, '/');
      await page.evaluate(() => customElements.whenDefined('touchline-help'));
      await press(page, /^Help/);
      await page.getByRole('heading', { name: 'What can we help with?' }).waitFor();
      const more = page.getByRole('button', { name: 'More topics', exact: true });
      if (await more.count()) await press(page, 'More topics');
      await press(page, 'Getting in');
      const scan = page.getByRole('button', { name: /^Ticket will not scan/ });
      await scan.or(more).first().waitFor();
      if (!(await scan.count())) await press(page, 'More topics');
      await press(page, /^Ticket will not scan/);
      await press(page, /Gate A/, 'Space');
      await page.keyboard.press('ArrowRight');
      await press(page, /Just me/, 'Space');
      await press(page, 'Send');
      await page.getByText('Received', { exact: true }).waitFor();
      const reference = await page
        .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
        .first()
        .textContent();

      const desk = await responder(stadium);
      await desk.getByText('Ticket will not scan').first().waitFor();
      await desk.keyboard.press('/');
      await desk.keyboard.type(reference ?? 'no reference');
      await desk.keyboard.press('Escape');
      await desk.keyboard.press('j');
      await desk.keyboard.press('Enter');
      await desk
        .getByText(reference ?? 'no reference')
        .first()
        .waitFor();
      await desk.keyboard.press('a');
      await desk.getByRole('button', { name: 'Take' }).waitFor({ state: 'detached' });
      await desk.getByRole('button', { name: 'Take' }).waitFor({ state: 'detached' });
      await desk.keyboard.press('r');
      await desk.keyboard.type('Lane C4, please.');
      await desk.keyboard.press('Control+Enter');
      await page.getByText('Lane C4, please.').waitFor({ timeout: 10_000 });

      await page.keyboard.press('Escape');
      await until(
        () => page.evaluate(() => document.activeElement?.localName === 'touchline-help'),
        'focus back on the launcher',
      );
    });

    it('answered while the page was closed: the button says so on the next visit, until it was read', async () => {
      const phone = await somebody(stadium, '/');
      await reportScanFail(phone);
      await phone.getByText('Received', { exact: true }).waitFor();
      const reference = await referenceOn(phone);
      await phone.goto('about:blank');

      const desk = await responder(stadium);
      // The one with nobody on it yet.
      await answer(desk, reference, 'Lane C2 is open now.');
      await desk.getByText('Lane C2 is open now.').first().waitFor();

      await phone.goto(`${stadium.url}/`);
      await phone.getByRole('button', { name: 'Help 1 new answer', exact: true }).click();
      await phone.getByRole('button', { name: /^My reports/ }).click();
      await phone.getByRole('button', { name: /^Ticket will not scan/ }).click();
      await phone.getByText('Lane C2 is open now.').waitFor();
      await phone.getByRole('button', { name: 'Close', exact: true }).click();
      await phone.getByRole('button', { name: 'Help', exact: true }).waitFor();
    });
  });
}

describe('no screen has an axe violation', () => {
  const stadium = new Stadium();
  before(() => stadium.start());
  after(() => stadium.stop());

  for (const [language, help, entry, more, scan, gate, me, send, received] of [
    [
      'en',
      'Help',
      'Getting in',
      'More topics',
      'Ticket will not scan',
      'Gate C',
      'Just me',
      'Send',
      'Received',
    ],
    ['zh-Hans', '帮助', '入场', '更多类别', '门票无法扫描', 'C 入口', '只有我', '提交', '已接收'],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`of the widget, ${language}, ${colorScheme}`, async () => {
        const page = await somebody(stadium, `/?lang=${language}`, { width: 360, height: 740 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        assert.deepEqual(await axeFindings(page), [], 'the shop with the launcher');
        await page.getByRole('button', { name: help }).click();
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        assert.deepEqual(await axeFindings(page), [], 'home');
        await chooseTopic(page, entry, more);
        const one = await findTopic(page, new RegExp(`^${scan}`), more);
        assert.deepEqual(await axeFindings(page), [], 'which one');
        await one.click();
        await page.getByRole('radio').first().waitFor();
        assert.deepEqual(await axeFindings(page), [], 'details');
        await page.getByText(send, { exact: true }).click();
        assert.deepEqual(await axeFindings(page), [], 'details with errors');
        await page.getByText(gate, { exact: true }).click();
        await page.getByText(me, { exact: true }).click();
        await page.getByText(send, { exact: true }).click();
        await page.getByRole('heading', { name: received }).waitFor();
        assert.deepEqual(await axeFindings(page), [], 'receipt');
      });

      it(`of the desk, ${language}, ${colorScheme}`, async () => {
        const signIn = await somebody(stadium, '/desk', { width: 1280, height: 860 });
        await signIn.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await signIn.locator('select').first().selectOption(language);
        assert.deepEqual(await axeFindings(signIn), [], 'sign in');
        const desk = await responder(stadium, language);
        await desk.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await desk.getByText(scan).first().waitFor();
        assert.deepEqual(await axeFindings(desk), [], 'queue');
        await desk.getByText(scan).first().click();
        for (const tab of await desk.getByRole('tab').all()) {
          await tab.click();
          assert.deepEqual(await axeFindings(desk), [], `issue, ${await tab.textContent()}`);
        }
      });
    }
  }
});
