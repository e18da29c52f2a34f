import { sql, type Transaction } from 'kysely';
import type { Queue } from '../queue.ts';
import type { StoreTransaction } from '../store.ts';
import { polledUntil, rememberOnce, savePolled } from './guards.ts';
import {
  attachmentRecord,
  deliveryRecord,
  eventRecord,
  eventRow,
  issueRecord,
  issueRow,
  rowsOf,
} from './rows.ts';
import type { RelayDatabase } from './schema.ts';
import { subscriptionWrites } from './subscriptions.ts';

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
      const words = events.map(({ id, subject, text, received }) => ({
        event_id: id,
        subject,
        text,
        received,
      }));
      const { rows } = await sql<{ id: string }>`
        with added as (
          insert into touchline_event (id, digest, type, subject, source, sequence, lane, dataschema, told_time,
            captured_at, received_at, receipt)
          select id, digest, type, subject, source, sequence, lane, dataschema, told_time, captured_at,
            received_at, receipt
          from ${rowsOf('touchline_event', events.map(eventRow))} order by id
          on conflict (id) do nothing returning id
        ), kept as (
          insert into touchline_event_text (event_id, subject, text, received)
          select words.event_id, words.subject, words.text, words.received
          from ${rowsOf('touchline_event_text', words)} as words
          join added on added.id = words.event_id
        )
        select id from added`.execute(trx);
      return new Set(rows.map(({ id }) => id));
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
      if (issues.length === 0) return new Set();
      // A statement of its own, after the events: it sees what was erased while those waited.
      const { rows } = await sql<{ id: string }>`
        insert into touchline_issue (id, venue, tracking_hash, facts, version, received_at, is_test)
        select id, venue, tracking_hash, facts, version, received_at, is_test
        from ${rowsOf('touchline_issue', issues.map(issueRow))} as fresh
        where not exists (
          select 1 from touchline_tombstone as gone
          where gone.id = fresh.id and gone.secret_hash = fresh.tracking_hash
        )
        on conflict (id) do nothing
        returning id`.execute(trx);
      return new Set(rows.map(({ id }) => id));
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
      for (const { id } of changes) changed.add(id);
      // Told when the transaction commits, and not at all when it does not.
      const telling = notifies ? sql`returning pg_notify(${CHANGE_CHANNEL}, issue.id::text)` : sql``;
      await sql`update touchline_issue as issue
        set facts = change.facts, version = issue.version + 1, changed_at = clock_timestamp()
        from ${rowsOf('touchline_issue', changes)} as change
        where issue.id = change.id ${telling}`.execute(trx);
    },

    async addDeliveries(deliveries) {
      if (deliveries.length === 0) return;
      const rows = deliveries.map(({ backend, issueId, eventId, kind, at, urgent, detail }) => ({
        backend,
        issue_id: issueId,
        event_id: eventId,
        kind,
        state: 'waiting' as const,
        accepted_at: new Date(at),
        is_urgent: urgent,
        attempts: 0,
        next_at: new Date(at),
        detail,
        is_repeat: false,
      }));
      await sql`insert into touchline_delivery (backend, issue_id, event_id, kind, state, accepted_at, is_urgent,
          attempts, next_at, detail, is_repeat)
        select backend, issue_id, event_id, kind, state, accepted_at, is_urgent, attempts, next_at, detail, is_repeat
        from ${rowsOf('touchline_delivery', rows)}`.execute(trx);
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
      const { rows: settled } = await sql<{ issue_id: string; is_left: boolean }>`
        update touchline_delivery as delivery
        set state = ended.state, next_at = ended.next_at, leased_until = null, reason = ended.reason,
          backend_reference = coalesce(ended.backend_reference, delivery.backend_reference)
        from ${rowsOf('touchline_delivery', rows)} as ended
        where delivery.position = ended.position and delivery.attempts = ended.attempts
          and delivery.state in ('waiting', 'misconfigured')
        returning delivery.issue_id, delivery.state in ('waiting', 'misconfigured') or exists (
          select 1 from touchline_delivery as later
          where later.issue_id = delivery.issue_id and later.backend = ${backend}
            and later.position > delivery.position and later.state in ('waiting', 'misconfigured')
        ) as is_left`.execute(trx);
      return new Set(settled.flatMap(({ issue_id, is_left }) => (is_left ? issue_id : [])));
    },

    async deliveriesOf(issueId) {
      const rows = await trx
        .selectFrom('touchline_delivery')
        .selectAll()
        .where('issue_id', '=', issueId)
        .orderBy('position')
        .execute();
      return rows.map(deliveryRecord);
    },

    async decideDeliveries(issueId, backend, state, now) {
      const rows = await trx
        .updateTable('touchline_delivery')
        .set({ state, next_at: new Date(now) })
        .where('issue_id', '=', issueId)
        .where('backend', '=', backend)
        .where('state', 'in', ['refused', 'misconfigured', 'held'])
        .returning('is_urgent')
        .execute();
      const urgent = rows.some((row) => row.is_urgent);
      if (rows.length > 0 && state === 'waiting') await queue.add([{ backend, issueId, urgent }], trx);
      return rows.length;
    },

    async eraseWords(issueId) {
      await trx.deleteFrom('touchline_event_text').where('subject', '=', issueId).execute();
      await trx.deleteFrom('touchline_attachment_chunk').where('issue_id', '=', issueId).execute();
      await trx.deleteFrom('touchline_attachment').where('issue_id', '=', issueId).execute();
      await trx.deleteFrom('touchline_subscription').where('issue_id', '=', issueId).execute();
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
    polledUntil: (backend) => polledUntil(trx, backend),
    savePolled: (backend, until) => savePolled(trx, backend, until),
    ...subscriptionWrites(trx),

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
