import type { Lane } from '../model/entry.ts';
import { observe, type Clock } from './clock.ts';
import { scrub } from './keeping.ts';
import { LEASE_MS } from './outbox.ts';
import type { Duty, Ending, OutboxEntry, Sending } from './outbox.ts';
import type { Store, Tx } from './store.ts';

const LANES: readonly Lane[] = ['urgent', 'normal'];
/** Rows held at once while looking for work; bodies are kept small, so this stays far below 2 MB. */
const PAGE = 25;
/** No relay may ask for more; a later `nextAt` means that the clock was set back. */
const LONGEST_WAIT_MS = 16 * 60_000;
const REPORTED = 'touchline.issue.reported';
const DUTY = 'erase:';

/** The states of an entry and the ways between them, on any store. */
export function sendingFrom({ run }: Store, clock: Clock): Sending {
  return {
    nextSequence: (subject) =>
      run('write', async (tx) => {
        const keepsake = await tx.get('issues', subject);
        if (!keepsake) return undefined;
        keepsake.sequence += 1;
        keepsake.touchedAt = clock.now();
        tx.put('issues', keepsake);
        return keepsake.sequence;
      }),

    lease: ({ events, bytes }) =>
      run('write', async (tx) => {
        const taken: { entry: OutboxEntry; secret?: string }[] = [];
        let size = 2;
        for (const lane of LANES) {
          for (let after = '', more = true; more;) {
            const page = await tx.page(lane, after, PAGE);
            more = page.length === PAGE;
            for (const entry of page) {
              after = entry.id;
              if (!isDue(entry, clock.now()) || !(await isNext(tx, entry))) continue;
              size += entry.bytes.length + 128;
              if (taken.length === events || (taken.length && size > bytes)) return taken;
              const keepsake = entry.type === REPORTED ? undefined : await tx.get('issues', entry.subject);
              const leased: OutboxEntry = {
                ...entry,
                state: 'leased',
                rev: entry.rev + 1,
                leasedAt: clock.now(),
                attempt: entry.attempt + 1,
                observed: observe(entry.observed, clock),
              };
              delete leased.problem;
              tx.put('entries', leased);
              taken.push({ entry: leased, ...(keepsake && { secret: keepsake.secret }) });
            }
          }
        }
        return taken;
      }),

    settle: (endings) =>
      run('write', async (tx) => {
        const changed = new Set<string>();
        for (const ending of endings) {
          const entry = await tx.get('entries', ending.id);
          if (entry?.rev !== ending.rev) continue;
          await end(tx, entry, ending, clock.now());
          changed.add(entry.subject);
        }
        return [...changed];
      }),

    reclaim: () =>
      run('write', async (tx) => {
        for (const lane of LANES) {
          for (let after = '', more = true; more;) {
            const page = await tx.page(lane, after, PAGE);
            more = page.length === PAGE;
            for (const entry of page) {
              after = entry.id;
              if (entry.state === 'leased') {
                tx.put('entries', { ...entry, state: 'queued', rev: entry.rev + 1, leasedAt: 0 });
              }
            }
          }
        }
      }),

    nextDue: () =>
      run('read', async (tx) => {
        let first: number | undefined;
        for (const lane of LANES) {
          for (let after = '', more = true; more;) {
            const page = await tx.page(lane, after, PAGE);
            more = page.length === PAGE;
            for (const entry of page) {
              after = entry.id;
              if (entry.state === 'rejected' || !(await isNext(tx, entry))) continue;
              if (isDue(entry, clock.now())) return clock.now();
              first = Math.min(
                first ?? Infinity,
                entry.state === 'leased' ? entry.leasedAt + LEASE_MS : entry.nextAt,
              );
            }
          }
        }
        return first;
      }),

    keepView: (view) =>
      run('write', async (tx) => {
        const keepsake = await tx.get('issues', view.id);
        if (!keepsake) return false;
        const { category, location } = view;
        const now = clock.now();
        tx.put('issues', { ...keepsake, category, location, view, viewAt: now, touchedAt: now });
        return true;
      }),

    adopt: (keepsake) =>
      run('write', async (tx) => {
        if (!(await tx.get('issues', keepsake.id))) tx.put('issues', keepsake);
      }),

    forget: (id, when) =>
      run('strict', async (tx) => {
        const keepsake = await tx.get('issues', id);
        if (!keepsake) return 'unknown';
        const report = (await tx.ofSubject(id)).find((entry) => entry.type === REPORTED);
        const unsent = report?.attempt === 0;
        if (!unsent && when === 'unsent') return 'sent';
        await scrub(tx, id);
        if (unsent) return 'unsent';
        const duty: Duty = { id, secret: keepsake.secret, since: clock.now() };
        tx.put('meta', { id: DUTY + id, value: duty });
        return 'duty';
      }),

    letGo: () =>
      run('strict', async (tx) => {
        tx.delete('meta', 'source');
        for (const { view: _view, viewAt: _at, receipt: _receipt, ...keepsake } of await tx.all('issues')) {
          if (await isWaiting(tx, keepsake.id)) tx.put('issues', { ...keepsake, gone: true });
          else tx.delete('issues', keepsake.id);
        }
      }),

    duties: () =>
      run('read', async (tx) =>
        (await tx.all('meta')).flatMap(({ id, value }) => (id.startsWith(DUTY) ? [value as Duty] : [])),
      ),
    dutyDone: (id) => run('write', async (tx) => tx.delete('meta', DUTY + id)),

    nextPart: () =>
      run('read', async (tx) => {
        for (const { id, subject } of await tx.partsBySubject()) {
          const waits = (await tx.ofSubject(subject)).some((entry) => entry.type === REPORTED);
          const keepsake = waits ? undefined : await tx.get('issues', subject);
          const part = keepsake && (await tx.get('parts', id));
          if (part) return { part, secret: keepsake.secret };
        }
        return undefined;
      }),
    partDone: (id) =>
      run('write', async (tx) => {
        const part = await tx.get('parts', id);
        const keepsake = part && (await tx.get('issues', part.subject));
        tx.delete('parts', id);
        if (keepsake?.gone && !(await isWaiting(tx, keepsake.id, id))) tx.delete('issues', keepsake.id);
      }),

    note: (key) => run('read', async (tx) => (await tx.get('meta', key))?.value),
    keepNote: (key, value) => run('write', async (tx) => tx.put('meta', { id: key, value })),
  };
}

function isDue({ state, leasedAt, nextAt }: OutboxEntry, now: number): boolean {
  if (state === 'rejected') return false;
  if (state === 'leased') return now < leasedAt || now - leasedAt >= LEASE_MS;
  return nextAt <= now || nextAt - now > LONGEST_WAIT_MS;
}

/** Whether everything captured before it about the same issue is done with. A refused message holds nothing up. */
async function isNext(tx: Tx, entry: OutboxEntry): Promise<boolean> {
  if (entry.type === REPORTED) return true;
  const open = (await tx.ofSubject(entry.subject)).filter(
    ({ state, type }) => state !== 'rejected' || type === REPORTED,
  );
  return open[0]?.id === entry.id;
}

async function end(tx: Tx, entry: OutboxEntry, ending: Ending, now: number): Promise<void> {
  const rev = entry.rev + 1;
  switch (ending.to) {
    case 'delivered': {
      // The words leave in the transaction that keeps the receipt.
      tx.delete('entries', entry.id);
      const keepsake = await tx.get('issues', entry.subject);
      if (!keepsake) return;
      if (entry.type === REPORTED) keepsake.receipt = ending.receipt;
      keepsake.touchedAt = now;
      return keepsake.gone && !(await isWaiting(tx, keepsake.id, entry.id))
        ? tx.delete('issues', keepsake.id)
        : tx.put('issues', keepsake);
    }
    case 'queued':
      return tx.put('entries', { ...entry, rev, state: 'queued', nextAt: ending.nextAt });
    case 'rejected':
      return tx.put('entries', { ...entry, rev, state: 'rejected', problem: ending.problem });
    case 'paused': {
      const { nextAt, problem } = ending;
      return tx.put('entries', { ...entry, rev, state: 'paused', nextAt, ...(problem && { problem }) });
    }
  }
}

/** Whether anything about an issue still has to go out. @param except  An entry or photo that is leaving now. */
async function isWaiting(tx: Tx, subject: string, except?: string): Promise<boolean> {
  const parts = (await tx.partsBySubject()).filter((part) => part.subject === subject);
  return [...(await tx.ofSubject(subject)), ...parts].some(({ id }) => id !== except);
}
