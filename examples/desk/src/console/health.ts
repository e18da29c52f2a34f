import { durationWords, say, textOf } from './words.ts';
import type { DeskHealth, KioskRow } from '../api/types.ts';

export type Health = DeskHealth;

type Level = '' | 'soon' | 'late';

export interface HealthReading {
  /** How long the oldest report has waited on its way to the desk. */
  lag: { level: Level; words: string; ms: number };
  kiosks?: { level: Level; words: string; silent: string[] };
}

const LAG_SOON_MS = 30_000;
const LAG_LATE_MS = 120_000;

/** Reads the health of line and kiosks at one instant: what the server told runs on by itself. */
export function healthOf({ oldestWaitingAt, kiosks, silentAfterMs }: Health, now: number): HealthReading {
  const ms = oldestWaitingAt === undefined ? 0 : Math.max(0, now - Date.parse(oldestWaitingAt));
  const level = ms >= LAG_LATE_MS ? 'late' : ms >= LAG_SOON_MS ? 'soon' : '';
  const isQuiet = ({ lastSeen }: KioskRow) => now - Date.parse(lastSeen) > silentAfterMs;
  // A page that was opened for a glance and closed is no kiosk.
  const standing = kiosks.filter((kiosk) => !(kiosk.passing && isQuiet(kiosk)));
  const silent = standing.filter(isQuiet).map(({ id, name }) => textOf(name, id));
  return {
    lag: {
      level,
      words: ms < 10_000 ? say('health.none') : durationWords(ms, { seconds: true }),
      ms,
    },
    ...(standing.length > 0 && {
      kiosks: {
        level: silent.length ? ('late' as const) : ('' as const),
        words: silent.length
          ? say('health.silent', { count: silent.length })
          : `${standing.length}/${standing.length}`,
        silent,
      },
    }),
  };
}
