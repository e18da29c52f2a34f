import type { Chance } from '../chance.ts';
import type { Told, Venue } from './venue.ts';
import type { Life, World } from './world.ts';

/** What can become of one request. */
export type Fate =
  | 'well'
  /** Gone before it arrived. */
  | 'dropped'
  /** It arrived, and the answer is gone. */
  | 'answer_lost'
  /** The answer takes longer than anybody waits. */
  | 'late'
  | 'slow'
  /** The request arrives twice. */
  | 'twice'
  | 'black_hole'
  | 'portal_page'
  | 'portal_redirect'
  | 'portal_nothing'
  | 'portal_empty_json'
  | 'portal_refuses'
  | 'wrong_id'
  | 'wrong_digest'
  | 'no_results'
  | 'cut_answer'
  /** It had its effect, and the browser lets nobody read the answer. */
  | 'cors'
  | 'too_large'
  | 'too_large_page'
  | 'forbidden'
  | 'unauthorized'
  | 'old_protocol'
  | 'media_type'
  | 'server_error'
  | 'bad_gateway'
  | 'throttled';

/** How a network treats requests, by weight. */
export const NETS = {
  good: { well: 1 },
  off: { dropped: 1 },
  flaky: { well: 4, dropped: 3, answer_lost: 3, late: 1, slow: 2, twice: 2, cut_answer: 1 },
  portal: {
    portal_page: 3,
    portal_redirect: 2,
    portal_nothing: 2,
    portal_empty_json: 2,
    portal_refuses: 2,
    well: 1,
  },
  liar: { wrong_id: 2, wrong_digest: 2, no_results: 1, well: 1 },
  crowded: { black_hole: 2, late: 2, slow: 4, dropped: 2, well: 1 },
  blocked: { cors: 3, dropped: 2 },
  failing: { server_error: 3, bad_gateway: 3, well: 1 },
  narrow: { too_large: 2, too_large_page: 2, well: 2 },
  closed: { forbidden: 2, unauthorized: 1, old_protocol: 1, media_type: 1, well: 1 },
  impatient: { throttled: 3, well: 2 },
} as const satisfies Record<string, Partial<Record<Fate, number>>>;
export type NetName = keyof typeof NETS;

const RETRY_AFTERS = ['1', '30', '3600', '1000000000', '-5', 'soon', 'Sun, 22 Nov 2020 19:05:00 GMT', ''];

/** A request that a page made, as whoever watches the line sees it. */
export interface Seen {
  life: Life;
  at: number;
  hasBody: boolean;
  path: string;
}

/** What lies between pages and the venue. */
export class Net {
  kind: NetName = 'good';
  onRequest: (seen: Seen) => void = () => undefined;
  /** A page has been told to be patient, and for how long, in milliseconds. */
  onPatience: (life: Life, ms: number) => void = () => undefined;
  readonly world: World;
  readonly venue: Venue;

  constructor(world: World, venue: Venue) {
    this.world = world;
    this.venue = venue;
  }

  /** One event alone that is too large is refused for good, and by our own word. */
  #tooLarge(body: Uint8Array | undefined): void {
    const batch = JSON.parse(new TextDecoder().decode(body)) as { id: string }[];
    if (batch[0] && batch.length === 1) this.venue.refusals.add(batch[0].id);
  }

  /** `fetch` of one page. */
  fetchOf(life: Life) {
    return (url: string, init: RequestInit): Promise<Pick<Response, 'status' | 'headers' | 'body'>> =>
      new Promise((resolve, reject) => {
        const { world, venue } = this;
        const { chance } = world;
        const path = url.slice(url.indexOf('/v1/'));
        const { method = 'GET', headers = {}, body, signal } = init;
        if (signal?.aborted) return reject(signal.reason as Error);
        const asked = {
          method,
          path,
          headers: headers as Record<string, string>,
          body: body as Uint8Array | undefined,
        };
        this.onRequest({ life, at: world.time, hasBody: path === '/v1/events', path });
        const fate = fateOf(this.kind, path, chance);
        signal?.addEventListener('abort', () => reject(signal.reason as Error));

        const answer = (told: Told | undefined) => {
          if (!told || LOST.has(fate)) return reject(new TypeError('Failed to fetch'));
          const heard = changed(told, fate, path, chance);
          if (!heard) return reject(new TypeError('Failed to fetch'));
          const patience = heard.headers?.['retry-after'];
          if (patience && path === '/v1/events' && !signal?.aborted) {
            const seconds = /^\d+$/.test(patience) ? Number(patience) : 0;
            this.onPatience(life, Math.min(Math.max(seconds * 1_000, 1_000), 900_000));
          }
          return resolve(responseOf(heard, fate === 'cut_answer'));
        };
        const trip = fate === 'slow' ? chance.whole(1_000, 9_000) : chance.whole(5, 150);
        if (fate === 'black_hole') return;
        if (fate === 'too_large' && path === '/v1/events') this.#tooLarge(asked.body);
        if (NEVER_ARRIVES.has(fate)) {
          world.after(trip, () => answer({ status: 200 }), life);
          return;
        }
        // On the wire nobody asks whether the page still lives.
        world.after(trip, () => {
          const told = venue.answer(asked);
          if (fate === 'twice') world.after(chance.whole(0, 20_000), () => venue.answer(asked));
          const back = fate === 'late' ? chance.whole(60_000, 180_000) : trip;
          world.after(back, () => answer(told), life);
        });
      });
  }
}

const LOST: ReadonlySet<Fate> = new Set(['dropped', 'answer_lost', 'cors', 'portal_redirect']);
const NEVER_ARRIVES: ReadonlySet<Fate> = new Set([
  'dropped',
  'portal_page',
  'portal_redirect',
  'portal_nothing',
  'portal_empty_json',
  'portal_refuses',
  'wrong_id',
  'no_results',
  'too_large',
  'too_large_page',
  'forbidden',
  'unauthorized',
  'old_protocol',
  'media_type',
  'server_error',
  'bad_gateway',
  'throttled',
]);

function fateOf(kind: NetName, path: string, chance: Chance): Fate {
  if (kind === 'good') return 'well';
  const fate = chance.weighed(NETS[kind]) as Fate;
  // Limits of size and of who may post concern posts.
  if (path !== '/v1/events' && (kind === 'narrow' || kind === 'closed' || kind === 'liar')) return 'well';
  return fate;
}

const PROBLEMS = 'https://touchline.dev/problems/';
const OF_THE_VENUE: Partial<Record<Fate, [number, string]>> = {
  too_large: [413, 'batch-too-large'],
  forbidden: [403, 'origin-not-allowed'],
  unauthorized: [401, 'signature-invalid'],
  old_protocol: [426, 'protocol-unsupported'],
  media_type: [415, 'media-type-unsupported'],
  server_error: [500, 'internal'],
};
const OF_STRANGERS: Partial<Record<Fate, number>> = {
  portal_page: 200,
  portal_nothing: 204,
  portal_refuses: 403,
  too_large_page: 413,
  bad_gateway: 502,
};

/** What arrives at the page of what the venue said; `undefined` when nothing does. */
function changed(told: Told, fate: Fate, path: string, chance: Chance): Told | undefined {
  const problem = OF_THE_VENUE[fate];
  if (problem)
    return { status: problem[0], json: { type: PROBLEMS + problem[1], status: problem[0], title: '' } };
  const status = OF_STRANGERS[fate];
  if (status) {
    const code = fate === 'portal_refuses' ? chance.pick([400, 403, 404, 410, 413, 415, 422, 429]) : status;
    return { status: code, headers: { 'content-type': 'text/html' } };
  }
  switch (fate) {
    case 'throttled':
      return {
        status: chance.pick([429, 503]),
        headers: { 'retry-after': chance.pick(RETRY_AFTERS) },
        json: { type: `${PROBLEMS}rate-limited`, status: 429, title: '' },
      };
    case 'portal_empty_json':
      return { status: 200, json: {} };
    case 'no_results':
      return { status: 200, json: { protocol: 1, results: [] } };
    case 'wrong_id':
    case 'wrong_digest':
      return path === '/v1/events' ? lie(told, fate) : told;
    default:
      return told;
  }
}

function lie({ json }: Told, fate: Fate): Told {
  const receipt = { reference: 'R-stranger', receivedAt: '2026-11-22T19:04:12.000Z' };
  const other = { id: 'somebody-else', digest: 'sha-256=0', outcome: 'accepted', replayed: false, receipt };
  const results =
    fate === 'wrong_digest'
      ? ((json as { results?: object[] } | undefined)?.results ?? []).map((one) => ({
          ...one,
          outcome: 'accepted',
          receipt,
          digest: 'sha-256=0',
        }))
      : [other];
  return { status: 200, json: { protocol: 1, results } };
}

const encoder = new TextEncoder();

function responseOf(
  { status, headers = {}, json }: Told,
  isCut: boolean,
): Pick<Response, 'status' | 'headers' | 'body'> {
  const all: Record<string, string> =
    json === undefined ? headers : { 'content-type': 'application/json', ...headers };
  const text = json === undefined ? '' : JSON.stringify(json);
  const bytes = text ? encoder.encode(isCut ? text.slice(0, text.length / 2) : text) : undefined;
  let left = bytes;
  const reader = {
    async read() {
      const value = left;
      left = undefined;
      return { done: value === undefined, value };
    },
  };
  return {
    status,
    headers: { get: (name: string) => all[name] ?? null } as Headers,
    body: bytes ? ({ getReader: () => reader } as unknown as Response['body']) : null,
  };
}
