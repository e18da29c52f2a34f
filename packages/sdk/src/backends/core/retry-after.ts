const MOST_MS = 60 * 60_000;

/** Says when to come back, in seconds from now or as an instant. */
const AFTER = ['retry-after'] as const;
/** Say when a quota begins anew, in every answer: only where that is over they say when to come back. */
const RESETS = ['x-ratelimit-reset-after', 'x-ratelimit-reset', 'ratelimit-reset'] as const;

/** A number above this is an instant in Unix seconds, not a span. */
const INSTANT = 1_000_000_000;

/**
 * How long a system wants to be left alone: seconds, a date of HTTP or ISO, or Unix seconds, at most an hour.
 *
 * @param now  Epoch milliseconds.
 */
export function retryAfter(headers: Headers, now: number, status: number): number | undefined {
  for (const name of status === 429 ? [...AFTER, ...RESETS] : AFTER) {
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
