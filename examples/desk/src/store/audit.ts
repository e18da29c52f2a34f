import { createHash } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import { AUDIT_START, type AuditEntry, type AuditNote, auditText } from '../process/audit.ts';
import type { DeskAuditTable, DeskTables } from './schema.ts';

const PAGE = 1_000;

/** Where the log ends. Written down elsewhere, it also shows when the end was cut off. */
export interface AuditHead {
  sequence: number;
  hash: string;
}

/** Whether every line is as it was written. */
export type AuditCheck = AuditHead & ({ intact: true } | { intact: false; broken: number });

/** Appends these lines, after all that other processes appended. */
export async function appendAudit(
  db: Kysely<DeskTables>,
  notes: readonly (AuditNote & { at: number })[],
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // The row of the head is the line of those who want to append.
    const head = await tx
      .selectFrom('desk_audit_head')
      .select(['sequence', 'hash'])
      .where('id', '=', 1)
      .forUpdate()
      .executeTakeFirstOrThrow();
    let { hash, sequence } = { hash: head.hash, sequence: Number(head.sequence) };
    const entries = notes.map((note): AuditEntry => {
      const entry = { ...note, sequence: sequence + 1, previous: hash };
      hash = hashOf(entry);
      sequence = entry.sequence;
      return { ...entry, hash };
    });
    await tx.insertInto('desk_audit').values(entries.map(rowOf)).execute();
    await tx.updateTable('desk_audit_head').set({ sequence, hash }).where('id', '=', 1).execute();
  });
}

/** The newest lines first. */
export async function auditEntries(
  db: Kysely<DeskTables>,
  { before, subject, actor, limit }: { before?: number; subject?: string; actor?: string; limit: number },
): Promise<AuditEntry[]> {
  let query = db.selectFrom('desk_audit').selectAll().orderBy('sequence', 'desc').limit(limit);
  if (before !== undefined) query = query.where('sequence', '<', before);
  if (subject !== undefined) query = query.where('subject', '=', subject);
  if (actor !== undefined) query = query.where('actor_id', '=', actor);
  return (await query.execute()).map(entryOf);
}

/** Reads the whole log and makes every hash anew. */
export async function checkAudit(db: Kysely<DeskTables>): Promise<AuditCheck> {
  const { rows } = await sql<{ sequence: string; hash: string }>`
    select sequence, hash from desk_audit_head where id = 1
  `.execute(db);
  const head = { sequence: Number(rows[0]?.sequence ?? 0), hash: rows[0]?.hash ?? AUDIT_START };
  let previous = AUDIT_START;
  let sequence = 0;
  while (sequence < head.sequence) {
    const page = await db
      .selectFrom('desk_audit')
      .selectAll()
      .where('sequence', '>', sequence)
      .orderBy('sequence')
      .limit(PAGE)
      .execute();
    for (const entry of page.map(entryOf)) {
      if (entry.sequence > head.sequence) break;
      const fits =
        entry.sequence === sequence + 1 && entry.previous === previous && entry.hash === hashOf(entry);
      if (!fits) return { ...head, intact: false, broken: sequence + 1 };
      ({ sequence, hash: previous } = entry);
    }
    // Lines at the end are gone.
    if (page.length === 0) return { ...head, intact: false, broken: sequence + 1 };
  }
  return previous === head.hash ? { ...head, intact: true } : { ...head, intact: false, broken: sequence };
}

function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256').update(auditText(entry)).digest('hex');
}

function rowOf({ sequence, at, actor, action, subject, facts, previous, hash }: AuditEntry) {
  return {
    sequence,
    at: new Date(at),
    actor_id: actor.id,
    actor_name: actor.name,
    actor_role: actor.role,
    action,
    subject: subject ?? null,
    facts: JSON.stringify(facts ?? {}),
    previous,
    hash,
  };
}

function entryOf(row: Selectable<DeskAuditTable>): AuditEntry {
  return {
    sequence: Number(row.sequence),
    at: row.at.getTime(),
    actor: { id: row.actor_id, name: row.actor_name, role: row.actor_role },
    action: row.action,
    ...(row.subject !== null && { subject: row.subject }),
    facts: row.facts,
    previous: row.previous,
    hash: row.hash,
  };
}
