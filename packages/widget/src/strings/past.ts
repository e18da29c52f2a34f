import type { Times } from './times.ts';

const MINUTE = 60_000;

/** When something was. A promise rounds its minute up; what has happened never lies in the future. */
export const past = (times: Times, instant: number | string): string =>
  times.time(Math.floor(new Date(instant).getTime() / MINUTE) * MINUTE);
