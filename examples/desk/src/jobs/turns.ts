/** Work that is looked for again and again. */
export interface Turns {
  /** Resolves after a look that began no sooner than now. */
  look: () => Promise<void>;
  /** Ends it, after what is under way. */
  stop: () => Promise<void>;
}

export interface TurnOptions {
  lookMs?: number;
  /** A look that failed; the next one tries again what it could not do. */
  onError?: (error: unknown) => void;
}

/** Looks every so often, and whenever it is asked to, never twice at a time. `look` may ask whether to leave off. */
export function inTurns(
  look: (isOver: () => boolean) => Promise<void>,
  { lookMs, onError = () => undefined }: TurnOptions & { lookMs: number },
): Turns {
  let looking: Promise<void> = Promise.resolve();
  let waiting = false;
  let over = false;

  async function turn(): Promise<void> {
    waiting = false;
    if (!over) await look(() => over);
  }

  const again = () => {
    // One look that has not begun yet is enough.
    if (waiting) return looking;
    waiting = true;
    looking = looking.then(turn).catch(onError);
    return looking;
  };
  const timer = setInterval(() => void again(), lookMs);
  timer.unref();
  return {
    look: again,
    async stop() {
      over = true;
      clearInterval(timer);
      await looking;
    },
  };
}
