import type { ColumnType, Generated, Kysely } from 'kysely';
import type { EventType, Lane } from '../../model/entry.ts';
import type { IssueFacts } from '../../model/status.ts';
import type { Receipt } from '../../model/wire.ts';
import type { DeliveryKind, DeliveryState } from '../store.ts';
import type { BucketTable, OnceTable, SharedTable } from './guards.ts';
import type { SubscriptionTable } from './subscriptions.ts';

/** Read as a value, written as JSON text: both drivers take that without a word of their own. */
type Json<T> = ColumnType<T, string, string>;

/** What stays of every event; no words. */
export interface EventTable {
  id: string;
  digest: string;
  type: EventType;
  subject: string;
  source: string;
  sequence: string;
  lane: Lane;
  dataschema: string;
  told_time: string;
  captured_at: Date;
  received_at: Date;
  receipt: Json<Receipt>;
}

/** The immutable text of an event; erasable. */
export interface EventTextTable {
  event_id: string;
  subject: string;
  text: string;
  /** As it came and was hashed, where `text` is what was sealed in it. */
  received: string | null;
}

export interface IssueTable {
  id: string;
  venue: string;
  tracking_hash: string;
  facts: Json<IssueFacts>;
  version: number;
  received_at: Date;
  is_test: boolean;
  changed_at: ColumnType<Date, never, unknown>;
}

export interface DeliveryTable {
  /** A bigint: a number from one driver, a string from the other. */
  position: Generated<number | string>;
  backend: string;
  issue_id: string;
  event_id: string;
  kind: DeliveryKind;
  state: DeliveryState;
  accepted_at: Date;
  is_urgent: boolean;
  attempts: number;
  next_at: Date;
  leased_until: Date | null;
  reason: string | null;
  backend_reference: string | null;
  detail: string | null;
  is_repeat: ColumnType<boolean, boolean | undefined, boolean>;
}

export interface AttachmentTable {
  issue_id: string;
  sha256: string;
  media_type: string;
  bytes: number;
  received: number;
  is_complete: boolean;
}

export interface AttachmentChunkTable {
  issue_id: string;
  sha256: string;
  start_at: number;
  bytes: Uint8Array;
}

export interface TombstoneTable {
  id: string;
  secret_hash: string;
  created_at: Date;
}

export interface RelayDatabase {
  touchline_event: EventTable;
  touchline_event_text: EventTextTable;
  touchline_issue: IssueTable;
  touchline_delivery: DeliveryTable;
  touchline_attachment: AttachmentTable;
  touchline_attachment_chunk: AttachmentChunkTable;
  touchline_tombstone: TombstoneTable;
  touchline_bucket: BucketTable;
  touchline_once: OnceTable;
  touchline_shared: SharedTable;
  touchline_subscription: SubscriptionTable;
}

export type Db = Kysely<RelayDatabase>;
