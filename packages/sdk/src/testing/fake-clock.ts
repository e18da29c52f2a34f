/** A clock that stands still until it is told otherwise. */
export interface FakeClock {
  /** Epoch milliseconds; give this function to whatever asks for the time. */
  readonly now: () => number;
  advance(ms: number): void;
}

export function fakeClock(at: number): FakeClock {
  let time = at;
  return {
    now: () => time,
    advance(ms) {
      time += ms;
    },
  };
}
