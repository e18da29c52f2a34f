import type { Chance } from '../chance.ts';

/** One report that a page is to file. Its words say who it is, so that the far end can be compared. */
export interface Telling {
  words: string;
  photos: number;
  /** A word that follows the report, or nothing. */
  followUp?: string;
}

/** What one tab does until it is killed. */
export interface TabPlan {
  life: number;
  tab: number;
  /** `sdk`: the page calls the SDK; `widget`: it calls the element, as a host page would. */
  door: 'sdk' | 'widget';
  /** The venue of this life; a new one means a new database. */
  venue: string;
  /** Venues whose reports the page must still know: tell which ones it does before anything else. */
  known: string[];
  tellings: Telling[];
  /** Where this tab stops and waits for its death. */
  point?: PointPlan;
  opensSecond: boolean;
  /** Sends all that is left and says when it is done. */
  drains: boolean;
}

export interface PointPlan {
  name: string;
  /** It dies the nth time it comes by. */
  nth: number;
}

/** Where a browser dies. */
export type Death =
  /** At a point of the page's work, or after `latestMs` if it never comes by. */
  | { kind: 'point'; tab: number; point: PointPlan; latestMs: number }
  /** At a point of the relay's work on the nth batch. */
  | { kind: 'relay'; when: 'heard' | 'accepted' | 'answered'; nth: number; latestMs: number }
  /** Any time after the page has begun. */
  | { kind: 'moment'; afterMs: number }
  /** Right after the nth "saved". */
  | { kind: 'after saved'; nth: number; afterMs: number; latestMs: number }
  /** Any time after the process has begun. */
  | { kind: 'start'; afterMs: number }
  /** One of its processes first, the rest a little later. */
  | { kind: 'child'; afterMs: number; restAfterMs: number };

export interface LifePlan {
  tabs: TabPlan[];
  /** `down`: nobody answers. `lossy`: requests and answers get lost. */
  network: 'up' | 'down' | 'lossy';
  death: Death;
}

/** Points of the page's work, and how often each comes by in a life that files a few reports. */
const POINTS: Readonly<Record<string, number>> = {
  'before open': 2,
  'after open': 2,
  'before a store is made': 6,
  'before an index is made': 6,
  'after the upgrade': 1,
  'before a write begins': 16,
  'before put': 20,
  'after put': 20,
  'before delete': 12,
  'after delete': 12,
  'after a commit': 16,
  'before a request': 6,
  'after a request': 6,
  'before a hash': 10,
  'before a key is made': 1,
  'after a key is made': 1,
  'before locking': 10,
  'after locking': 10,
  'before unlocking': 10,
  'before a photo is opened': 6,
  'before a photo is made small': 6,
  'after a photo was made small': 6,
  'inside the lock of tabs': 4,
  'before other tabs are told': 10,
  'before a report': 4,
  'after saved': 4,
  'after saved was told': 4,
  'after a follow-up': 3,
};

const POINT_NAMES = Object.keys(POINTS);

/** Where half a report could be left behind. */
const STORAGE = ['before a write begins', 'before put', 'after put', 'after a commit'];

export function planLife(chance: Chance, life: number, venues: readonly string[]): LifePlan {
  const last = venues.at(-1) ?? '';
  const fresh = life === 0 || chance.happens(0.25);
  const venue = fresh ? `venue-${life}` : last;
  const two = chance.happens(0.5);
  const door = chance.happens(0.25) ? 'widget' : 'sdk';
  const death = drawDeath(chance.fork('death'), two);
  const tabs = Array.from({ length: two ? 2 : 1 }, (_, index): TabPlan => {
    const tab = index + 1;
    return {
      life,
      tab,
      door,
      venue,
      known: tab === 1 ? [...new Set([last, venue])].filter((one) => venues.includes(one)) : [],
      tellings: tellings(chance.fork(`tab ${tab}`), life, tab, door),
      ...(death.kind === 'point' && death.tab === tab && { point: death.point }),
      opensSecond: two && tab === 1,
      drains: false,
    };
  });
  return { tabs, network: chance.pick(['up', 'up', 'down', 'lossy']), death };
}

/** The life after the last kill: nothing bad happens, the person goes on, and everything has to arrive. */
export function planDrain(life: number, venues: readonly string[]): LifePlan {
  const name = `life ${life} tab 1`;
  const tabs: TabPlan[] = [
    {
      life,
      tab: 1,
      door: 'sdk',
      venue: venues.at(-1) ?? 'venue-0',
      known: [...venues],
      tellings: [
        { words: `${name} after all`, photos: 1 },
        { words: `${name} one more`, photos: 0, followUp: `word after ${name}` },
      ],
      opensSecond: false,
      drains: true,
    },
  ];
  return { tabs, network: 'up', death: { kind: 'moment', afterMs: Infinity } };
}

function tellings(chance: Chance, life: number, tab: number, door: TabPlan['door']): Telling[] {
  return Array.from({ length: chance.whole(4, 40) }, (_, count) => {
    const name = `life ${life} tab ${tab} report ${count}`;
    return {
      words: `${name} ${'so much to say '.repeat(chance.whole(0, 60))}`.trim(),
      // Many lives are short, so the first report is the one that has to have them.
      photos: chance.happens(count === 0 ? 0.6 : 0.25) ? chance.whole(1, 5) : 0,
      ...(door === 'sdk' && chance.happens(0.3) && { followUp: `word after ${name}` }),
    };
  });
}

function drawDeath(chance: Chance, two: boolean): Death {
  const tab = two && chance.happens(0.5) ? 2 : 1;
  const latestMs = 2_000;
  const kind = chance.weighed({ point: 5, moment: 2.5, 'after saved': 1, relay: 1, start: 0.3, child: 0.5 });
  switch (kind) {
    case 'point': {
      const name = chance.happens(0.4) ? chance.pick(STORAGE) : chance.pick(POINT_NAMES);
      const most = POINTS[name] ?? 1;
      // The first few of their kind are met in every life, the later ones in long ones.
      const nth = chance.happens(0.7) ? chance.whole(1, Math.min(most, 3)) : chance.whole(1, most);
      return { kind, tab, point: { name, nth }, latestMs };
    }
    case 'relay':
      return {
        kind,
        when: chance.pick(['heard', 'accepted', 'answered']),
        nth: chance.whole(1, 3),
        latestMs,
      };
    case 'after saved':
      return { kind, nth: chance.whole(1, 4), afterMs: chance.whole(0, 5), latestMs };
    case 'start':
      return { kind, afterMs: chance.whole(50, 2_000) };
    case 'child':
      return { kind, afterMs: chance.whole(0, 500), restAfterMs: chance.whole(0, 200) };
    default:
      return { kind: 'moment', afterMs: chance.whole(0, 800) };
  }
}
