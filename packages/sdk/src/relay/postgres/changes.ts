import { sql } from 'kysely';
import { inBackground } from '../background.ts';
import type { ChangeListener } from '../store.ts';
import type { Db } from './schema.ts';

/** Rows commit later than they are stamped, so each look reads the last seconds again. */
const OVERLAP = sql`interval '10 seconds'`;

/**
 * Calls back for every change it hears of, until the returned function is called.
 *
 * @param onLost  Called when it hears nothing any more; the feed listens again.
 */
export type Listen = (onIssue: (issueId: string) => void, onLost: () => void) => Promise<() => Promise<void>>;

const LOOK_MS = 400;
/** With somebody who tells us, looking is only there for what was missed. */
const LOOK_WHILE_LISTENING_MS = 2_000;

/**
 * Tells watchers of changes: those of this process at once, those of others by `LISTEN` where there is one,
 * and by a cheap look at what was written last, since notifications can be missed and connections lost.
 */
export function changeFeed(db: Db, listen: Listen | undefined) {
  const listeners = new Set<ChangeListener>();
  /** Versions that were told already, of the issues in the overlap. */
  let told = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking: Promise<void> | undefined;
  let listening: Promise<(() => Promise<void>) | undefined> | undefined;

  function tell(id: string): void {
    for (const listener of listeners) listener(id);
  }

  function startListening(): void {
    listening ??= listen?.(tell, lost).catch(lost);
  }

  /** From now on it is looked for, and soon, since something may have been missed. */
  function lost(): undefined {
    listening = undefined;
    if (listeners.size > 0) lookLater();
  }

  async function look(first: boolean): Promise<void> {
    const rows = await db
      .selectFrom('touchline_issue')
      .select(['id', 'version'])
      .where('changed_at', '>', sql<Date>`clock_timestamp() - ${OVERLAP}`)
      .execute();
    const before = told;
    told = new Map(rows.map(({ id, version }) => [id, version]));
    if (first) return;
    for (const { id, version } of rows) if (before.get(id) !== version) tell(id);
  }

  function lookLater(): void {
    clearTimeout(timer);
    const wait = listening ? LOOK_WHILE_LISTENING_MS : LOOK_MS;
    timer = inBackground(
      setTimeout(() => {
        startListening();
        looking = look(false)
          .catch(() => undefined)
          .finally(() => {
            if (listeners.size > 0) lookLater();
          });
      }, wait),
    );
  }

  return {
    tell,
    onChange(listener: ChangeListener): () => void {
      if (listeners.size === 0) {
        startListening();
        looking = look(true).catch(() => undefined);
        lookLater();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearTimeout(timer);
      };
    },
    async close(): Promise<void> {
      listeners.clear();
      clearTimeout(timer);
      await looking;
      await (
        await listening
      )?.();
    },
  };
}
