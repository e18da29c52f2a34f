import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { TouchlineHelp } from '@touchline/widget';
import type { Page } from 'playwright-core';
import { Person } from '../journeys/support/browser.ts';
import { until } from '../journeys/support/stadium.ts';
import { hostSite, type HostPage, type HostSite } from './host-page.ts';
import { watch, type Harm } from './watchman.ts';

const SELF = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:";

/** Our own queue, as documented, and the mark by which Lit finds other versions of itself once a panel is there. */
const KNOWN = ['touchline', 'litHtmlVersions'];

describe('on a page of somebody else', () => {
  let site: HostSite;
  let person: Person;

  before(async () => {
    site = await hostSite();
  });
  afterEach(() => person.leave());
  after(() => site.close());

  async function visit(host: HostPage) {
    person = new Person();
    const page = await person.open();
    const watchman = await watch(page);
    await page.goto(site.show(host));
    return { page, ...watchman };
  }

  /** Waits until the launcher is where a finger would find it. */
  async function launcher(page: Page): Promise<void> {
    await until(
      () =>
        page.evaluate(() => {
          const help = document.querySelector<TouchlineHelp>('touchline-help');
          const pill = help?.shadowRoot?.querySelector('[part~=launcher]');
          const box = pill?.getBoundingClientRect();
          if (!help || !box || box.width < 44 || box.height < 44) return false;
          return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === help;
        }),
      'the launcher in sight',
      10_000,
    );
  }

  async function report(page: Page, words: string): Promise<string> {
    return page.evaluate(async (description) => {
      const state = await document.querySelector<TouchlineHelp>('touchline-help')?.report({
        category: 'entry.scan_fail',
        stage: 'entry',
        location: { gate: 'gate-C' },
        fields: { partySize: 1 },
        description,
      });
      return `${state?.kept}`;
    }, words);
  }

  const arrives = (words: string) =>
    until(
      () => [...site.backend.issues.values()].some(({ issue }) => issue.description === words),
      `"${words}" at the backend`,
    );

  const unharmed = ({ errors, violations, globals, changed }: Harm) => {
    assert.deepEqual(
      { errors, violations, changed, globals: globals.filter((name) => !KNOWN.includes(name)) },
      { errors: [], violations: [], changed: [], globals: [] },
    );
  };

  it('touches no storage, no cookie and no network before the person acts', async () => {
    const { page, harm } = await visit({});
    await launcher(page);
    await wait(1_000);
    const then = await harm();
    unharmed(then);
    assert.deepEqual(then.touched, []);
    // The page and the launcher.
    assert.equal(then.requests, 2);
    assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
    assert.deepEqual(await page.context().cookies(), []);
  });

  it('moves nothing on the page, neither when the launcher comes nor when the panel opens and closes', async () => {
    person = new Person();
    const page = await person.open();
    const painted = () =>
      page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length).catch(() => 0);
    // Only what comes after the first paint can move anything.
    await page.route('**/touchline.js', async (route) => {
      await until(painted, 'the first paint');
      await route.continue();
    });
    await page.goto(
      site.show({
        head: `<script>
          window.moved = [];
          new PerformanceObserver((list) => {
            for (const { sources } of list.getEntries())
              for (const { node } of sources) if (document.contains(node)) moved.push(node.nodeName);
          }).observe({ type: 'layout-shift', buffered: true });
        </script>`,
        body: '<h1>Two tickets, row F</h1><p>North Arena, Saturday.</p><button>Pay</button>',
      }),
    );
    const moved = () =>
      page.evaluate(
        () =>
          new Promise<string[]>((resolve) => {
            const tell = () =>
              setTimeout(() => resolve((globalThis as unknown as { moved: string[] }).moved));
            requestAnimationFrame(() => requestAnimationFrame(tell));
          }),
      );
    await launcher(page);
    assert.deepEqual(await moved(), []);

    const heading = page.getByRole('heading', { name: 'What can we help with?' });
    await page.getByRole('button', { name: 'Help' }).click();
    await heading.waitFor();
    await page.keyboard.press('Escape');
    await heading.waitFor({ state: 'hidden' });
    assert.deepEqual(await moved(), []);
  });

  for (const [name, policy] of Object.entries({
    'its own scripts and styles only': SELF,
    'trusted types by the name touchline': `${SELF}; require-trusted-types-for 'script'; trusted-types touchline`,
    'no policy for trusted types at all': `${SELF}; trusted-types 'none'`,
    'a nonce and strict-dynamic': SELF.replace(
      "script-src 'self'",
      "script-src 'nonce-guest' 'strict-dynamic'",
    ),
  })) {
    it(`opens, reports and breaks no rule where the page allows ${name}`, async () => {
      const { page, harm } = await visit({ policy, attributes: 'nonce="guest"' });
      await launcher(page);
      unharmed(await harm());
      await page.getByRole('button', { name: 'Help' }).click();
      const heading = page.getByRole('heading', { name: 'What can we help with?' });
      await heading.waitFor();
      const size = await heading.evaluate((one) => getComputedStyle(one).fontSize);
      assert.notEqual(size, '32px', 'the panel has its own style');
      assert.equal(await report(page, name), 'device');
      await arrives(name);
      const end = await harm();
      if (!policy.endsWith("'none'")) return unharmed(end);
      // Asking for a policy is itself the violation there; that Lit asks cannot be told from outside.
      assert.deepEqual(
        end.violations.filter((one) => !one.startsWith('trusted-types ')),
        [],
      );
      unharmed({ ...end, violations: [] });
    });
  }

  it('shows the launcher, and throws nothing, where trusted types are required and none is allowed', async () => {
    const { page, harm } = await visit({
      policy: `${SELF}; require-trusted-types-for 'script'; trusted-types 'none'`,
    });
    await launcher(page);
    unharmed(await harm());
    await page.getByRole('button', { name: 'Help' }).click();
    await wait(1_500);
    assert.deepEqual((await harm()).errors, []);
    // Without the panel the page can still report.
    assert.equal(await report(page, 'no html at all'), 'device');
    await arrives('no html at all');
  });

  it('keeps the report and says so where the page lets nothing out', async () => {
    const { page, harm } = await visit({ policy: SELF.replace("connect-src 'self'", "connect-src 'none'") });
    await launcher(page);
    unharmed(await harm());
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('heading', { name: 'What can we help with?' }).waitFor();
    assert.equal(await report(page, 'never sent'), 'device');
    await wait(1_000);
    const [state] = await page.evaluate(
      () => document.querySelector<TouchlineHelp>('touchline-help')?.issues() ?? [],
    );
    assert.equal(state?.delivery, 'saved');
    const { errors, violations } = await harm();
    assert.deepEqual(errors, []);
    assert.deepEqual(
      violations.filter((one) => !one.startsWith('connect-src ')),
      [],
    );
  });

  for (const [name, css] of Object.entries({
    'unsets everything': '* { all: unset }',
    'hides every button': 'button { display: none } h1, h2, p { font-size: 4px }',
    'turns and shrinks all there is':
      'body > * { opacity: 0.99 } div, span, button { width: 1px; height: 1px }',
  })) {
    it(`is seen and can be used where the style sheet of the page ${name}`, async () => {
      const { page, harm } = await visit({ head: `<style>${css}</style>` });
      await launcher(page);
      await page.getByRole('button', { name: 'Help' }).click();
      const heading = page.getByRole('heading', { name: 'What can we help with?' });
      await heading.waitFor();
      const box = await heading.boundingBox();
      assert.ok(box && box.width > 100 && box.height > 15, JSON.stringify(box));
      const first = await page.getByRole('button', { name: 'Tickets', exact: true }).boundingBox();
      assert.ok(first && first.width > 100 && first.height >= 44, JSON.stringify(first));
      unharmed(await harm());
    });
  }

  it('still sends where the page has taken IndexedDB away', async () => {
    const { page, harm } = await visit({
      head: `<script>Object.defineProperty(window, 'indexedDB', { value: undefined })</script>`,
    });
    await launcher(page);
    assert.equal(await report(page, 'from memory'), 'memory');
    await arrives('from memory');
    unharmed(await harm());
  });

  it('reports true words on a page with an old library in its prototypes', async () => {
    const { page, harm } = await visit({
      head: `<script>
        Array.prototype.remove = function () { this.length = 0; };
        Array.prototype.toJSON = function () { return 'an array of an old library'; };
        String.prototype.toJSON = function () { return '"' + this + '"'; };
      </script>`,
    });
    await launcher(page);
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('heading', { name: 'What can we help with?' }).waitFor();
    assert.equal(await report(page, 'old but true'), 'device');
    await arrives('old but true');
    assert.deepEqual((await harm()).errors, []);
  });

  it('leaves an element of the same name that the page had before', async () => {
    const { page, harm } = await visit({
      head: `<script>
        customElements.define('touchline-help', class Theirs extends HTMLElement {
          connectedCallback() { this.textContent = 'an older widget'; }
        });
      </script>`,
      body: '<touchline-help></touchline-help>',
    });
    await wait(1_500);
    const there = await page.evaluate(() =>
      [...document.querySelectorAll('touchline-help')].map(
        (one) => `${one.constructor.name}: ${one.textContent}`,
      ),
    );
    assert.deepEqual(there, ['Theirs: an older widget']);
    unharmed({ ...(await harm()), globals: [] });
  });

  it('leaves nothing behind when it is destroyed, open panel and all', async () => {
    const { page, harm, forgetRequests } = await visit({
      body: '<h1>Two tickets</h1><p tabindex="0">Row F</p>',
    });
    const look = () =>
      page.evaluate(() => ({
        // Our script tag belongs to the page.
        html: document.documentElement.outerHTML.replaceAll(/\s+/g, ' '),
        sheets: document.adoptedStyleSheets.length,
      }));
    const clean = await visitCleanly();
    await launcher(page);
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('heading', { name: 'What can we help with?' }).waitFor();
    await report(page, 'before the end');
    await arrives('before the end');
    const busy = await harm();
    assert.ok(busy.listeners.length > 0 && busy.touched.length > 0, 'the watchman sees');
    await page.evaluate(() => document.querySelector<TouchlineHelp>('touchline-help')?.destroy());
    await wait(500);
    forgetRequests();
    await wait(2_000);
    const end = await harm();
    unharmed(end);
    assert.deepEqual(await look(), clean);
    assert.deepEqual(
      { listeners: end.listeners, timers: end.timers, requests: end.requests },
      { listeners: [], timers: 0, requests: 0 },
    );

    /** The same page as it looks without the launcher. */
    async function visitCleanly() {
      await launcher(page);
      await page.evaluate(() => document.querySelector<TouchlineHelp>('touchline-help')?.remove());
      const seen = await look();
      await page.reload();
      return seen;
    }
  });
});
