import type { Kysely } from 'kysely';
import type { AuditNote } from '../process/audit.ts';
import { appendAudit } from '../store/audit.ts';
import type { DeskTables } from '../store/schema.ts';

export interface Audit {
  /** Resolves when it stands in the log; what somebody asked to see is shown only then. */
  note(actor: { id: string; name: string; role: string }, note: Omit<AuditNote, 'actor'>): Promise<void>;
}

/** Notes that come while a line is written go into the log together. */
export function createAudit(db: Kysely<DeskTables>): Audit {
  let waiting: (AuditNote & { at: number })[] = [];
  let tail: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  return {
    note({ id, name, role }, note) {
      waiting.push({ actor: { id, name, role }, ...note, at: Date.now() });
      next ??= tail = tail
        .catch(() => undefined)
        .then(() => {
          const notes = waiting;
          waiting = [];
          next = undefined;
          return appendAudit(db, notes);
        });
      return next;
    },
  };
}
