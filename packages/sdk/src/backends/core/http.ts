import { encode, type Payload } from './body.ts';
import { assertGiven } from './given.ts';
import { pace } from './pace.ts';
import { retryAfter } from './retry-after.ts';
import { silence } from './silence.ts';
import { misconfigured, passing, refused, Trouble } from './trouble.ts';

/** `fetch`, or on Node `guardedFetch()` of `@touchline/sdk/relay/node`, which cannot be led inside the house. */
export type Fetch = (
  url: string,
  init: {
    method: string;
    headers: Record<string, string>;
    body?: string | Uint8Array<ArrayBuffer>;
    signal: AbortSignal;
    redirect: 'manual';
  },
) => Promise<Response>;

/** A secret, or what fetches one; asked with `true` when the one before was not taken. */
export type Credential = string | ((isStale: boolean, signal: AbortSignal) => string | Promise<string>);

export interface HttpOptions {
  /** `https://arena.zendesk.com` */
  url: string;
  fetch?: Fetch;
  /** Longest single request. @default 8_000 */
  timeoutMs?: number;
  /** Requests a second at most. */
  perSecond?: number;
  /** Epoch milliseconds. @default Date.now */
  now?: () => number;
}

export interface HttpSystem {
  /** Where it is for everybody, unless the venue says otherwise. */
  url?: string;
  perSecond: number;
  /** Headers that say who asks. */
  authorize?: (isStale: boolean, signal: AbortSignal) => Promise<Record<string, string>>;
  /** Further headers of each request. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** A status other than 401 that says the credentials have run out. */
  isExpired?: (reply: Reply) => boolean;
  /** What an error of this system says, in codes and names of fields; never what a reporter wrote. */
  explain?: (json: unknown) => string | undefined;
  /** Where this system deviates from what a status usually means. */
  judge?: (reply: Reply) => Trouble | undefined;
  /** Answers are text. @default false */
  plain?: boolean;
}

export interface Call extends Payload {
  /** @default GET, or POST with a payload */
  method?: string;
  path: string;
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  /** Statuses that are an answer too, such as 404 for "not there". */
  ok?: readonly number[];
  /** Makes something: after a silence nobody knows whether it is there. */
  makes?: boolean;
}

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** `undefined` where the answer is none. */
  json: unknown;
}

export interface Http {
  readonly call: (call: Call, signal: AbortSignal) => Promise<Reply>;
  /** The same, for who wants nothing but what it says, as JSON. */
  readonly answer: (call: Call, signal: AbortSignal) => Promise<unknown>;
  /** Deletes what is there; what is gone already is gone. */
  readonly remove: (path: string, signal: AbortSignal, query?: Call['query']) => Promise<void>;
}

/** Looked up at each request: a host may put its own in place later. */
const worldFetch: Fetch = (url, init) => globalThis.fetch(url, init);

/** One destination over HTTP: paced, timed, judged. Every backend asks through it. */
export function httpRoom(options: Partial<HttpOptions>, system: HttpSystem): Http {
  assertGiven(options);
  const { fetch = worldFetch, timeoutMs = 8_000, now = Date.now } = options;
  const base = (options.url ?? system.url ?? '').replace(/\/+$/, '');
  const pacing = pace(options.perSecond ?? system.perSecond, now);

  async function ask(call: Call, signal: AbortSignal, isStale: boolean): Promise<Reply> {
    const who = (await system.authorize?.(isStale, signal)) ?? {};
    const { headers, body } = encode(call);
    const query = call.query && new URLSearchParams({ ...call.query }).toString();
    const method = call.method ?? (body === undefined ? 'GET' : 'POST');
    await pacing.turn(signal);
    try {
      const answer = await fetch(`${base}${call.path}${query ? `?${query}` : ''}`, {
        method,
        headers: {
          accept: system.plain ? '*/*' : 'application/json',
          ...system.headers,
          ...headers,
          ...who,
          ...call.headers,
        },
        ...(body !== undefined && { body }),
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        redirect: 'manual',
      });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, text, json: parsed(text) };
    } catch (error) {
      throw silence(error, call.makes ?? false);
    }
  }

  const room: Http = {
    async call(call, signal) {
      let reply = await ask(call, signal, false);
      if (system.authorize && (reply.status === 401 || system.isExpired?.(reply))) {
        reply = await ask(call, signal, true);
      }
      const trouble = system.judge?.(reply) ?? judged(reply, call, system, now());
      if (trouble?.outcome.kind === 'retry' && trouble.outcome.retryAfterMs) {
        pacing.restUntil(now() + trouble.outcome.retryAfterMs);
      }
      if (trouble) throw trouble;
      return reply;
    },
    answer: async (call, signal) => (await room.call(call, signal)).json,
    async remove(path, signal, query = {}) {
      await room.call({ method: 'DELETE', path, query, ok: [404] }, signal);
    },
  };
  return room;
}

function judged(reply: Reply, call: Call, system: HttpSystem, now: number): Trouble | undefined {
  const { status, headers, text, json } = reply;
  if (call.ok?.includes(status)) return undefined;
  const isPage =
    /^\s*<(!doctype|html|head|body)/i.test(text) || /text\/html/.test(headers.get('content-type') ?? '');
  const why = isPage ? undefined : safeWords(json === undefined ? undefined : system.explain?.(json));
  const says = `${status}${why ? ` ${why}` : ''}`;
  const after = retryAfter(headers, now, status);
  if (status >= 200 && status < 300) {
    if (isPage) return misconfigured('It answers with a web page. Is the address right?');
    return !system.plain && json === undefined && text.trim() !== ''
      ? misconfigured('It answers, but not as this system does. Is the address right?')
      : undefined;
  }
  if (status === 0 || (status >= 300 && status < 400)) {
    return misconfigured(`${says}: it sends us elsewhere. Write the address it leads to.`);
  }
  if (status === 401 || status === 403 || status === 407) {
    return misconfigured(`${says}: the credentials are not taken. Check the token and its rights.`);
  }
  if (status === 404 || status === 405 || status === 410) {
    return misconfigured(`${says}: it is not there. Check the address and the ids.`);
  }
  if (status === 409 || status === 412) return passing(says, after);
  if (status === 429) return passing(says, after ?? 1_000);
  if (status === 408 || status === 425) return passing(says, after);
  if (status < 500) return refused(says);
  // A gateway that gave up does not know what stands behind it, and that may still be at it.
  const isGateway = status === 502 || status === 504;
  const outcome = {
    kind: 'retry',
    reason: says,
    ...(after !== undefined && { retryAfterMs: after }),
    ...(call.makes && isGateway && { mayStillArrive: true as const }),
  } as const;
  return new Trouble(outcome, call.makes === true && (status === 500 || isGateway));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Codes and names of fields; a text that is longer or stranger may be somebody's words. */
function safeWords(text: string | undefined): string | undefined {
  return (
    text
      ?.replaceAll(/[^\w .,:/-]/g, '')
      .slice(0, 100)
      .trim() || undefined
  );
}
