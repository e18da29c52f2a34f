/** An instant as most systems take it: in UTC, to the second. `2026-08-15T18:04:09Z` */
export const toSecond = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** Whole minutes since then and one more, for systems that are asked how long ago something was. */
export const minutesSince = (since: number, now: number): number => Math.ceil((now - since) / 60_000) + 1;
