import { base64url } from '../model/ids.ts';

/** How fast a token bucket fills, and how much it holds. */
export interface RateLimit {
  /** Requests that may come at once. */
  burst: number;
  perSecond: number;
}

/** What all relays on one store share to guard their doors. Holds no address, only keyed hashes of them. */
export interface GuardStore {
  /**
   * Takes up to `want` tokens from the bucket of a key, in one atomic step.
   *
   * @param now  Epoch milliseconds.
   * @returns How many there were; `waitMs` until there is one when there were none.
   */
  take(
    key: string,
    limit: RateLimit,
    want: number,
    now: number,
  ): Promise<{ granted: number; waitMs: number }>;
  /** Random, made with the first question, and the same for every relay on this store. */
  secret(): Promise<string>;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Forgets everything with the process; the longest unused keys first when there are too many. */
export function memoryGuards({ most = 50_000 }: { most?: number } = {}): GuardStore {
  const buckets = new Map<string, Bucket>();
  const secret = randomSecret();
  return {
    async take(key, limit, want, now) {
      const { granted, waitMs, bucket } = drawn(buckets.get(key), limit, want, now);
      // The map keeps the order of use.
      buckets.delete(key);
      buckets.set(key, bucket);
      if (buckets.size > most) buckets.delete(buckets.keys().next().value ?? key);
      return { granted, waitMs };
    },
    secret: async () => secret,
  };
}

/** What is left of a bucket after taking up to `want` whole tokens. A clock that goes back fills nothing. */
export function drawn(
  bucket: Bucket | undefined,
  { burst, perSecond }: RateLimit,
  want: number,
  now: number,
): { granted: number; waitMs: number; bucket: Bucket } {
  const { tokens, at } = bucket ?? { tokens: burst, at: now };
  const filled = Math.min(burst, tokens + (Math.max(0, now - at) / 1000) * perSecond);
  const granted = Math.min(want, Math.floor(filled));
  const left = filled - granted;
  const waitMs = granted > 0 ? 0 : waitFor(left, perSecond);
  return { granted, waitMs, bucket: { tokens: left, at: Math.max(at, now) } };
}

/** Milliseconds until there is one token. */
export function waitFor(tokens: number, perSecond: number): number {
  return Math.ceil((Math.max(0, 1 - tokens) / perSecond) * 1000);
}

/** 256 random bits as text. */
export function randomSecret(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}
