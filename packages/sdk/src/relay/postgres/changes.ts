import { sql } from 'kysely';
import { inBackground } from '../background.ts';
import type { ChangeListener } from '../store.ts';
import type { Db } from './schema.ts';

/** Rows commit later than they are stamped, so each look reads the last seconds again. */
const OVERLAP = sql`interval '10 seconds'`;

/** Calls back for every change it hears of, until the returned function is called. */
export type Listen = (onIssue: (issueId: string) => void) => Promise<() => Promise<void>>;

/**
 * Tells watchers of changes: those of this process at once, those of others by `LISTEN` where there is one,
 * and by a cheap look at what was written last, since notifications can be missed.
 */
export function changeFeed(db: Db, listen: Listen | undefined, lookMs: number) {
  const listeners = new Set<ChangeListener>();
  /** Versions that were told already, of the issues in the overlap. */
  let told = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listening: Promise<(() => Promise<void>) | undefined> | undefined;
  let looking: Promise<void> | undefined;

  function tell(id: string): void {
    for (const listener of listeners) listener(id);
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
    timer = inBackground(
      setTimeout(() => {
        looking = look(false)
          .catch(() => undefined)
          .finally(() => {
            if (listeners.size > 0) lookLater();
          });
      }, lookMs),
    );
  }

  return {
    tell,
    onChange(listener: ChangeListener): () => void {
      if (listeners.size === 0) {
        listening ??= listen?.(tell).catch(() => undefined);
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
