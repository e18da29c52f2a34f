import { sql, type Transaction } from 'kysely';
import type { Queue } from '../queue.ts';
import type { StoreTransaction } from '../store.ts';
import { rememberOnce } from './guards.ts';
import { attachmentRecord, eventRecord, eventRow, issueRecord, issueRow } from './rows.ts';
import type { RelayDatabase } from './schema.ts';

/** One `NOTIFY` channel for all relays on a database; the payload is the id of an issue. */
export const CHANGE_CHANNEL = 'touchline_change';

/**
 * The writes of one transaction.
 *
 * @param changed  Collects the issues whose facts were written.
 */
export function transactionOn(
  trx: Transaction<RelayDatabase>,
  queue: Queue,
  changed: Set<string>,
  notifies: boolean,
): StoreTransaction {
  return {
    async insertEvents(events) {
      if (events.length === 0) return new Set();
      const rows = await trx
        .insertInto('touchline_event')
        .values(events.map(eventRow))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .execute();
      const added = new Set(rows.map(({ id }) => id));
      const texts = events.filter(({ id }) => added.has(id));
      if (texts.length > 0) {
        const values = texts.map(({ id, subject, text, received = null }) => ({
          event_id: id,
          subject,
          text,
          received,
        }));
        await trx.insertInto('touchline_event_text').values(values).execute();
      }
      return added;
    },

    async events(ids) {
      if (ids.length === 0) return [];
      const rows = await trx.selectFrom('touchline_event').selectAll().where('id', 'in', ids).execute();
      return rows.map(eventRecord);
    },

    async removeEvents(ids) {
      if (ids.length === 0) return;
      await trx.deleteFrom('touchline_event_text').where('event_id', 'in', ids).execute();
      await trx.deleteFrom('touchline_event').where('id', 'in', ids).execute();
    },

    async insertIssues(issues) {
      if (issues.length === 0) return;
      await trx.insertInto('touchline_issue').values(issues.map(issueRow)).execute();
    },

    async lockIssue(id) {
      const row = await trx
        .selectFrom('touchline_issue')
        .selectAll()
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      return row && issueRecord(row);
    },

    async lockIssues(ids) {
      if (ids.length === 0) return [];
      const rows = await trx
        .selectFrom('touchline_issue')
        .selectAll()
        .where('id', 'in', ids)
        .orderBy('id')
        .forUpdate()
        .execute();
      return rows.map(issueRecord);
    },

    async saveFacts(changes) {
      if (changes.length === 0) return;
      await sql`update touchline_issue as issue
        set facts = change.facts, version = issue.version + 1, changed_at = clock_timestamp()
        from json_to_recordset(${JSON.stringify(changes)}::json) as change (id uuid, facts jsonb)
        where issue.id = change.id`.execute(trx);
      const ids = changes.map(({ id }) => id);
      for (const id of ids) changed.add(id);
      // Delivered when the transaction commits, and not at all when it does not.
      if (notifies) {
        await sql`select pg_notify(${CHANGE_CHANNEL}, id)
          from json_array_elements_text(${JSON.stringify(ids)}::json) as changed (id)`.execute(trx);
      }
    },

    async addDeliveries(deliveries) {
      if (deliveries.length === 0) return;
      const rows = deliveries.map(({ backend, issueId, eventId, kind, at, urgent }) => ({
        backend,
        issue_id: issueId,
        event_id: eventId,
        kind,
        state: 'waiting' as const,
        accepted_at: new Date(at),
        is_urgent: urgent,
        attempts: 0,
        next_at: new Date(at),
      }));
      await trx.insertInto('touchline_delivery').values(rows).execute();
      await queue.add(deliveries, trx);
    },

    async settleDeliveries(backend, ends) {
      if (ends.length === 0) return new Set();
      const rows = ends.map(({ delivery, state, nextAt, reason, backendReference }) => ({
        position: delivery.position,
        attempts: delivery.attempts,
        state,
        next_at: new Date(nextAt),
        reason,
        backend_reference: backendReference,
      }));
      await sql`update touchline_delivery as delivery
        set state = ended.state, next_at = ended.next_at, leased_until = null, reason = ended.reason,
          backend_reference = coalesce(ended.backend_reference, delivery.backend_reference)
        from json_to_recordset(${JSON.stringify(rows)}::json) as ended (position bigint, attempts integer,
          state text, next_at timestamptz, reason text, backend_reference text)
        where delivery.position = ended.position and delivery.attempts = ended.attempts
          and delivery.state in ('waiting', 'misconfigured')`.execute(trx);
      const left = await trx
        .selectFrom('touchline_delivery')
        .select('issue_id')
        .distinct()
        .where('backend', '=', backend)
        .where('issue_id', 'in', [...new Set(ends.map(({ delivery }) => delivery.issueId))])
        .where('state', 'in', ['waiting', 'misconfigured'])
        .execute();
      return new Set(left.map((row) => row.issue_id));
    },

    async eraseWords(issueId) {
      await trx.deleteFrom('touchline_event_text').where('subject', '=', issueId).execute();
      await trx.deleteFrom('touchline_attachment_chunk').where('issue_id', '=', issueId).execute();
      await trx.deleteFrom('touchline_attachment').where('issue_id', '=', issueId).execute();
    },

    async declareAttachments(attachments) {
      if (attachments.length === 0) return;
      const rows = attachments.map(({ issueId, sha256, mediaType, bytes }) => ({
        issue_id: issueId,
        sha256,
        media_type: mediaType,
        bytes,
        received: 0,
        is_complete: false,
      }));
      await trx
        .insertInto('touchline_attachment')
        .values(rows)
        .onConflict((conflict) => conflict.columns(['issue_id', 'sha256']).doNothing())
        .execute();
    },

    async lockAttachment(issueId, sha256) {
      const row = await trx
        .selectFrom('touchline_attachment')
        .selectAll()
        .where('issue_id', '=', issueId)
        .where('sha256', '=', sha256)
        .forUpdate()
        .executeTakeFirst();
      return row && attachmentRecord(row);
    },

    async addChunk(issueId, sha256, offset, bytes) {
      const chunk = { issue_id: issueId, sha256, start_at: offset, bytes };
      await trx.insertInto('touchline_attachment_chunk').values(chunk).execute();
      await trx
        .updateTable('touchline_attachment')
        .set({ received: offset + bytes.length })
        .where('issue_id', '=', issueId)
        .where('sha256', '=', sha256)
        .execute();
    },

    async completeAttachment(issueId, sha256, bytes) {
      await trx
        .deleteFrom('touchline_attachment_chunk')
        .where('issue_id', '=', issueId)
        .where('sha256', '=', sha256)
        .execute();
      const whole = { issue_id: issueId, sha256, start_at: 0, bytes };
      await trx.insertInto('touchline_attachment_chunk').values(whole).execute();
      await trx
        .updateTable('touchline_attachment')
        .set({ is_complete: true })
        .where('issue_id', '=', issueId)
        .where('sha256', '=', sha256)
        .execute();
    },

    async resetAttachment(issueId, sha256) {
      await trx
        .deleteFrom('touchline_attachment_chunk')
        .where('issue_id', '=', issueId)
        .where('sha256', '=', sha256)
        .execute();
      await trx
        .updateTable('touchline_attachment')
        .set({ received: 0, is_complete: false })
        .where('issue_id', '=', issueId)
        .where('sha256', '=', sha256)
        .execute();
    },

    once: (key, until) => rememberOnce(trx, key, until),

    async addTombstone(id, secretHash, at) {
      const now = new Date(at);
      // A report takes its id in this table; taking it for a moment waits for whoever is storing the report.
      const claim = await trx
        .insertInto('touchline_event')
        .values({ ...CLAIM, id, subject: id, captured_at: now, received_at: now })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .execute();
      if (claim.length > 0) await trx.deleteFrom('touchline_event').where('id', '=', id).execute();
      await trx
        .insertInto('touchline_tombstone')
        .values({ id, secret_hash: secretHash, created_at: now })
        .onConflict((conflict) => conflict.columns(['id', 'secret_hash']).doNothing())
        .execute();
      return claim.length > 0;
    },

    async tombstoned(reports) {
      if (reports.length === 0) return new Set();
      const rows = await trx
        .selectFrom('touchline_tombstone')
        .select(['id', 'secret_hash'])
        .where(
          'id',
          'in',
          reports.map(({ id }) => id),
        )
        .execute();
      const marks = new Set(rows.map((row) => `${row.id} ${row.secret_hash}`));
      const gone = reports.filter(({ id, trackingHash }) => marks.has(`${id} ${trackingHash}`));
      return new Set(gone.map(({ id }) => id));
    },
  };
}

const CLAIM = {
  digest: '',
  type: 'touchline.issue.reported',
  source: '',
  sequence: '',
  lane: 'normal',
  dataschema: '',
  told_time: '',
  receipt: '{}',
} as const;
