/** Rolls a transaction back and carries the answer out of it. */
export class Undone<T = unknown> extends Error {
  readonly outcome: T;

  constructor(outcome: T) {
    super('Nothing was changed.');
    this.outcome = outcome;
  }
}

/** The answer of work that may undo itself. */
export async function undoing<T>(work: () => Promise<T>): Promise<T> {
  return work().catch((error: unknown) => {
    if (error instanceof Undone) return error.outcome as T;
    throw error;
  });
}
