import { LIMITS } from '../model/wire.ts';
import { readHerdWindow, readRetryAfter } from './backoff.ts';
import type { Reply } from './outcome.ts';
import { aroundUs, type Surroundings } from './surroundings.ts';

export interface CallOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
  keepalive?: boolean;
  signal?: AbortSignal | undefined;
}
export type Call = (path: string, options?: CallOptions) => Promise<Reply & { headers: Headers }>;

/** As much of a `Response` as is read here. */
type Answer = Pick<Response, 'status' | 'headers' | 'body'>;

/** Until the first byte of an answer. */
const ANSWER_MS = 10_000;
/** Between two bytes of one. */
const STALL_MS = 20_000;
/** A crowded cell lets about 250 bytes a second through; a body gets that time on top, below one lease. */
const MS_PER_BYTE = 4;
const MOST_MS = 60_000;

/**
 * One request to the relay.
 *
 * Sends no cookie, follows no redirect, uses no cache, waits for a bounded time and reads a bounded answer.
 *
 * @throws {Error} named `TimeoutError` when it took too long, or whatever `fetch` throws.
 */
export function createCall(
  endpoint: string,
  // Taken now: what a host page wraps around `fetch` later is not ours.
  request: (url: string, init: RequestInit) => Promise<Answer> = globalThis.fetch.bind(globalThis),
  { later }: Pick<Surroundings, 'later'> = aroundUs,
): Call {
  return async (path, { signal, ...options } = {}) => {
    const abort = new AbortController();
    const stop = () => abort.abort(signal?.reason);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
    let enough = () => {};
    const within = (ms: number) => {
      enough();
      enough = later(ms, () => abort.abort(new DOMException('No answer in time.', 'TimeoutError')));
    };
    try {
      within(Math.min(ANSWER_MS + (options.body?.length ?? 0) * MS_PER_BYTE, MOST_MS));
      const response = await request(endpoint + path, {
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        ...options,
        signal: abort.signal,
      });
      const { status, headers } = response;
      const text = await readText(response, () => within(STALL_MS));
      // A date is only as good as the clock it is compared with, and that of the venue is at hand.
      const venueNow = Date.parse(headers.get('date') ?? '') || Date.now();
      const retryAfterMs = readRetryAfter(headers.get('retry-after'), venueNow);
      const herdWindowMs = readHerdWindow(headers.get('touchline-herd-window'));
      return {
        status,
        headers,
        json: /\bjson\b/.test(headers.get('content-type') ?? '') ? parse(text) : undefined,
        ...(retryAfterMs !== undefined && { retryAfterMs }),
        ...(herdWindowMs !== undefined && { herdWindowMs }),
      };
    } catch (error) {
      // WebKit forgets why it was told to stop.
      throw abort.signal.aborted ? abort.signal.reason : error;
    } finally {
      enough();
      signal?.removeEventListener('abort', stop);
    }
  };
}

async function readText(response: Answer, progress: () => void): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let left: number = LIMITS.answerBytes;
  while (reader) {
    progress();
    const { done, value } = await reader.read();
    if (done) break;
    left -= value.length;
    if (left < 0) {
      void reader.cancel();
      throw new Error('The answer is too long to be one of ours.');
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
