import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { lineOf, Person } from './support/browser.ts';
import { Stadium, until } from './support/stadium.ts';
import { command, deskIssues, type DeskFetch } from './support/wire.ts';

/** What the code on the seat says. */
const CODE = '?block=N-112&row=F&seat=14';
/** As long as somebody looks at a screen before they tap. */
const LOOK_MS = 1_200;
const MOST_TAPS = 8;
const MOST_MS = 30_000;

describe('somebody in row F with a broken seat', () => {
  let stadium: Stadium;
  let desk: DeskFetch;
  const spectator = new Person();
  const other = new Person();

  before(async () => {
    stadium = new Stadium();
    await stadium.start();
    desk = await stadium.signIn();
  });
  after(async () => {
    await Promise.all([spectator.leave(), other.leave()]);
    await stadium.stop();
  });

  it('reports it from the code, without a network, in 8 taps and 30 s, and reads the answer on another phone', async () => {
    const page = await spectator.open({ width: 360, height: 740 });
    const free = lineOf(page);
    await page.goto(`${stadium.url}/${CODE}`);
    await page.waitForLoadState('networkidle');
    const start = Date.now();
    let taps = 0;
    const tap = async (name: string | RegExp) => {
      await page.waitForTimeout(LOOK_MS);
      const target = page
        .getByRole('button', { name })
        .or(page.getByText(name, { exact: true }))
        .first();
      await target.click();
      taps++;
    };
    await tap('Help');
    await page.getByText('You are at Block N-112, row F, seat 14').waitFor();
    // The stand is full, and so is the network; what the widget needs came while the line was free.
    await page.waitForFunction(() => {
      const help = document.querySelector('touchline-help')?.shadowRoot;
      return help?.querySelector('touchline-panel')?.later;
    });
    await free();
    await spectator.context.setOffline(true);
    await tap('Facilities');
    await tap(/^Seat broken or dirty/);
    await tap('Broken');
    await tap('Send');
    await page.getByText('Saved on this device').first().waitFor();
    const took = Date.now() - start;
    assert.ok(taps <= MOST_TAPS && took < MOST_MS, `${taps} taps in ${took} ms`);

    const link = await linkOf(page);
    assert.ok(link.startsWith(`${stadium.url}/track#tl=`), link);
    assert.deepEqual(await deskIssues(desk), []);

    await spectator.context.setOffline(false);
    const [row, ...others] = await until(async () => {
      const rows = await deskIssues(desk);
      return rows.length ? rows : undefined;
    }, 'the report at the desk');
    assert.ok(row && others.length === 0);
    await command(desk, row.id, { type: 'take' });
    await command(desk, row.id, { type: 'reply', text: 'A colleague brings you to seat 20.' });

    const elsewhere = await other.open({ width: 360, height: 740 });
    await elsewhere.goto(link);
    await elsewhere.getByText('A colleague brings you to seat 20.').waitFor();
    await elsewhere.getByText('row F, seat 14').first().waitFor();
    assert.equal(new URL(elsewhere.url()).hash, '', 'the secret does not stay in the address');
  });
});

/** What "Copy the link" puts into the clipboard. */
async function linkOf(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}
