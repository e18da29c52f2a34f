import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { referenceOf } from '@touchline/sdk/model';
import { axeFindings } from './support/axe.ts';
import { Person } from './support/browser.ts';
import { Stadium, until } from './support/stadium.ts';
import { atDesk, byHand, command, post, results, type DeskFetch } from './support/wire.ts';

const PHONE = { width: 360, height: 740 };

interface Detail {
  state: string;
  assignee?: { name: string };
  events: { type: string; actor: { name: string } }[];
}

describe('a steward’s phone', () => {
  const stadium = new Stadium();
  let desk: DeskFetch;
  let person: Person;

  before(async () => {
    await stadium.start();
    desk = await stadium.signIn('supervisor');
  });
  afterEach(() => person.leave());
  after(() => stadium.stop());

  const detail = async (id: string) => (await (await desk(`/desk/api/issues/${id}`)).json()) as Detail;
  const count = ({ events }: Detail, type: string) => events.filter((one) => one.type === type).length;

  /** A report in nobody's hands, on a phone whose page has been kept for times without a network. */
  async function onTheGround(description: string): Promise<{ id: string; page: Page }> {
    const { id, event } = await byHand({ description });
    await results(await post(stadium.url, [event]));
    await atDesk(desk, id);
    person = new Person();
    const page = await person.open(PHONE);
    await page.goto(`${stadium.url}/desk#field`);
    const { email, password } = stadium.account('responder');
    await page.locator('input[type=email]').fill(email);
    await page.locator('input[type=password]').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Near me' }).click();
    await card(page, id).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await until(() => page.evaluate(hasKept), 'what is kept for times without a network');
    return { id, page };
  }

  const card = (page: Page, id: string) =>
    page.getByRole('article').filter({ has: page.locator(`a[href*="${referenceOf(id)}"]`) });

  async function done(page: Page, id: string): Promise<void> {
    await card(page, id).getByRole('button', { name: 'Done' }).click();
    await page.getByLabel('How it ended').selectOption('manual_admission');
    // What has to be done before that is known without a network too.
    const steps = page.getByRole('dialog').getByRole('checkbox');
    assert.equal(await steps.count(), 4);
    for (const step of await steps.all()) await step.check();
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  }

  it('keeps what was done without a network over the end of its tab, opens without one, and the desk has each once', async () => {
    const { id, page } = await onTheGround('offline');
    await person.context.setOffline(true);
    await card(page, id).getByRole('button', { name: 'On my way' }).click();
    await card(page, id).getByText('On my way: saved on this phone').waitFor();
    await page.getByRole('button', { name: 'Mine' }).click();
    await done(page, id);
    await card(page, id).getByText('Done: saved on this phone').waitFor();
    assert.deepEqual(await axeFindings(page), []);
    const again = await person.context.newPage();
    await page.close();
    await again.setViewportSize(PHONE);
    await again.goto(`${stadium.url}/desk#field`);
    await card(again, id).getByText('Done: saved on this phone').waitFor();
    await again.getByText(/No network/).waitFor();
    assert.equal((await detail(id)).state, 'assigned');

    await person.context.setOffline(false);
    await again.evaluate(() => window.dispatchEvent(new Event('online')));
    await card(again, id).getByText('Done: received').waitFor({ timeout: 30_000 });
    const now = await detail(id);
    assert.deepEqual([count(now, 'taken'), count(now, 'resolved'), now.state], [1, 1, 'resolved']);
    assert.equal(count(now, 'ticked'), 4);
  });

  it('says on its card when a colleague was faster, and does nothing until its person chose', async () => {
    const { id, page } = await onTheGround('conflict');
    await person.context.setOffline(true);
    await card(page, id).getByRole('button', { name: 'On my way' }).click();
    await card(page, id).getByText('On my way: saved on this phone').waitFor();
    await command(desk, id, { type: 'take' });
    const theirs = (await detail(id)).assignee?.name ?? '';

    await person.context.setOffline(false);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByRole('button', { name: 'Mine' }).click();
    const choice = card(page, id).getByRole('button', { name: 'Do mine as well' });
    await choice.waitFor({ timeout: 30_000 });
    assert.ok((await card(page, id).innerText()).includes(theirs));
    assert.equal((await detail(id)).assignee?.name, theirs);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 360));
    assert.deepEqual(await axeFindings(page), []);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await axeFindings(page), []);

    await card(page, id).getByRole('button', { name: 'Leave it as it is' }).click();
    await choice.waitFor({ state: 'detached' });
    const now = await detail(id);
    assert.deepEqual([count(now, 'taken'), now.assignee?.name], [1, theirs]);
  });
});

/** Page and cards are on the disk of the phone. */
async function hasKept(): Promise<boolean> {
  const files = await caches.open('touchline-desk-files');
  if (!(await files.match('/desk'))) return false;
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'touchline-desk-field')) return false;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('touchline-desk-field');
    opening.addEventListener('error', () => reject(new Error('The database does not open.')));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const asking = db.transaction('kept').objectStore('kept').get('last');
      asking.addEventListener('success', () => {
        db.close();
        const kept = asking.result as { rows: unknown[] } | undefined;
        resolve((kept?.rows.length ?? 0) > 0);
      });
    });
  });
}
