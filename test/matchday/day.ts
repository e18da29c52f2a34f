import type { IssueDraft } from '@touchline/sdk';
import { questionsOf, type Question } from '@touchline/sdk/model';
import type { Chance } from '../faults/chance.ts';
import generator from './generator.json' with { type: 'json' };

/** One report of the day. */
export interface Arrival {
  /** Minutes from the planned start. */
  atMin: number;
  draft: IssueDraft;
  /** Name of the burst it belongs to. */
  burst?: string;
}

interface Part {
  weight: number;
  kind: string;
  a: number;
  b: number;
}
type Shares = Readonly<Record<string, number>>;

const { categoryShares, zones, channels, languages, behaviour, bursts } = generator;
const profiles: Readonly<Record<string, readonly Part[]>> = generator.profiles;
const subcategoryShares: Readonly<Record<string, Shares>> = generator.subcategoryShares;
const services = generator.serviceTimeMin as unknown as Record<string, [string, number, number]>;
export const [FROM_MIN = 0, TO_MIN = 0] = generator.windowMin;

const CHANNELS = {
  'widget-web': 'widget',
  kiosk: 'kiosk',
  'sdk-app': 'app',
  phone: 'phone',
  'staff-entered': 'counter',
  social: 'social',
} as const;

/** The whole day in order; the same seed gives the same day. */
export function matchday(chance: Chance): Arrival[] {
  const total = (generator.attendance / 1_000) * generator.issuesPer1000.nominal;
  const day: Arrival[] = [];
  for (const [category, share] of Object.entries(categoryShares)) {
    const own = chance.fork(category);
    const count = poisson(own, (total * share) / 100);
    for (let place = 0; place < count; place++) {
      const subcategory = own.weighed(subcategoryShares[category] ?? {});
      day.push({ atMin: momentOf(own, profiles[category] ?? []), draft: draftOf(own, subcategory) });
    }
  }
  for (const burst of bursts) {
    const own = chance.fork(burst.id);
    const count = poisson(own, burst.extra[1] ?? 0);
    for (let place = 0; place < count; place++) {
      const subcategory = own.weighed(burst.categories);
      const zone = typeof burst.zones === 'string' ? undefined : own.weighed(burst.zones);
      const [, theta] = /theta=(\d+)/.exec(burst.shape) ?? [];
      const after = theta ? gamma2(own, Number(theta)) : own.next() * burst.durationMin;
      day.push({
        atMin: burst.at + Math.min(after, burst.durationMin),
        draft: draftOf(own, subcategory, zone),
        burst: burst.id,
      });
    }
  }
  return day.sort((a, b) => a.atMin - b.atMin);
}

/** Minutes that one issue keeps a responder busy. */
export function handlingMin(chance: Chance, category: string): number {
  const [, middle = 6, sigma = 0.6] = services[category.split('.')[0] ?? ''] ?? services['default'] ?? [];
  return middle * Math.exp(sigma * chance.normal());
}

/** A complete report of this subcategory, with all that must be answered and nothing invented beyond. */
export function draftOf(chance: Chance, subcategory: string, zone?: string): IssueDraft {
  const gate = zone?.startsWith('gate-') ? zone : chance.weighed(zones.gates).replace(/\(.*/, '');
  const side = chance.weighed(zones.stands).at(-1) ?? 'N';
  const tier = { lower: 1, 'middle(hospitality)': 2, upper: 3 }[chance.weighed(zones.tiers)] ?? 1;
  const places: Record<string, string> = {
    gate,
    zone: zone ?? `${side}-${tier}`,
    block: `${side}-${tier}${`${chance.whole(1, 24)}`.padStart(2, '0')}`,
    row: `${chance.whole(1, 30)}`,
    seat: `${chance.whole(1, 24)}`,
    stand: `food-${side}-${chance.whole(1, 12)}`,
    spot: 'by the stairs',
  };
  const location: Record<string, string> = {};
  const fields: Record<string, string | number | string[]> = {};
  const reporter: Record<string, string | boolean> = {};
  for (const question of questionsOf(subcategory)) {
    const { type, path, required } = question;
    if (type === 'notice' || type === 'photo' || !(required || chance.happens(0.3))) continue;
    const [room, key = ''] = path.split('.');
    if (path === 'location') location['zone'] ??= places['zone'] ?? '';
    else if (room === 'location') location[key] = places[key] ?? 'unknown';
    else if (room === 'reporter')
      reporter[key] = type === 'yesNo' ? chance.happens(0.5) : String(answerTo(chance, question));
    else fields[key] = answerTo(chance, question);
  }
  // Whoever reports from a stop or a square has scanned the code that stands there.
  if (zone && !location['gate'] && !location['zone']) location['zone'] = zone;
  const language = chance.weighed(languages);
  const channel = CHANNELS[chance.weighed(channels) as keyof typeof CHANNELS];
  return {
    category: subcategory,
    location,
    fields,
    channel,
    reporter: {
      ...reporter,
      language: language === 'host' || language === 'other' ? 'en' : language,
      ...(chance.happens(behaviour.anonymous) && { anonymous: true }),
    },
    description: `Match day trial: ${subcategory} near ${location['gate'] ?? location['zone'] ?? gate}`,
  };
}

function answerTo(
  chance: Chance,
  { key, type, options, min, max, maxLength, pattern }: Question,
): string | number | string[] {
  if (options.length > 0) return type === 'multiChoice' ? [chance.pick(options)] : chance.pick(options);
  if (type === 'integer') return chance.whole(min ?? 1, Math.min(max ?? 20, (min ?? 1) + 20));
  if (type === 'money') return `${chance.whole(5, 90)}.50`;
  if (type === 'dateTime') return '2026-11-22T18:30:00.000Z';
  if (type === 'email') return 'fan@example.org';
  if (type === 'phone') return '+15550100';
  const [fits] = ['NA-204418', 'fan@example.org', '4242', 'https://tickets.example/help', '+15550100'].filter(
    (one) => pattern?.test(one),
  );
  return (fits ?? `${key} as seen`).slice(0, maxLength);
}

/** A minute of the category's day, never outside of it. */
function momentOf(chance: Chance, parts: readonly Part[]): number {
  const place = chance.weighed(Object.fromEntries(parts.map(({ weight }, index) => [index, weight])));
  const { kind, a, b } = parts[Number(place)] ?? { kind: 'uniform', a: FROM_MIN, b: TO_MIN };
  for (;;) {
    const minute = kind === 'uniform' ? a + chance.next() * (b - a) : a + chance.normal() * b;
    if (minute >= FROM_MIN && minute <= TO_MIN) return minute;
  }
}

function poisson(chance: Chance, mean: number): number {
  let count = 0;
  for (let left = mean + Math.log(1 - chance.next()); left > 0; left += Math.log(1 - chance.next())) count++;
  return count;
}

/** Gamma with shape 2: the sum of two waits. */
function gamma2(chance: Chance, theta: number): number {
  return -theta * (Math.log(1 - chance.next()) + Math.log(1 - chance.next()));
}
