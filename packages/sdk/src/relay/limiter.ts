import { drawn, memoryGuards, type GuardStore, type RateLimit } from './guard-store.ts';
import { inTime } from './in-time.ts';

/** This share of a limit is counted in each process alone, so that a quiet key costs no query. */
const COURTESY = 0.1;
/** Tokens are fetched from the store by the dozen: one query for this share of a full bucket. */
const CHUNK = 0.05;
const MOST_CHUNK = 250;
const MOST_KEYS = 50_000;
/** A guard that does not answer must not hold up the door. */
const ANSWER_MS = 1_000;
const ALONE_MS = 5_000;

interface Counted {
  /** Tokens of the shared bucket that are here already. */
  spare: number;
  /** Epoch milliseconds; the shared bucket is known to be empty until then. */
  shutUntil: number;
  /** What is counted here alone. */
  own: { tokens: number; at: number };
  fetching?: Promise<void> | undefined;
}

export interface Limiter {
  /**
   * Milliseconds to wait; 0 when this one may pass.
   *
   * @param cost  How many tokens it takes, all or none. More than a full bucket counts as a full one.
   */
  take(key: string, limit: RateLimit, cost?: number): Promise<number>;
}

/**
 * Token buckets that hold for all relays on one store. With `n` relays at most `1 + n / 10` times a limit
 * passes. A flood costs few queries: what was found empty is not asked for again before it can have filled.
 *
 * @param lost  Called when the store did not answer: each process then counts for itself.
 */
export function createLimiter(
  guards: GuardStore,
  now: () => number,
  lost: () => void = () => undefined,
): Limiter {
  const counted = new Map<string, Counted>();
  const alone = memoryGuards();
  let aloneUntil = 0;

  function find(key: string, { burst }: RateLimit): Counted {
    const known = counted.get(key);
    const found = known ?? {
      spare: 0,
      shutUntil: 0,
      own: { tokens: Math.floor(burst * COURTESY), at: now() },
    };
    // The map keeps the order of use, so that the longest unused go first when there are too many.
    if (known) counted.delete(key);
    counted.set(key, found);
    if (counted.size > MOST_KEYS) counted.delete(counted.keys().next().value ?? key);
    return found;
  }

  async function fetch(one: Counted, key: string, limit: RateLimit, want: number): Promise<void> {
    const at = now();
    const shared =
      at < aloneUntil ? undefined : await inTime(guards.take(key, limit, want, at), ANSWER_MS, undefined);
    if (!shared && at >= aloneUntil) {
      aloneUntil = at + ALONE_MS;
      lost();
    }
    const answer = shared ?? (await alone.take(key, limit, want, at));
    one.spare += answer.granted;
    if (answer.granted === 0) one.shutUntil = at + answer.waitMs;
  }

  return {
    async take(key, limit, given = 1) {
      const cost = Math.max(1, Math.min(given, Math.floor(limit.burst)));
      const one = find(key, limit);
      const own = { burst: Math.floor(limit.burst * COURTESY), perSecond: limit.perSecond * COURTESY };
      const filled = drawn(one.own, own, 0, now()).bucket;
      one.own = filled;
      if (filled.tokens >= cost) {
        one.own = { ...filled, tokens: filled.tokens - cost };
        return 0;
      }
      for (;;) {
        if (one.spare >= cost) {
          one.spare -= cost;
          return 0;
        }
        const wait = one.shutUntil - now();
        if (wait > 0) return Math.ceil(wait + ((cost - one.spare - 1) / limit.perSecond) * 1000);
        const chunk = Math.min(MOST_CHUNK, Math.ceil(limit.burst * CHUNK));
        // Many who wait for one key wait for one query.
        one.fetching ??= fetch(one, key, limit, Math.max(chunk, cost - one.spare)).finally(() => {
          one.fetching = undefined;
        });
        await one.fetching;
      }
    },
  };
}
