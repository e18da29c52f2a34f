import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axeFindings } from './support/axe.ts';
import { Person } from './support/browser.ts';
import { Stadium, until } from './support/stadium.ts';

describe('a known issue', () => {
  const stadium = new Stadium();
  const people = { desk: new Person(), visitor: new Person() };
  before(() => stadium.start());
  after(async () => {
    await Promise.all(Object.values(people).map((person) => person.leave()));
    await stadium.stop();
  });

  it('written at the desk stands on phone and page, is joined with one tap, counted, and told of its end', async () => {
    const [desk, phone] = await Promise.all([
      people.desk.open({ width: 1280, height: 860 }),
      people.visitor.open({ width: 360, height: 740 }),
    ]);
    const { email, password } = stadium.account('supervisor');
    await desk.goto(`${stadium.url}/desk`);
    await desk.locator('select').first().selectOption('en');
    await desk.locator('input[type=email]').fill(email);
    await desk.locator('input[type=password]').fill(password);
    await desk.keyboard.press('Enter');
    await desk.locator('desk-queue').waitFor();
    await desk.keyboard.press('w');
    await desk.getByRole('button', { name: 'Tell visitors' }).click();
    await desk.getByLabel('What it is about').selectOption({ label: 'Queue too long or not moving' });
    await desk.getByLabel('Where').selectOption({ label: 'Gate C' });
    await desk.getByLabel('What visitors read, English').fill('Gate C is slow. Two more lanes open.');
    await desk.getByLabel('What visitors read, Simplified Chinese').fill('C 入口较慢，正在加开通道。');
    await desk.getByRole('button', { name: 'Tell all visitors' }).click();
    await desk.getByText('Gate C is slow.').waitFor();

    await phone.goto(`${stadium.url}/event.html?id=2026-11-22-final`);
    const list = phone.locator('touchline-known-issues');
    await list.getByText(/^Next news by \d\d:\d\d$/).waitFor();
    assert.deepEqual(await axeFindings(phone), [], 'the page of the event');
    await phone.getByRole('button', { name: /^Help/ }).click();
    const card = phone.locator('[data-known]');
    const [meToo, late] = [card.getByRole('button', { name: 'Me too' }), phone.locator('.late')];
    await meToo.or(late).waitFor();
    // Where the venue's answer took its time, it is named in the title first.
    if (await late.isVisible()) await late.click();
    await meToo.click();
    await card.getByText('Noted. You will hear every update.').waitFor();
    await card.getByText('Received', { exact: true }).waitFor();
    assert.deepEqual(await axeFindings(phone), [], 'joined');

    const told = desk.locator('desk-known .told b');
    await until(async () => (await told.textContent()) === '1', 'the desk to count one');
    await until(
      async () => /1 person told us/.test((await card.textContent()) ?? ''),
      'the phone to count one',
    );

    await desk.getByRole('button', { name: 'Solved' }).click();
    await desk.getByLabel('What visitors read, English').fill('All lanes at gate C are open.');
    await desk.getByRole('button', { name: 'Tell that it is solved' }).click();
    await desk.getByText(/^Solved at/).waitFor();
    await phone.getByRole('button', { name: /^My reports/ }).click();
    await phone.getByRole('button', { name: /Queue too long or not moving/ }).click();
    await phone.getByText('All lanes at gate C are open.').first().waitFor();
    await phone.getByRole('button', { name: 'Solved', exact: true }).waitFor();
  });
});
