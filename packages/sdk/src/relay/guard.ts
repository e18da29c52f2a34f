import { refuse } from './answer.ts';
import type { Client, RateLimit, Settings } from './options.ts';

const EXPOSED = 'Retry-After, ETag, Date, Upload-Offset, Upload-Complete';
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
  'access-control-allow-headers':
    'Accept, Authorization, Content-Type, If-None-Match, Touchline-Attempt, Touchline-Sent-At, Upload-Complete, Upload-Offset',
  'access-control-max-age': '7200',
};

/** `undefined` where this site, or a server without one, may ask. */
export function refuseOrigin(request: Request, { origins }: Settings): Response | undefined {
  return allowedOrigin(request, origins) === false ? refuse('origin-not-allowed') : undefined;
}

/** Answers a preflight; `undefined` for everything else. */
export function preflight(request: Request): Response | undefined {
  return request.method === 'OPTIONS' ? new Response(null, { status: 204, headers: PREFLIGHT }) : undefined;
}

/** Says on every answer, errors included, which site may read it. */
export function withCors(request: Request, response: Response, { origins, now }: Settings): Response {
  const { headers } = response;
  const origin = allowedOrigin(request, origins);
  if (origin) headers.set('access-control-allow-origin', origin);
  headers.append('vary', 'Origin');
  headers.set('access-control-expose-headers', EXPOSED);
  headers.set('date', new Date(now()).toUTCString());
  headers.set('x-content-type-options', 'nosniff');
  return response;
}

/** `undefined`: no site asks, a server does. `false`: it may not. */
function allowedOrigin(request: Request, origins: readonly string[]): string | false | undefined {
  const origin = request.headers.get('origin');
  if (origin === null) return undefined;
  if (origins.includes(origin) && origin !== 'null') return origin;
  // TLS may end before this host, so its own pages are known by host and port.
  return URL.canParse(origin) && new URL(origin).host === new URL(request.url).host ? origin : false;
}

/** Token buckets in memory, one a key. Each process counts for itself. */
export function rateLimiter(now: () => number) {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    /** Milliseconds to wait; 0 when this one may pass. */
    take(key: string, { burst, perSecond }: RateLimit): number {
      const at = now();
      const bucket = buckets.get(key) ?? { tokens: burst, at };
      bucket.tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond);
      bucket.at = at;
      // The map keeps the order of use, so that the longest unused go first when there are too many.
      buckets.delete(key);
      buckets.set(key, bucket);
      if (buckets.size > 50_000) buckets.delete(buckets.keys().next().value ?? key);
      if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) / perSecond) * 1000);
      bucket.tokens -= 1;
      return 0;
    },
  };
}

export type RateLimiter = ReturnType<typeof rateLimiter>;

export function refuseRate(
  limiter: RateLimiter,
  { address = 'unknown' }: Client,
  { rateLimits }: Settings,
): Response | undefined {
  const wait = limiter.take(`address ${address}`, rateLimits.address);
  return wait > 0 ? refuse('rate-limited', { retryAfterMs: wait }) : undefined;
}

/** By the device that a batch says it comes from. */
export function refuseDevice(
  limiter: RateLimiter,
  events: readonly unknown[],
  { rateLimits }: Settings,
): Response | undefined {
  const [first] = events;
  const source = typeof first === 'object' && first !== null && 'source' in first ? first.source : undefined;
  if (typeof source !== 'string') return undefined;
  const wait = limiter.take(`device ${source.slice(0, 120)}`, rateLimits.device);
  return wait > 0 ? refuse('rate-limited', { retryAfterMs: wait }) : undefined;
}
