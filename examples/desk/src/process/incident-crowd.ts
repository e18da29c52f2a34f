import { raiseForCrowd } from '@touchline/sdk/model';
import type { ComparedReport } from './incident-report.ts';

const MINUTE_MS = 60_000;
/** A place counts as one of several where so many came in ten minutes. */
const CROWD_HERE = 5;

/** How far a kind spreads at a place: more than what one report says of itself. */
export interface Crowd {
  category: string;
  place: string;
  impact: 'I1' | 'I2';
  counts: { sameZoneIn10Min: number; sameZoneIn15Min: number; zones: number };
  issues: string[];
}

/** Many reports of one kind at one place reach more people than each of them says. */
export function crowds(reports: readonly ComparedReport[], now: number): Crowd[] {
  const within = (minutes: number) =>
    reports.filter(({ receivedAt }) => now - receivedAt < minutes * MINUTE_MS && receivedAt <= now);
  const in10 = within(10);
  const in15 = within(15);
  return [...Map.groupBy(in15, ({ category, place }) => `${category}@${place}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { category, place } = first;
    const same = in10.filter((one) => one.category === category);
    const here = [...Map.groupBy(same, (one) => one.place).values()].map(({ length }) => length);
    const counts = {
      sameZoneIn10Min: same.filter((one) => one.place === place).length,
      sameZoneIn15Min: group.length,
      zones: here.filter((count) => count >= CROWD_HERE).length,
    };
    const impact = raiseForCrowd('I4', counts);
    if (impact !== 'I1' && impact !== 'I2') return [];
    const issues = group.filter(({ isOpen }) => isOpen).map(({ id }) => id);
    return [{ category, place, impact, counts, issues }];
  });
}
