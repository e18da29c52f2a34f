import type { Kysely } from 'kysely';
import type { Broadcast } from '../process/incident-broadcast.ts';
import type { Tx } from './issues.ts';
import type { DeskTables } from './schema.ts';

type Reader = Kysely<DeskTables>;

/** A broadcast and how many of its people have heard it. */
export interface SentBroadcast extends Broadcast {
  people: number;
  told: number;
}

export async function insertBroadcast(tx: Tx, one: Broadcast, issues: readonly string[]): Promise<void> {
  await tx
    .insertInto('desk_broadcasts')
    .values({
      id: one.id,
      incident_id: one.incidentId ?? null,
      facts: JSON.stringify(one),
      at: new Date(one.at),
    })
    .execute();
  await insertPeople(tx, one.id, issues);
}

/** Whoever is here already hears it once all the same. */
export async function insertPeople(tx: Tx, broadcastId: string, issues: readonly string[]): Promise<void> {
  if (issues.length === 0) return;
  await tx
    .insertInto('desk_broadcast_people')
    .values(issues.map((issue_id) => ({ broadcast_id: broadcastId, issue_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whoever has not heard it yet, the oldest broadcast first. */
export async function waitingPeople(
  db: Reader,
  limit: number,
): Promise<{ broadcast: Broadcast; issueId: string }[]> {
  const rows = await db
    .selectFrom('desk_broadcast_people')
    .innerJoin('desk_broadcasts', 'desk_broadcasts.id', 'desk_broadcast_people.broadcast_id')
    .select(['desk_broadcasts.facts', 'desk_broadcast_people.issue_id'])
    .where('told_at', 'is', null)
    .orderBy('desk_broadcasts.at')
    .orderBy('desk_broadcast_people.issue_id')
    .limit(limit)
    .execute();
  return rows.map(({ facts, issue_id }) => ({ broadcast: facts, issueId: issue_id }));
}

export async function noteTold(db: Reader, broadcastId: string, issueId: string, now: number): Promise<void> {
  await db
    .updateTable('desk_broadcast_people')
    .set({ told_at: new Date(now) })
    .where('broadcast_id', '=', broadcastId)
    .where('issue_id', '=', issueId)
    .execute();
}

/** Of one incident, the newest first. */
export async function broadcastsOf(db: Reader, incidentId: string): Promise<SentBroadcast[]> {
  const rows = await db
    .selectFrom('desk_broadcasts')
    .innerJoin('desk_broadcast_people', 'desk_broadcast_people.broadcast_id', 'desk_broadcasts.id')
    .select(({ fn }) => [
      'desk_broadcasts.facts',
      fn.count<string>('desk_broadcast_people.issue_id').as('people'),
      fn.count<string>('desk_broadcast_people.told_at').as('told'),
    ])
    .where('desk_broadcasts.incident_id', '=', incidentId)
    .groupBy(['desk_broadcasts.id', 'desk_broadcasts.facts', 'desk_broadcasts.at'])
    .orderBy('desk_broadcasts.at', 'desc')
    .execute();
  return rows.map(({ facts, people, told }) => ({ ...facts, people: Number(people), told: Number(told) }));
}
