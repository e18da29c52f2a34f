import { LIMITS } from '../model/wire.ts';
import { readRetryAfter } from './backoff.ts';
import type { Reply } from './outcome.ts';

export interface CallOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
  keepalive?: boolean;
  signal?: AbortSignal | undefined;
}
export type Call = (path: string, options?: CallOptions) => Promise<Reply & { headers: Headers }>;

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
export function createCall(endpoint: string): Call {
  // Taken now: what a host page wraps around `fetch` later is not ours.
  const request = globalThis.fetch.bind(globalThis);
  return async (path, { signal, ...options } = {}) => {
    const abort = new AbortController();
    const stop = () => abort.abort(signal?.reason);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const within = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => abort.abort(new DOMException('No answer in time.', 'TimeoutError')), ms);
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
      const retryAfterMs = readRetryAfter(headers.get('retry-after'), Date.now());
      return {
        status,
        headers,
        json: /\bjson\b/.test(headers.get('content-type') ?? '') ? parse(text) : undefined,
        ...(retryAfterMs !== undefined && { retryAfterMs }),
      };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  };
}

async function readText(response: Response, progress: () => void): Promise<string> {
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
