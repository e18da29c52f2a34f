import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Person } from '../journeys/support/browser.ts';
import { until } from '../journeys/support/stadium.ts';
import { frameworkSite, type Site } from './site.ts';

describe('a page', () => {
  const person = new Person();
  let site: Site;
  let page: Page;
  const errors: string[] = [];

  before(async () => {
    [site, page] = await Promise.all([frameworkSite(), person.open()]);
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
  });
  after(async () => {
    await person.leave();
    await site.close();
  });

  const pill = () => page.locator('touchline-help').getByRole('button', { name: 'Ask us' });
  const widthOf = async () => Math.round((await pill().boundingBox())?.width ?? 0);

  for (const name of ['plain', 'react', 'preact', 'solid', 'svelte', 'vue', 'angular']) {
    it(`in ${name} places the widget, sets and takes away attributes, opens it and hears of a report`, async () => {
      const known = site.backend.issues.size;
      await page.goto(site.page(name));
      await pill().waitFor();
      const { x, width } = (await pill().boundingBox()) ?? { x: 0, width: 0 };
      assert.deepEqual([Math.round(x), Math.round(width)], [16, 48], 'in the other corner, as a circle');
      await page.getByRole('button', { name: 'Larger' }).click();
      await until(async () => (await widthOf()) > 60, 'the pill with its words');

      await page.getByRole('button', { name: 'My ticket does not scan' }).click();
      await page.getByText('Gate C', { exact: true }).click();
      await page.getByText('Just me', { exact: true }).click();
      await page.getByRole('button', { name: 'Send', exact: true }).click();

      await page.getByText(/^\s*Captured (\w{4}-\w{4}) Accepted \1$/).waitFor();
      await until(() => site.backend.issues.size === known + 1, 'the report at the venue');
      assert.deepEqual(errors, []);
    });
  }
});
