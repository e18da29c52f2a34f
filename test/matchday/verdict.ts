import type { DeskFetch } from './responders.ts';

/** What the desk knows of one report at the end of the day. */
interface Detail {
  state: string;
  category: string;
  priority: string;
  capturedAt: string;
  receivedAt: string;
  clocks: { metric: string; dueAt: string; targetMs: number; state: string }[];
  events: { at: string; type: string }[];
}

export interface Tally {
  atDesk: number;
  missing: string[];
  late: number;
  /** Late, and nobody was told before. */
  silent: string[];
  /** Of these: the relay had them, and the desk only when it was time to say so, or later. */
  heldUp: number;
  ended: string[];
  /** Late since before the desk could know. */
  unforeseen: number;
  /** Somebody still waits. */
  open: string[];
}

const MOST_TRIES = 20;

/** Looks at every report once more, as the desk has it. */
export async function tally(desk: DeskFetch, ids: readonly string[]): Promise<Tally> {
  const found: Tally = {
    atDesk: 0,
    missing: [],
    late: 0,
    silent: [],
    heldUp: 0,
    unforeseen: 0,
    ended: [],
    open: [],
  };
  const left = [...ids];
  const tries = new Map<string, number>();
  async function next(): Promise<void> {
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      const answer = await desk(`/desk/api/issues/${id}`);
      if (answer.status === 503 && tries.get(id) !== MOST_TRIES) {
        // No answer says nothing about whether it is there.
        tries.set(id, (tries.get(id) ?? 0) + 1);
        left.unshift(id);
        continue;
      }
      if (!answer.ok) {
        found.missing.push(`${id} ${answer.status}`);
        continue;
      }
      found.atDesk++;
      const detail = (await answer.json()) as Detail;
      if (['resolved', 'closed', 'rejected', 'cancelled'].includes(detail.state)) found.ended.push(id);
      else found.open.push(`${detail.state} ${inWords(detail, [])}`);
      const late = detail.clocks.filter(
        ({ metric, state }) => state === 'late' && (metric === 'firstResponse' || metric === 'resolution'),
      );
      if (late.length === 0) continue;
      found.late++;
      const isTold = late.every((clock) => wasTold(detail, clock));
      if (late.some(({ dueAt }) => knownLateAt(detail, dueAt) !== undefined)) found.unforeseen++;
      if (isTold) continue;
      found.silent.push(inWords(detail, late));
      if (late.some((clock) => wasHeldUp(detail, clock))) found.heldUp++;
    }
  }
  await Promise.all(Array.from({ length: 8 }, next));
  return found;
}

/** What a reporter hears. */
const SAID = new Set(['delayed', 'replied', 'asked', 'resolved']);
/** As soon as the desk can. */
const AT_ONCE_MS = 60_000;

/** Whether the reporter heard that it takes longer before it did. */
export function wasTold(
  { receivedAt, events }: Pick<Detail, 'receivedAt' | 'events'>,
  { metric, dueAt }: { metric: string; dueAt: string },
): boolean {
  const knownAt = knownLateAt({ receivedAt, events }, dueAt);
  const inTime = Math.max(Date.parse(dueAt), madeAt({ receivedAt, events }) + AT_ONCE_MS);
  return events.some(({ at, type }) => {
    const saidAt = Date.parse(at);
    // A first word that was in time until the promise became a shorter one left nobody without a word.
    const counts = metric === 'firstResponse' || (knownAt !== undefined && saidAt >= knownAt);
    const isAnswer = knownAt !== undefined && counts && SAID.has(type);
    return saidAt <= inTime && (type === 'delayed' || isAnswer);
  });
}

/** Whether the desk had it only after nine tenths of its promise, when the notice should have gone out already. */
export function wasHeldUp(
  { capturedAt, events }: Pick<Detail, 'capturedAt' | 'events'>,
  { dueAt, targetMs }: { dueAt: string; targetMs: number },
): boolean {
  const registered = events.find(({ type }) => type === 'registered');
  // Not the time since the report: a promise made before the window opens counts from the opening.
  return Date.parse(registered?.at ?? capturedAt) >= Date.parse(dueAt) - 0.1 * targetMs;
}

/**
 * Nobody can be told before a promise breaks that was broken when the report came in from where the network was
 * down, or when it became more urgent than it was; they are told at once then.
 *
 * @returns Epoch ms; `undefined` where it could be foreseen.
 */
function knownLateAt(detail: Pick<Detail, 'receivedAt' | 'events'>, dueAt: string): number | undefined {
  const at = madeAt(detail);
  return at > Date.parse(dueAt) ? at : undefined;
}

/** When the promise as it stands was made, epoch ms: with the report, or when it last became more urgent. */
function madeAt({ receivedAt, events }: Pick<Detail, 'receivedAt' | 'events'>): number {
  const { at = receivedAt } = events.findLast(({ type }) => RAISING.has(type)) ?? {};
  return Date.parse(at);
}

const RAISING = new Set(['raised', 'reprioritised']);

/** What happened to a report, so that a failure can be understood. */
function inWords(
  { category, priority, capturedAt, receivedAt, events }: Detail,
  late: Detail['clocks'],
): string {
  const after = (at: string) => `+${((Date.parse(at) - Date.parse(capturedAt)) / 60_000).toFixed(1)}`;
  const due = late.map(({ metric, dueAt }) => `${metric} due ${after(dueAt)}`);
  const line = events.map(({ at, type }) => `${type} ${after(at)}`);
  return `${category} ${priority}, came in ${after(receivedAt)}, ${due.join(', ')}: ${line.join(', ')}`;
}

/** For each burst, which alarms speak of it. */
export const BURSTS: Readonly<Record<string, { atMin: number; alarm: RegExp }>> = {
  'B1-turnstile': { atMin: -50, alarm: /^burst (entry|access)\.\w+ gate-C/ },
  'B2-rain-delay': { atMin: 20, alarm: /^(venue_)?burst (experience\.weather|facility\.|ticketing\.event)/ },
  'B3-wifi-outage': {
    atMin: -30,
    alarm: /^(silent_kiosk|delivery_lag) .*(stand-S|S-\d|gate-D)|burst digital/,
  },
  'B4-toilet-block': { atMin: 47, alarm: /^burst facility\.toilet N-1/ },
  'B5-shuttle': { atMin: 108, alarm: /^burst (transport|exit)\.\w+ plaza-W/ },
};
