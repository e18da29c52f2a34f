/** A clock that runs ahead, so that a day can be shown in minutes. Instants are epoch ms. */
export interface FastClock {
  speed: number;
  /** What it showed ... */
  shownAt: number;
  /** ... at this instant of the real one. Processes that were told the same show the same. */
  realAt: number;
}

/** `60 2026-11-22T16:00:00Z 2026-11-22T17:20:00Z`: sixty times as fast, showing the first at the second. */
export function readClock(text: string): FastClock {
  const [speed = '', shown = '', real = ''] = text.trim().split(/\s+/);
  const clock = { speed: Number(speed), shownAt: Date.parse(shown), realAt: Date.parse(real) };
  if (!(clock.speed > 0) || Number.isNaN(clock.shownAt) || Number.isNaN(clock.realAt)) {
    throw new Error(
      `TOUCHLINE_CLOCK is "${text}"; it takes how fast, what the clock shows, and when it does: ` +
        '60 2026-11-22T16:00:00Z 2026-11-22T17:20:00Z',
    );
  }
  return clock;
}

/** The time on a clock; without one, the real time. */
export function timeOn(clock: FastClock | undefined): () => number {
  if (!clock) return Date.now;
  const { speed, shownAt, realAt } = clock;
  return () => Math.round(shownAt + (Date.now() - realAt) * speed);
}

/** How long jobs rest between two looks: on a fast clock less, since more happens meanwhile. */
export function restOn(clock: FastClock | undefined, usualMs: number): number {
  return clock ? Math.max(200, usualMs / clock.speed) : usualMs;
}

/** A span of real time, as this clock counts it: how long work takes does not change with what the clock shows. */
export function spanOn(clock: FastClock | undefined, realMs: number): number {
  return realMs * (clock?.speed ?? 1);
}
