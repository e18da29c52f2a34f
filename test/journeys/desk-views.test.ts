import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { referenceOf } from '@touchline/sdk/model';
import { ROOMS } from '../../examples/desk/src/console/elements/rooms.ts';
import { axeFindings } from './support/axe.ts';
import { Person } from './support/browser.ts';
import { Stadium } from './support/stadium.ts';
import { atDesk, byHand, command, post, results, type DeskFetch } from './support/wire.ts';

const WIDE = { width: 1280, height: 860 };
const PHONE = { width: 360, height: 740 };

/** What stands on each screen once it is there; a new screen of the console is asked for here. */
const SHOWN: Record<(typeof ROOMS)[number]['room'], string> = {
  queue: 'desk-queue .row',
  incidents: 'desk-incidents h1',
  field: 'desk-field article',
  enter: 'desk-enter #what',
  board: 'desk-board .card',
  map: 'desk-map tbody tr',
  known: 'desk-known li',
  duty: 'desk-duty tbody tr',
  handover: 'desk-handover .paper',
  reports: 'desk-reports .tile',
  wall: 'desk-wall .figures',
};

describe('every view of the desk, with reports in it', () => {
  const stadium = new Stadium();
  const person = new Person();
  let desk: DeskFetch;
  let page: Page;
  let ids: string[];
  let incident: string;

  before(async () => {
    await stadium.start();
    desk = await stadium.signIn('supervisor');
    const events = await Promise.all(
      ['alpha', 'bravo', 'charlie'].map((description) => byHand({ description })),
    );
    await results(
      await post(
        stadium.url,
        events.map(({ event }) => event),
      ),
    );
    ids = events.map(({ id }) => id);
    for (const id of ids) await atDesk(desk, id);
    // In her own hands, so that it stands on her phone too.
    await command(desk, ids[0] ?? '', { type: 'take' });
    const said = async (path: string, body: object) => {
      const answer = await desk(path, {
        method: 'POST',
        body: JSON.stringify({ commandId: crypto.randomUUID(), ...body }),
      });
      assert.ok(answer.ok, `${path} answered ${answer.status}`);
      return (await answer.json()) as { id: string };
    };
    const about = { category: 'entry.scan_fail', place: 'gate-C', issues: ids.slice(1) };
    incident = (await said('/desk/api/incidents', about)).id;
    const texts = { en: 'Gate C is slow.', 'zh-Hans': 'C 入口较慢。' };
    const nextNews = new Date(Date.now() + 1_200_000).toISOString();
    await said('/desk/api/known', { category: 'entry.queue', zone: 'gate-C', texts, nextNews });
    page = await person.open(WIDE);
    page.setDefaultTimeout(10_000);
    await page.goto(`${stadium.url}/desk`);
    const { email, password } = stadium.account('supervisor');
    await page.locator('input[type=email]').fill(email);
    await page.locator('input[type=password]').fill(password);
    await page.keyboard.press('Enter');
    await page.locator(SHOWN.queue).first().waitFor();
  });
  after(async () => {
    await person.leave();
    await stadium.stop();
  });

  async function flawless(view: string): Promise<void> {
    assert.deepEqual(await axeFindings(page), [], view);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${view} is ${over} px wider than the screen`);
  }

  async function go(address: string, shown: string): Promise<void> {
    await page.evaluate((hash) => (location.hash = hash), address);
    await page.locator(shown).first().waitFor();
  }

  const VIEWS: [string, () => Promise<void>][] = [
    ...ROOMS.map(({ room }): [string, () => Promise<void>] => [room, () => go(room, SHOWN[room])]),
    ['an incident', () => go(`incidents/${incident}`, 'desk-incident h1')],
    [
      'the form for a known issue',
      async () => {
        await go('known', SHOWN.known);
        await page.getByRole('button', { name: 'Tell visitors' }).click();
        await page.locator('desk-known-form').waitFor();
      },
    ],
    [
      'the filter',
      async () => {
        await go('queue', SHOWN.queue);
        await page.keyboard.press('f');
        await page.getByRole('dialog', { name: 'Filter' }).waitFor();
      },
    ],
    [
      'an issue',
      async () => {
        await go('queue', SHOWN.queue);
        await go(`issue/${referenceOf(ids[0] ?? '')}`, 'desk-issue .reference');
        await page.getByRole('tab').first().waitFor();
      },
    ],
    ...[
      ['reply', 'r'],
      ['note', 'n'],
      ['delay', 'd'],
      ['solve', 's'],
    ].map(([name = '', key = '']): [string, () => Promise<void>] => [
      `an issue, ${name}`,
      async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press(key);
        await page.locator(`desk-composer #tab-${name}[aria-selected=true]`).waitFor();
      },
    ]),
    ...[
      ['assign', 'Shift+A'],
      ['hand over', 'h'],
      ['join', 'm'],
      ['step up', 'e'],
      ['the keys', '?'],
      ['the palette', 'Control+k'],
    ].map(([name = '', key = '']): [string, () => Promise<void>] => [
      `a dialog: ${name}`,
      async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await go(`issue/${referenceOf(ids[0] ?? '')}`, 'desk-issue .reference');
        await page.keyboard.press(key);
        await page.getByRole('dialog').first().waitFor();
      },
    ]),
  ];

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const size of [WIDE, PHONE]) {
      it(`has no flaw that axe finds, and fits: ${colorScheme}, ${size.width} px`, async () => {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        const flaws: string[] = [];
        for (const [view, open] of VIEWS) {
          await open().catch((error: unknown) => {
            throw new Error(`${view} did not come.`, { cause: error });
          });
          await flawless(view).catch((error: unknown) => flaws.push(String(error)));
        }
        await page.keyboard.press('Escape');
        assert.deepEqual(flaws, []);
      });
    }
  }

  it('shows the way to every screen, whole, on screens of 1440, 1280 and 1024 px in both languages', async () => {
    await go('queue', SHOWN.queue);
    for (const width of [1440, 1280, 1024]) {
      await page.setViewportSize({ width, height: 860 });
      for (const language of ['English', '简体中文']) {
        const cut = await page.locator('desk-bar nav').evaluate((nav) =>
          [...nav.querySelectorAll('.room')].flatMap((room) => {
            const { left, right } = room.getBoundingClientRect();
            const list = room.closest('ul, nav')?.getBoundingClientRect();
            const isWhole = list && left >= list.left - 1 && right <= list.right + 1;
            return isWhole && room.scrollWidth <= room.clientWidth ? [] : (room.textContent ?? '').trim();
          }),
        );
        assert.deepEqual(cut, [], `${width} px, ${language}`);
        const lines = await page
          .locator('desk-bar nav .room')
          .evaluateAll((rooms) => new Set(rooms.map((room) => room.getBoundingClientRect().top)).size);
        assert.equal(lines, 1, `${width} px, ${language}: in one line`);
        await page.keyboard.press('Shift+L');
      }
    }
  });

  it('has none on the way in either', async () => {
    await page.keyboard.press('Escape');
    await go('queue', SHOWN.queue);
    await page.keyboard.press('g');
    await page.keyboard.press('x');
    await page.getByRole('textbox', { name: 'Email' }).waitFor();
    for (const address of ['', '#/welcome/aaaaaaaaaaaaaaaaaaaaaaaa']) {
      await page.goto(`${stadium.url}/desk/${address}`);
      await page.reload();
      await page.locator('desk-sign-in, desk-welcome').first().waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const size of [WIDE, PHONE]) {
          await page.setViewportSize(size);
          await flawless(`${address || 'sign in'}, ${colorScheme}, ${size.width} px`);
        }
      }
    }
  });
});
