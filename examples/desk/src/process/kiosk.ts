const MINUTE_MS = 60_000;
/** Whoever puts up a kiosk sees it work for so long; a page that somebody looked at is closed before. */
export const STANDS_AFTER_MS = 15 * MINUTE_MS;
/** A kiosk that has said nothing for so long was switched off. */
export const OFF_MS = 3 * 60 * MINUTE_MS;

/** A kiosk as its last sign of life told: numbers, never content. Instants are epoch ms. */
export interface KioskSeen {
  id: string;
  seenAt: number;
  /** Since when it has been heard of. */
  since: number;
  waiting: number;
  version?: string;
}

type Life = Pick<KioskSeen, 'seenAt' | 'since' | 'waiting'>;

/** Whether it should have said something since. */
export function isSilent(kiosk: Life, now: number, silentAfterMs: number): boolean {
  return stands(kiosk) && now - kiosk.seenAt >= silentAfterMs;
}

/**
 * Whether it is missed when it falls silent: it was heard of for long enough, or has reports that nobody else has.
 * Nobody waits for a page that was opened for a glance.
 */
export function stands({ seenAt, since, waiting }: Life): boolean {
  return waiting > 0 || seenAt - since >= STANDS_AFTER_MS;
}

/**
 * Since when a kiosk counts as heard of, with a sign of life at `at`.
 *
 * One that stands is missed and comes back as what it is; a page begins anew each time that it is opened.
 */
export function sinceOf(before: Life, at: number, silentAfterMs: number): number {
  const gap = at - before.seenAt;
  return gap >= (stands(before) ? OFF_MS : silentAfterMs) ? at : before.since;
}
