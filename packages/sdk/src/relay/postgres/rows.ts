import { sql, type Selectable } from 'kysely';
import type { AttachmentRecord, DeliveryRecord, EventRecord, IssueRecord, NewEvent } from '../store.ts';
import type { AttachmentTable, DeliveryTable, EventTable, IssueTable, RelayDatabase } from './schema.ts';

// Rows of the tables to the words of the relay and back.

/**
 * Rows as one parameter, whatever their number: the statement stays the same, and nobody writes a thousand
 * placeholders.
 *
 * @param rows  Keys are the names of columns; what is left out is null.
 */
export function rowsOf(table: keyof RelayDatabase, rows: readonly object[]) {
  return sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`;
}

export function eventRow(event: NewEvent) {
  const { id, digest, type, subject, source, sequence, lane, dataschema, receipt } = event;
  return {
    id,
    digest,
    type,
    subject,
    source,
    sequence,
    lane,
    dataschema,
    told_time: event.time,
    captured_at: new Date(event.capturedAt),
    received_at: new Date(event.receivedAt),
    receipt,
  };
}

export function eventRecord(row: Selectable<EventTable>): EventRecord {
  const { told_time, captured_at, received_at, ...same } = row;
  return { ...same, time: told_time, capturedAt: captured_at.getTime(), receivedAt: received_at.getTime() };
}

export function issueRow({ trackingHash, facts, receivedAt, test, ...same }: IssueRecord) {
  return {
    ...same,
    tracking_hash: trackingHash,
    facts,
    received_at: new Date(receivedAt),
    is_test: test,
  };
}

export function issueRecord(row: Selectable<IssueTable>): IssueRecord {
  const { id, venue, tracking_hash, facts, version, received_at, is_test } = row;
  return {
    id,
    venue,
    trackingHash: tracking_hash,
    facts,
    version,
    receivedAt: received_at.getTime(),
    test: is_test,
  };
}

export function deliveryRecord(row: Selectable<DeliveryTable>): DeliveryRecord {
  return {
    position: Number(row.position),
    backend: row.backend,
    issueId: row.issue_id,
    eventId: row.event_id,
    kind: row.kind,
    state: row.state,
    at: row.accepted_at.getTime(),
    urgent: row.is_urgent,
    attempts: row.attempts,
    nextAt: row.next_at.getTime(),
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.backend_reference !== null && { backendReference: row.backend_reference }),
    ...(row.detail !== null && { detail: row.detail }),
    ...(row.is_repeat && { isRepeat: true }),
  };
}

export function attachmentRecord(row: Selectable<AttachmentTable>): AttachmentRecord {
  const { issue_id, sha256, media_type, bytes, received, is_complete } = row;
  return { issueId: issue_id, sha256, mediaType: media_type, bytes, offset: received, complete: is_complete };
}
