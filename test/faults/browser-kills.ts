import { setTimeout as wait } from 'node:timers/promises';
import { chanceOf, type Chance } from './chance.ts';
import { KilledBrowser, programOf, versionOf, type Engine } from './kills/browser.ts';
import { planDrain, planLife, type LifePlan } from './kills/plan.ts';
import { KillSite, type Moment } from './kills/site.ts';
import type { Part } from './part.ts';
import type { Verdict } from './verdict.ts';

/** A browser that never says a word has not been tried. */
const START_MS = 30_000;
const DRAIN_MS = 120_000;
const MOST_DRAINS = 3;

export const chromiumKills = killsOf('chromium', 'Chromium');
export const firefoxKills = killsOf('firefox', 'Firefox');
export const webkitKills = killsOf('webkit', 'WebKitGTK');

function killsOf(engine: Engine, name: string): Part {
  return {
    name: engine,
    title: `${name} killed`,
    unit: 'kills',
    portion: 25,
    goal: engine === 'webkit' ? 100 : 500,
    // The relay is the instrument here: what is killed is the page and its browser.
    speaksOf: {
      from: ['test/faults/browser-kills.ts', 'test/faults/kills/page.ts'],
      without: ['packages/sdk/src/relay', 'packages/sdk/src/backends'],
    },
    on: () => versionOf(engine),
    missing: () => (programOf(engine) ? undefined : `${name} is not installed on this machine.`),
    run: (seed, kills) => browserKills(chanceOf(seed).fork(engine), engine, kills),
  };
}

/**
 * Lives and deaths of one browser profile. Pages file reports, with photos and words that follow, in one tab or
 * two, through the SDK or the widget; the whole browser is killed at a point or a moment that chance chose;
 * the next life tells what it still knows. In the end everything that was "saved" has to be at the venue, once.
 */
export async function browserKills(chance: Chance, engine: Engine, kills: number): Promise<Verdict> {
  const startedAt = Date.now();
  const site = new KillSite(chance.fork('network'));
  const browser = new KilledBrowser(engine);
  const { record } = site;
  const did: Record<string, number> = {};
  const count = (what: string) => void (did[what] = (did[what] ?? 0) + 1);
  const photos = new Map<string, number>();
  const venues: string[] = [];

  try {
    await site.start();
    for (let life = 0; life < kills; life++) {
      const plan = planLife(chance.fork(`life ${life}`), life, venues);
      remember(plan);
      count(await die(plan));
      if (plan.network !== 'up') count(`with the network ${plan.network}`);
      if (plan.tabs[0]?.door === 'widget') count('through the widget');
    }
    await drain();
    const missing = await site.photosMissing();
    const wrong = [
      ...record.wrong,
      ...record.faultsAtTheEnd((words) => photos.get(words) ?? 0),
      ...(missing ? [`${missing} photos never arrived`] : []),
    ];
    return {
      tried: kills,
      acknowledged: record.saved.size + record.followed.size,
      lost: record.lost,
      doubled: record.doubled,
      strangers: record.strangers,
      // What the browser itself says may be why, and comes first. Few lines of this are kept, so no line stands twice.
      wrong: wrong.length || record.lost.length ? [...new Set(browser.said), ...wrong] : [],
      took: Date.now() - startedAt,
      did: {
        ...did,
        'reports cut off before "saved"': record.begun.size - record.saved.size,
        ...(record.onlyInMemory && { 'kept in memory only, and said so': record.onlyInMemory }),
      },
    };
  } finally {
    site.live(undefined);
    await browser.leave();
    await site.stop();
  }

  function remember({ tabs }: LifePlan): void {
    for (const { venue, tellings } of tabs) {
      if (!venues.includes(venue)) venues.push(venue);
      for (const telling of tellings) photos.set(telling.words, telling.photos);
    }
  }

  /** One life. @returns how it ended */
  async function die(plan: LifePlan): Promise<string> {
    const { death } = plan;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let met = 0;
    try {
      return await new Promise<string>((resolve, reject) => {
        const in_ = (ms: number, how: string) => {
          clearTimeout(timer);
          timer = setTimeout(() => finish(how), ms);
        };
        const finish = (how: string) => {
          clearTimeout(timer);
          site.live(undefined);
          browser.kill().then(() => resolve(how), reject);
        };
        const hear = (moment: Moment) => {
          if (moment.kind === 'begun' && moment.tab === 2) count('with two tabs');
          if (moment.kind === 'begun' && moment.tab === 1 && death.kind !== 'start') {
            if (death.kind === 'moment') in_(death.afterMs, 'at any moment');
            else if (death.kind !== 'child') in_(death.latestMs, 'at any moment');
            else {
              in_(death.afterMs + 5_000, 'at any moment');
              void wait(death.afterMs).then(() => {
                const kind = browser.killOne((among) => chance.whole(0, among - 1));
                in_(death.restAfterMs, kind ? 'one of its processes first' : 'at any moment');
              });
            }
          }
          if (moment.kind === 'at') finish(`point: ${moment.name} ${moment.where}`.trim());
          if (death.kind === 'relay' && moment.kind === 'relay' && moment.when === death.when) {
            if (++met === death.nth) finish(`point: relay has ${moment.when}`);
          }
          if (death.kind === 'after saved' && moment.kind === 'saved' && ++met === death.nth) {
            in_(death.afterMs, 'within 5 ms of "saved"');
          }
        };
        site.live(plan, hear);
        browser.start(site.url).catch(reject);
        if (death.kind === 'start') in_(death.afterMs, 'while it starts');
        else {
          timer = setTimeout(() => {
            record.wrong.add(`life ${plan.tabs[0]?.life}: the page never began`);
            finish('at any moment');
          }, START_MS);
        }
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Lets everything go out. A browser that hangs is opened again, as a person would. */
  async function drain(): Promise<void> {
    for (let times = 1; times <= MOST_DRAINS; times++) {
      const plan = planDrain(kills + times - 1, venues);
      remember(plan);
      if (await drained(plan)) break;
      await browser.kill();
      count('had to be opened again to end');
      if (times === MOST_DRAINS)
        record.wrong.add(`not everything went out in ${MOST_DRAINS} lives without kills`);
    }
    // What is still on its way would show as a double only now.
    await wait(500);
  }

  async function drained(plan: LifePlan): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<boolean>((resolve, reject) => {
        const limit = (ms: number) => {
          clearTimeout(timer);
          timer = setTimeout(() => resolve(false), ms);
        };
        limit(START_MS);
        site.live(plan, ({ kind }) => {
          if (kind === 'begun') limit(DRAIN_MS);
          if (kind === 'drained') resolve(true);
        });
        browser.start(site.url).catch(reject);
      });
    } finally {
      clearTimeout(timer);
    }
  }
}
