import { setImmediate as soon } from 'node:timers/promises';
import type { Chance } from '../chance.ts';

/** What took effect at the desk, in its order. */
export interface Effect {
  what: 'create' | 'note';
  /** Our id of the issue. */
  ref: string;
  text: string;
  /** Epoch milliseconds. */
  at: number;
}

export interface PlayedDesk {
  readonly effects: readonly Effect[];
  /** How often it said that it is too much, and how often it failed. */
  readonly said: { ok: number; tooMuch: number; failed: number };
  /** Issues about which it said nothing when it was asked. */
  readonly silentFor: ReadonlySet<string>;
  isAway: boolean;
  answer(request: Request): Promise<Response>;
}

/**
 * A help desk that takes so many requests a second, says 429 to what comes beyond, and while it is away does what
 * desks do then: refuses connections, says 503, says nothing, or does what it was asked and breaks over the answer.
 */
export function playedDesk(perSecond: number, chance: Chance): PlayedDesk {
  const effects: Effect[] = [];
  const notes = new Map<string, string[]>();
  const silentFor = new Set<string>();
  let tokens = perSecond;
  let filledAt = Date.now();
  const desk = { effects, said: { ok: 0, tooMuch: 0, failed: 0 }, silentFor, isAway: false, answer };

  function hasRoom(): boolean {
    const now = Date.now();
    tokens = Math.min(perSecond, tokens + ((now - filledAt) / 1_000) * perSecond);
    filledAt = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  }

  async function answer(request: Request): Promise<Response> {
    const body = request.method === 'POST' ? ((await request.json()) as Record<string, string>) : {};
    if (desk.isAway) return fail(request, body);
    if (!hasRoom()) {
      desk.said.tooMuch++;
      return Response.json({}, { status: 429, headers: { 'retry-after': '1' } });
    }
    desk.said.ok++;
    return take(request, body);
  }

  async function fail(request: Request, body: Record<string, string>): Promise<Response> {
    desk.said.failed++;
    const way = chance.weighed({ refuses: 5, busy: 3, silent: 1, breaks: 2 });
    if (way === 'refuses') {
      throw new TypeError('The request failed.', {
        cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
      });
    }
    if (way === 'silent') {
      silentFor.add(refOf(request, body));
      await new Promise((_resolve, reject) => {
        request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
      });
    }
    if (way === 'breaks') take(request, body);
    await soon();
    return Response.json({}, { status: way === 'breaks' ? 502 : 503 });
  }

  function refOf({ url }: Request, { ref }: Record<string, string>): string {
    const { pathname, searchParams } = new URL(url);
    return ref ?? searchParams.get('ref') ?? pathname.split('/')[2] ?? '';
  }

  /** Takes whatever it is given: the same twice is two. Only who looks first can tell. */
  function take(request: Request, body: Record<string, string>): Response {
    const { pathname, searchParams } = new URL(request.url);
    const at = Date.now();
    if (pathname === '/tickets' && request.method === 'GET') {
      const ref = searchParams.get('ref');
      const known = effects.find((one) => one.what === 'create' && one.ref === ref);
      return Response.json(known ? { id: known.ref } : {});
    }
    if (pathname === '/tickets') {
      const ref = body['ref'] ?? '';
      effects.push({ what: 'create', ref, text: body['text'] ?? '', at });
      return Response.json({ id: ref }, { status: 201 });
    }
    const ref = refOf(request, body);
    if (request.method === 'GET') return Response.json(notes.get(ref) ?? []);
    const text = body['text'] ?? '';
    effects.push({ what: 'note', ref, text, at });
    notes.set(ref, [...(notes.get(ref) ?? []), text]);
    return Response.json({}, { status: 201 });
  }

  return desk;
}
