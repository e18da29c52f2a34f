import { inBackground } from './background.ts';

/** So many different issues in a row that it could not take: then it is not about them. */
const ENOUGH = 5;
const FIRST_REST_MS = 1_000;
/** The longest rest. Who is away may be back any moment; what is misconfigured waits for a person. */
const MAX_REST_MS = { away: 30_000, misconfigured: 5 * 60_000 };

/**
 * Whether the system behind a lane is there and takes what it is given, as the deliveries of late tell. While it does
 * not it is asked by one issue at a time and ever less often, so that no issue earns a long wait of its own, and all are
 * due when it does again.
 */
export interface Presence {
  readonly isAway: boolean;
  /** Away, and asked a moment ago. */
  readonly isResting: boolean;
  /** Whether this issue was among those that it could not take. */
  hasTried(issueId: string): boolean;
  /** How a delivery ended: by an answer, or by none that says anything about the issue. */
  saw(issueId: string, found: 'answer' | keyof typeof MAX_REST_MS): void;
  close(): void;
}

/** @param onRested  It may be asked again. */
export function presence(onRested: () => void): Presence {
  const tried = new Set<string>();
  let restMs = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function rest(mostMs: number): void {
    // What was under way meanwhile fails too, and says nothing new.
    if (resting !== undefined) return;
    restMs = Math.min(mostMs, restMs === 0 ? FIRST_REST_MS : 2 * restMs);
    resting = inBackground(
      setTimeout(
        () => {
          resting = undefined;
          onRested();
        },
        restMs * (0.8 + 0.2 * Math.random()),
      ),
    );
  }

  function close(): void {
    clearTimeout(resting);
    resting = undefined;
    restMs = 0;
    tried.clear();
  }

  return {
    get isAway() {
      return restMs > 0;
    },
    get isResting() {
      return resting !== undefined;
    },
    hasTried: (issueId) => tried.has(issueId),
    saw(issueId, found) {
      if (found === 'answer') return close();
      tried.add(issueId);
      if (tried.size >= ENOUGH) rest(MAX_REST_MS[found]);
    },
    close,
  };
}
