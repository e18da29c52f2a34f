import type { Changed } from './system.ts';

/** What several lists told, as one; what one of them left for later is asked of all again. */
export function joined(...told: readonly Changed[]): Changed {
  const until = Math.min(...told.map((one) => one.until ?? Infinity));
  return {
    now: told.flatMap(({ now }) => now),
    unread: told.flatMap(({ unread = [] }) => unread),
    ...(until < Infinity && { until }),
  };
}
