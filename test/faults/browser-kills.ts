import { setTimeout as wait } from 'node:timers/promises';
import type { TouchlineHelp } from '@touchline/widget';
import type { Page } from 'playwright-core';
import { Person } from '../journeys/support/browser.ts';
import { Stadium, until } from '../journeys/support/stadium.ts';
import { deskIssues } from '../journeys/support/wire.ts';
import type { Chance } from './chance.ts';
import type { Verdict } from './verdict.ts';

export interface BrowserRun {
  /** How often the browser is killed. */
  kills: number;
}

/** A page that reports and reports, in a browser that is killed at any moment: with a network or without. */
export async function browserKills(chance: Chance, run: BrowserRun): Promise<Verdict> {
  const startedAt = Date.now();
  const stadium = new Stadium();
  const person = new Person();
  /** Words of reports of which the page was told "saved". */
  const saved: string[] = [];
  const begun = new Set<string>();
  const wrong: string[] = [];
  let withoutNetwork = 0;

  try {
    await stadium.start();
    for (let life = 0; life < run.kills; life++) {
      const page = await open();
      await page.exposeFunction('touchlineFaultsBegun', (words: string) => void begun.add(words));
      await page.exposeFunction('touchlineFaultsSaved', (words: string) => void saved.push(words));
      if (chance.happens(0.5)) {
        withoutNetwork++;
        await page.evaluate(() => document.querySelector<TouchlineHelp>('touchline-help')?.issues());
        await page.context().setOffline(true);
      }
      const before = saved.length;
      // It never ends by itself; the kill ends it.
      const reporting = report(page, life).catch(() => undefined);
      // The first report of a life fetches the SDK. After it any moment will do, and sometimes one before it.
      if (chance.happens(0.9)) await until(() => saved.length > before, 'a report of this life', 30_000);
      await wait(chance.whole(0, 600));
      await person.kill();
      await reporting;
    }

    const desk = await stadium.signIn();
    await open();
    const times = new Map<string, number>();
    const arrived = async () => {
      times.clear();
      for (const { summary } of await deskIssues(desk)) times.set(summary, (times.get(summary) ?? 0) + 1);
      return saved.every((words) => times.has(words));
    };
    await until(arrived, 'all reports at the desk', 120_000).catch(() => false);
    // What is still on its way would show as a double only later.
    await wait(3_000);
    await arrived();
    return {
      what: 'browser kills',
      acknowledged: saved.length,
      lost: saved.filter((words) => !times.has(words)),
      doubled: [...times].filter(([words, count]) => count > 1 && begun.has(words)).map(([words]) => words),
      strangers: [...times.keys()].filter((words) => !begun.has(words)),
      wrong,
      took: Date.now() - startedAt,
      did: `${run.kills} kills, ${withoutNetwork} without a network; ${begun.size - saved.length} reports cut off before "saved"`,
    };
  } finally {
    await person.leave();
    await stadium.stop();
  }

  async function open(): Promise<Page> {
    const page = await person.open();
    page.on('pageerror', (error) => void wrong.push(`error in the page: ${error.message}`));
    await page.goto(stadium.url);
    await page.evaluate(() => customElements.whenDefined('touchline-help').then(() => undefined));
    return page;
  }
}

function report(page: Page, life: number): Promise<void> {
  return page.evaluate(async (name) => {
    const help = document.querySelector<TouchlineHelp>('touchline-help');
    if (!help) throw new Error('There is no <touchline-help> on the page.');
    const tell = globalThis as unknown as Record<
      'touchlineFaultsBegun' | 'touchlineFaultsSaved',
      (words: string) => Promise<void>
    >;
    for (let count = 0; count < 10_000; count++) {
      const description = `life ${name} report ${count}`;
      await tell.touchlineFaultsBegun(description);
      await help.report({
        category: 'entry.scan_fail',
        stage: 'entry',
        location: { gate: 'gate-C' },
        fields: { partySize: 1 },
        description,
      });
      // Not waited for: the next report may be cut off while this word is still on its way.
      void tell.touchlineFaultsSaved(description);
    }
  }, life);
}
