import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '../faults/chance.ts';
import { handlingMin } from './day.ts';

/** What the desk tells of an issue, as far as a responder of this simulation looks. */
interface Row {
  id: string;
  version: number;
  category: string;
  state: string;
  /** The solution was promised for a time that is over. */
  late?: boolean;
  /** It is part of an incident, and answered with it. */
  incident?: string;
  codes?: { code: string; needsAmount: boolean; needsEvidence: boolean; countsAsSolved: boolean }[];
}

export type DeskFetch = (path: string, init?: RequestInit) => Promise<Response>;

/** @throws {Error} in words, when the desk does not let this account in. */
export async function signIn(url: string, email: string, password: string): Promise<DeskFetch> {
  const answer = await fetch(`${url}/desk/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) {
    throw new Error(
      `The desk did not let ${email} in (${answer.status}). Its accounts are printed when it starts, as "sign-in <role> <email> <password>".`,
    );
  }
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return (path, init) =>
    fetch(url + path, {
      ...init,
      headers: { 'content-type': 'application/json', origin: url, cookie, ...init?.headers },
      // Whoever gets no answer looks again; a process may just have ended.
    }).catch(() => new Response('', { status: 503 }));
}

export interface Shift {
  desk: DeskFetch;
  /** Issues of this day; what else waits at the desk is left alone. */
  isOurs(id: string): boolean;
  /** Real milliseconds of one minute of the day. */
  msPerMin: number;
  over(): boolean;
  /** The desk has taken the first reply to this issue. */
  answered(id: string): void;
  resolved(id: string): void;
}

export interface Work {
  taken: number;
  /** A colleague was faster. */
  late: number;
  /** What the desk refused, and how often. */
  refused: Map<string, number>;
}

/** People who take what is most urgent, answer it, work on it for as long as such things take, and solve it. */
export async function atWork(shift: Shift, people: number, chance: Chance): Promise<Work> {
  const work: Work = { taken: 0, late: 0, refused: new Map() };
  const held = new Set<string>();
  let queue: Row[] = [];

  const looking = (async () => {
    while (!shift.over()) {
      const answer = await shift.desk('/desk/api/issues?view=open').catch(() => undefined);
      if (answer?.ok) {
        const { issues } = (await answer.json()) as { issues: Row[] };
        queue = issues.filter(
          ({ id, state, incident }) =>
            shift.isOurs(id) &&
            !held.has(id) &&
            incident === undefined &&
            ['new', 'triaged', 'assigned'].includes(state),
        );
      }
      await wait(Math.max(400, shift.msPerMin / 4));
    }
  })();

  async function command(id: string, what: (row: Row) => object | undefined): Promise<boolean> {
    // Said once, however often it is sent: a process may end between the deed and its answer.
    const commandId = crypto.randomUUID();
    for (let tries = 0; tries < 10; tries++) {
      const seen = await shift.desk(`/desk/api/issues/${id}`);
      if (!seen.ok) {
        await wait(500);
        continue;
      }
      const row = (await seen.json()) as Row;
      const wanted = what(row);
      if (!wanted) return false;
      const answer = await shift.desk(`/desk/api/issues/${id}/commands`, {
        method: 'POST',
        body: JSON.stringify({ commandId, version: row.version, command: wanted }),
      });
      if (answer.ok) return true;
      const said = await answer.text();
      if (answer.status === 409) {
        work.late++;
        continue;
      }
      if (answer.status === 503) {
        await wait(500);
        continue;
      }
      const why = `${answer.status} ${said.slice(0, 160)}`;
      work.refused.set(why, (work.refused.get(why) ?? 0) + 1);
      return false;
    }
    return false;
  }

  /** Until it is done, or the day is over. */
  async function working(ms: number): Promise<void> {
    const end = performance.now() + ms;
    for (let left = ms; left > 0 && !shift.over(); left = end - performance.now()) {
      await wait(Math.min(left, 500));
    }
  }

  async function person(own: Chance): Promise<void> {
    while (!shift.over()) {
      const next = queue.shift();
      if (!next) {
        await wait(100);
        continue;
      }
      held.add(next.id);
      // Reading, thinking, typing: a first word takes about a minute and a half.
      await wait(1.5 * Math.exp(0.7 * own.normal()) * shift.msPerMin);
      if (await command(next.id, ({ incident }) => (incident ? undefined : { type: 'take' }))) work.taken++;
      else continue;
      if (await command(next.id, () => ({ type: 'reply', text: 'Thank you. Somebody is on the way.' }))) {
        shift.answered(next.id);
      }
      await working(handlingMin(own, next.category) * shift.msPerMin);
      if (shift.over()) return;
      const solved = await command(next.id, ({ codes = [], late = false }) => {
        const fits = codes.find((one) => one.countsAsSolved && !one.needsAmount && !one.needsEvidence);
        if (!fits) return undefined;
        const steps = { done: [], leftOut: 'Told over the radio.' };
        const why = late ? { delayReason: 'staff' } : {};
        return { type: 'resolve', code: fits.code, text: 'That is done now.', steps, ...why };
      });
      if (solved) shift.resolved(next.id);
    }
  }

  await Promise.all([
    looking,
    ...Array.from({ length: people }, (_, place) => person(chance.fork(`person ${place}`))),
  ]);
  return work;
}
