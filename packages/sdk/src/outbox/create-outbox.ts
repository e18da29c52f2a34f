import { TouchlineError } from '../model/errors.ts';
import type { Lane } from '../model/entry.ts';
import { observe, type Clock } from './clock.ts';
import { KEEPSAKE_MS, LEASE_MS } from './outbox.ts';
import type { Duty, Ending, Known, Outbox, OutboxEntry } from './outbox.ts';
import type { Store, Tx } from './store.ts';

const LANES: readonly Lane[] = ['urgent', 'normal'];
/** Rows held at once while looking for work; bodies are kept small, so this stays far below 2 MB. */
const PAGE = 25;
/** No relay may ask for more; a later `nextAt` means that the clock was set back. */
const LONGEST_WAIT_MS = 16 * 60_000;
const REPORTED = 'touchline.issue.reported';
const DUTY = 'erase:';

/** The states of an entry and the ways between them, on any store. */
export function createOutbox(store: Store, clock: Clock): Outbox {
  const { run } = store;

  return {
    kept: store.kept,

    source: (fresh) =>
      run('write', async (tx) => {
        const known = await tx.get('meta', 'source');
        if (!known) tx.put('meta', { id: 'source', value: fresh });
        return known ? String(known.value) : fresh;
      }),

    nextSequence: (subject) =>
      run('write', async (tx) => {
        const keepsake = await tx.get('issues', subject);
        if (!keepsake) return undefined;
        keepsake.sequence += 1;
        keepsake.touchedAt = clock.now();
        tx.put('issues', keepsake);
        return keepsake.sequence;
      }),

    async add({ entry, keepsake, parts = [], replaces }) {
      await run('strict', async (tx) => {
        if (replaces) await scrub(tx, replaces);
        if (keepsake) tx.put('issues', keepsake);
        for (const part of parts) tx.put('parts', part);
        tx.put('entries', {
          ...entry,
          state: 'queued',
          rev: 1,
          leasedAt: 0,
          attempt: 0,
          nextAt: 0,
          form: 'plain',
          observed: observe(undefined, clock),
        });
      });
      // "Saved" is only said of what can be read. Another tab may have delivered it by now, and that is fine.
      const back = await run('read', async (tx) => ({
        entry: await tx.get('entries', entry.id),
        keepsake: await tx.get('issues', entry.subject),
      }));
      if (back.entry ? back.entry.digest !== entry.digest : !back.keepsake) {
        throw new TouchlineError('outbox_unavailable', 'What was saved could not be read back.');
      }
    },

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

    find: (id) =>
      run('read', async (tx) => {
        const keepsake = await tx.get('issues', id);
        return keepsake && { keepsake, entries: await tx.ofSubject(id) };
      }),

    async all() {
      const [entries, issues] = await run(
        'read',
        async (tx) => [await tx.all('entries'), await tx.all('issues')] as const,
      );
      const waiting = new Map<string, OutboxEntry[]>();
      for (const entry of entries.sort((a, b) => (a.sequence < b.sequence ? -1 : 1))) {
        waiting.set(entry.subject, [...(waiting.get(entry.subject) ?? []), entry]);
      }
      const known = issues
        .map((keepsake) => ({ keepsake, entries: waiting.get(keepsake.id) ?? [] }))
        .sort((a, b) => b.keepsake.capturedAt - a.keepsake.capturedAt);
      const isOld = (one: Known) => !one.entries.length && clock.now() - one.keepsake.touchedAt > KEEPSAKE_MS;
      const old = known.filter(isOld);
      if (old.length) {
        await run('write', async (tx) => old.forEach(({ keepsake }) => tx.delete('issues', keepsake.id)));
      }
      return known.filter((one) => !isOld(one));
    },

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
    partDone: (id) => run('write', async (tx) => tx.delete('parts', id)),

    note: (key) => run('read', async (tx) => (await tx.get('meta', key))?.value),
    keepNote: (key, value) => run('write', async (tx) => tx.put('meta', { id: key, value })),
    close: () => store.close(),
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
      return tx.put('issues', keepsake);
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

/** Deletes an issue with its entries and photos. */
async function scrub(tx: Tx, subject: string): Promise<void> {
  for (const entry of await tx.ofSubject(subject)) tx.delete('entries', entry.id);
  for (const part of await tx.partsBySubject()) if (part.subject === subject) tx.delete('parts', part.id);
  tx.delete('issues', subject);
}
