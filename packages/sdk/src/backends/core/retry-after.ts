const MOST_MS = 60 * 60_000;

/** Names of headers that say when to come back, in seconds from now or as an instant, in the order they are believed. */
const HEADERS = ['retry-after', 'x-ratelimit-reset-after', 'x-ratelimit-reset', 'ratelimit-reset'] as const;

/** A number above this is an instant in Unix seconds, not a span. */
const INSTANT = 1_000_000_000;

/**
 * How long a system wants to be left alone: seconds, a date of HTTP or ISO, or Unix seconds, at most an hour.
 *
 * @param now  Epoch milliseconds.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  for (const name of HEADERS) {
    const ms = spanOf(headers.get(name)?.trim() ?? '', now);
    if (ms !== undefined) return Math.min(MOST_MS, Math.max(0, Math.ceil(ms)));
  }
  return undefined;
}

function spanOf(text: string, now: number): number | undefined {
  if (/^\d{1,12}(\.\d+)?$/.test(text)) {
    const seconds = Number(text);
    return seconds > INSTANT ? seconds * 1000 - now : seconds * 1000;
  }
  const at = text === '' ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? undefined : at - now;
}
