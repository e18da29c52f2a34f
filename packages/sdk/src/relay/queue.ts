/** Durable wake-up: something is to be delivered for this issue. What it is stands in the store. */
export interface Wake {
  backend: string;
  issueId: string;
  urgent: boolean;
  /** Epoch milliseconds; not before. */
  at?: number;
}

export type WakeHandler = (issueIds: string[], urgent: boolean) => Promise<void>;

/**
 * Says when a worker should look. It may wake too often and twice; order and exactly-once come from the
 * deliveries in the store, never from the queue.
 */
export interface Queue {
  /** @param tx  The transaction of the store that the wake-ups belong to; `undefined` for one of their own. */
  add(wakes: readonly Wake[], tx: unknown): Promise<void>;
  /** Looks at once instead of at the next turn; for wake-ups that were just committed in this process. */
  nudge(backend: string): void;
  /**
   * Hands out wake-ups, urgent ones first. One worker a backend and process; a wake-up counts as done once
   * `handle` resolves, and what is urgent does not wait for others that are being handled.
   *
   * @returns Ends it, and waits for what is being handled.
   */
  work(backend: string, handle: WakeHandler): Promise<() => Promise<void>>;
  /** Ends everything, and waits for what is being handled. */
  close(): Promise<void>;
}
