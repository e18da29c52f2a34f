import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { referenceOf } from '@touchline/sdk/model';
import { axeFindings } from './support/axe.ts';
import { Person } from './support/browser.ts';
import { press, tabTo } from './support/keyboard.ts';
import { Stadium, until } from './support/stadium.ts';
import { atDesk, byHand, post, results, type DeskFetch } from './support/wire.ts';

interface Detail {
  state: string;
  assignee?: { name: string };
  mergedInto?: string;
  incident?: string;
  team: string;
  messages: { from: string; text: string }[];
  notes: { text: string }[];
  taskList?: { title?: string; state: string }[];
  playbook?: { steps: { mandatory: boolean; text: { en: string }; tick?: object }[] };
  resolution?: { text: string };
}

/** What leads to a screen, and what stands on it. */
const SCREENS: [string[], string][] = [
  [['g', 'i'], 'Incidents'],
  [['g', 'd'], 'Who is on duty'],
  [['g', 'f'], 'On the ground'],
  [['g', 'r'], 'Reports'],
  [['w'], 'Known issues'],
];

describe('a day at the desk by keyboard alone', () => {
  const stadium = new Stadium();
  const person = new Person();
  let desk: DeskFetch;
  let page: Page;
  let ids: string[];

  before(async () => {
    await stadium.start();
    desk = await stadium.signIn('supervisor');
    const events = await Promise.all(
      ['alpha', 'bravo', 'charlie', 'delta'].map((description) => byHand({ description })),
    );
    await results(
      await post(
        stadium.url,
        events.map(({ event }) => event),
      ),
    );
    ids = events.map(({ id }) => id);
    for (const id of ids) await atDesk(desk, id);
    page = await person.open({ width: 1280, height: 800 });
    // Whatever a mouse or a finger did would be found here.
    await page.addInitScript(() => {
      for (const type of ['pointerdown', 'mousedown', 'touchstart']) {
        window.addEventListener(type, () => sessionStorage.setItem('touched', type), true);
      }
    });
    await page.goto(`${stadium.url}/desk`);
  });
  after(async () => {
    await person.leave();
    await stadium.stop();
  });

  const idAt = (place: number) => ids[place] ?? '';
  const detail = async (id: string) => (await (await desk(`/desk/api/issues/${id}`)).json()) as Detail;
  const key = (keys: string) => page.keyboard.press(keys);
  const typed = (text: string) => page.keyboard.type(text);

  /** A report that comes in while people are at work. */
  async function one(description: string): Promise<string> {
    const { id, event } = await byHand({ description });
    await results(await post(stadium.url, [event]));
    await atDesk(desk, id);
    return id;
  }

  /** Through the search, which is where the keys lead when one knows what one wants. */
  async function open(id: string): Promise<void> {
    await key('Control+k');
    await page.getByRole('combobox', { name: 'Do or find anything' }).waitFor();
    await typed(referenceOf(id));
    await page.getByRole('option', { name: new RegExp(referenceOf(id)) }).waitFor();
    await key('Enter');
    await page.locator('desk-issue .reference', { hasText: referenceOf(id) }).waitFor();
    await page.getByRole('heading', { name: 'Ticket will not scan' }).waitFor();
  }

  it('begins with signing in, walks the queue and opens what stands there', async () => {
    const { email, password } = stadium.account('supervisor');
    await page.getByRole('textbox', { name: 'Email' }).waitFor();
    await typed(email);
    await key('Tab');
    await typed(password);
    await key('Enter');
    await page.locator('desk-queue .row').nth(3).waitFor();
    await key('j');
    await key('j');
    await key('k');
    await key('Enter');
    await page.getByRole('heading', { name: 'Ticket will not scan' }).waitFor();
    await key('Escape');
    await page.locator('desk-issue').waitFor({ state: 'detached' });
    assert.ok(await page.evaluate(() => document.activeElement?.tagName === 'DESK-APP'));
  });

  it('takes one, answers it with a ready word, and gives it a task', async () => {
    await open(idAt(0));
    await key('a');
    await until(async () => (await detail(idAt(0))).assignee?.name, 'somebody has it');
    await key('r');
    await typed(';ticket is fine');
    await page.getByRole('option', { name: /Your ticket is fine/ }).waitFor();
    await key('Enter');
    const answer = page.getByRole('textbox', { name: 'Your answer' });
    await until(async () => /Your ticket is fine/.test(await answer.inputValue()), 'the ready word');
    // What the desk does not know stands in braces and is selected: typing fills it in.
    await typed('5');
    await key('Control+Enter');
    const sent = await until(async () => (await detail(idAt(0))).messages.at(-1), 'the answer');
    assert.match(sent.text, /Your ticket is fine; it belongs to Gate \w\. It is about 5 minutes/);

    await key('Escape');
    await press(page, 'Add a task');
    await typed('Bring a reader to lane 4');
    await key('Enter');
    await until(async () => (await detail(idAt(0))).taskList?.length === 1, 'the task');
    await press(page, /Bring a reader to lane 4/, 'Space');
    await until(async () => (await detail(idAt(0))).taskList?.[0]?.state === 'done', 'the task is done');
  });

  it('solves it only once the steps of the playbook are ticked', async () => {
    const { playbook } = await detail(idAt(0));
    const steps = (playbook?.steps ?? []).filter(({ mandatory }) => mandatory);
    const last = steps.pop();
    for (const { text } of steps) await tick(text.en);
    await key('s');
    await page.getByText('Still open in the playbook', { exact: false }).waitFor();
    await typed('Let in by');
    await tabTo(page, /^What the reporter reads/);
    await typed('Lane 4 lets you in now.');
    await key('Control+Enter');
    await page.getByText(`Not done yet: ${last?.text.en}.`, { exact: false }).waitFor();
    assert.equal((await detail(idAt(0))).state, 'in_progress');
    await key('Escape');
    await tick(last?.text.en ?? '');
    await key('s');
    await page.getByRole('textbox', { name: 'What the reporter reads' }).waitFor();
    await tabTo(page, /^What the reporter reads/);
    await key('Control+Enter');
    await until(async () => (await detail(idAt(0))).state === 'resolved', 'it is solved');
    assert.equal((await detail(idAt(0))).resolution?.text, 'Lane 4 lets you in now.');
  });

  async function tick(step: string): Promise<void> {
    await press(page, step, 'Space');
    const proof = page.locator('desk-playbook .proof input');
    const done = async () =>
      (await detail(idAt(0))).playbook?.steps.some(({ text, tick: by }) => text.en === step && by);
    await until(async () => (await proof.count()) > 0 || (await done()), 'the tick, or what proves it');
    if (await proof.count()) {
      await typed('Lane C4');
      await key('Enter');
    }
    await until(done, `the step is done: ${step}`);
  }

  it('joins two reports, and hands one over with what has to be known', async () => {
    await open(idAt(1));
    await key('m');
    await page.getByRole('heading', { name: 'Join with another issue' }).waitFor();
    await tabTo(page, 'Or its reference');
    await typed(referenceOf(idAt(2)).toLowerCase());
    await key('Enter');
    await until(async () => (await detail(idAt(1))).mergedInto === idAt(2), 'they are one');
    await page.getByText('Worked on with another').waitFor();
    await open(idAt(2));
    await page.getByText('With 1 more report').waitFor();
    await key('a');
    await until(async () => (await detail(idAt(2))).assignee?.name, 'somebody has it');
    await key('h');
    await page.getByRole('heading', { name: 'Hand this over' }).waitFor();
    await tabTo(page, /^To$/);
    await typed('Tomas');
    await tabTo(page, /^What they need to know/);
    await typed('Two families wait at lane 4.');
    await press(page, 'Hand over');
    await until(async () => (await detail(idAt(2))).assignee?.name.startsWith('Tomas'), 'Tomas has it');
    assert.equal((await detail(idAt(2))).notes.at(-1)?.text, 'Two families wait at lane 4.');
  });

  it('makes an incident of what was selected, and tells everyone in it', async () => {
    await page.getByText('Tomas', { exact: false }).first().waitFor();
    await key('Escape');
    await page.locator('desk-issue').waitFor({ state: 'detached' });
    await page.locator('desk-queue .row').nth(1).waitFor();
    await key('k');
    await key('k');
    await key('x');
    await key('Shift+J');
    await page.getByText('2 selected').first().waitFor();
    await key('i');
    await page.waitForURL(/#incidents\/.+/);
    await until(async () => (await detail(idAt(3))).incident, 'the incident');
    await key('b');
    const words = page.getByRole('textbox', { name: /English/ });
    await words.waitFor();
    await tabTo(page, /English/);
    await typed('Gate C is slow. Gate D is open for you.');
    await key('Tab');
    await typed('C 入口较慢，D 入口已开放。');
    await press(page, /^Tell \d+ people/);
    await until(
      async () => (await detail(idAt(3))).messages.some(({ text }) => text.startsWith('Gate C is slow.')),
      'everyone is told',
    );
    assert.deepEqual(await axeFindings(page), []);
  });

  it('writes what no reporter reads, and takes back what was a slip', async () => {
    const id = await one('echo');
    await open(id);
    await key('a');
    // On the screen, which hears of it a moment after the desk has it.
    await page.locator('desk-issue').getByText('Undo: taking it').waitFor();
    await key('z');
    await until(async () => !(await detail(id)).assignee, 'nobody has it');
    await key('n');
    await typed('The steward of lane 4 knows the man.');
    await key('Control+Enter');
    await until(async () => (await detail(id)).notes.at(-1)?.text.startsWith('The steward'), 'the note');
    assert.deepEqual((await detail(id)).messages, []);
    // Seen on the screen, too: until then the field has the focus, and Escape is its own.
    await page.locator('desk-issue').getByText('The steward of lane 4 knows the man.').waitFor();
    await key('Escape');
    await key('Escape');
    await page.locator('desk-issue').waitFor({ state: 'detached' });
  });

  it('takes the call of somebody without a phone of their own, and reads the promise aloud', async () => {
    await key('c');
    await page.getByRole('combobox', { name: 'What is it about?' }).waitFor();
    await typed('toilet');
    await page.locator('desk-enter').getByRole('listbox').waitFor();
    await key('Enter');
    await tabTo(page, 'Where', 0);
    await typed('Gate D');
    await tabTo(page, 'What is wrong there?');
    await typed('Blocked');
    await press(page, 'Enter');
    // What is missing is said, and has the focus.
    await page.getByText('Please fill in: Which block is it near?').waitFor();
    await tabTo(page, 'Which block is it near?', 0);
    await typed('N-101');
    await tabTo(page, 'In their words');
    await typed('No light in there, says a man with a child.');
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Received' }).waitFor();
    await page.getByText(/We answer by/).waitFor();
    await press(page, 'Open it');
    await page.locator('desk-issue').getByText('No light in there, says a man with a child.').waitFor();
    await key('Escape');
    await page.locator('desk-issue').waitFor({ state: 'detached' });
  });

  it('finds by a word, keeps a filter under a name, and comes back to it', async () => {
    await key('/');
    await typed('toilet');
    await until(async () => (await page.locator('desk-queue .row').count()) === 1, 'one row');
    await key('Escape');
    await until(async () => (await page.locator('desk-queue .row').count()) > 1, 'all rows');
    await key('f');
    await tabTo(page, 'Facilities');
    await key('Space');
    await page.waitForURL(/category=facility/);
    // Back to where the choices begin.
    await key('f');
    await tabTo(page, 'Name for this filter', 3);
    await typed('Broken things');
    await key('Enter');
    await until(
      async () =>
        (
          (await (await desk('/desk/api/preferences')).json()) as { filters: { name: string }[] }
        ).filters.some(({ name }) => name === 'Broken things'),
      'the filter is kept',
    );
    await key('Escape');
    await press(page, 'Clear');
    await page.waitForURL(/#queue$/);
    await key('f');
    await press(page, 'Broken things');
    await page.waitForURL(/category=facility/);
    await until(async () => (await page.locator('desk-queue .row').count()) === 1, 'one row');
  });

  it('moves it on the board, sees it on the map and on the wall, and walks through every other screen', async () => {
    await key('g');
    await key('b');
    const card = page.locator('desk-board .card');
    await card.first().waitFor();
    await key('j');
    await key('Shift+ArrowRight');
    const handled = page.locator('desk-board .column', { hasText: 'Being handled' }).locator('.card');
    await handled.waitFor();
    await key('z');
    await handled.waitFor({ state: 'detached' });
    await key('g');
    await key('m');
    await page.getByRole('heading', { name: 'Map of the venue' }).waitFor({ state: 'attached' });
    // The most urgent place has the focus.
    await key('Enter');
    await page.waitForURL(/#queue\?.*zone=/);
    await key('g');
    await key('w');
    await page.locator('desk-wall .figures').waitFor();
    await key('Escape');
    await page.locator('desk-queue .row').first().waitFor();
    for (const [keys, title] of SCREENS) {
      for (const pressed of keys) await key(pressed);
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      await key('Escape');
      await page.locator('desk-queue .row').first().waitFor();
    }
  });

  it('ends with the sheet for the next shift, and never saw a mouse', async () => {
    await key('Escape');
    await key('g');
    await key('h');
    await page.getByRole('heading', { name: 'Shift hand-over' }).waitFor();
    await tabTo(page, 'What the next shift should know');
    await typed('Lane 4 works again.');
    await press(page, 'Sign and hand over');
    await page.getByText('Signed. Ask the next shift to sign too.').waitFor();
    await key('?');
    await page.getByRole('dialog').waitFor();
    await key('Escape');
    await key('g');
    await key('x');
    await page.getByRole('textbox', { name: 'Email' }).waitFor();
    assert.equal(await page.evaluate(() => sessionStorage.getItem('touched')), null);
  });
});
