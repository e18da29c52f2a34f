import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { createGuardTables } from './guards.ts';
import { createSubscriptionTable } from './subscriptions.ts';
import type { Db } from './schema.ts';

/** In order, for ever: a migration that was released is never changed. */
const MIGRATIONS: Record<string, Migration> = {
  '0001_relay': { up: (db: Kysely<unknown>) => createTables(db) },
  '0002_guards': { up: createGuardTables },
  '0003_sealed': {
    up: (db: Kysely<unknown>) =>
      db.schema.alterTable('touchline_event_text').addColumn('received', 'text').execute(),
  },
  '0004_subscriptions': { up: createSubscriptionTable },
  '0005_forwarding': { up: addForwarding },
};

/**
 * Brings the relay's tables to the present. Several processes may do so at once.
 *
 * @throws What the database said; nothing is half done.
 */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableName: 'touchline_migration',
    migrationLockTableName: 'touchline_migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** Which photo a delivery brings, whether an attempt was left unfinished, and what was held among what is troubled. */
async function addForwarding(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('touchline_delivery')
    .addColumn('detail', 'text')
    .addColumn('is_repeat', 'boolean', (column) => column.notNull().defaultTo(false))
    .execute();
  await db.schema.dropIndex('touchline_delivery_trouble').execute();
  await sql`create index touchline_delivery_trouble on touchline_delivery (position)
    where state in ('refused', 'misconfigured', 'held')`.execute(db);
}

async function createTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('touchline_event')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('subject', 'uuid', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('sequence', 'text', (column) => column.notNull())
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn('dataschema', 'text', (column) => column.notNull())
    .addColumn('told_time', 'text', (column) => column.notNull())
    .addColumn('captured_at', 'timestamptz', (column) => column.notNull())
    .addColumn('received_at', 'timestamptz', (column) => column.notNull())
    .addColumn('receipt', 'jsonb', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('touchline_event_subject')
    .on('touchline_event')
    .columns(['subject', 'received_at'])
    .execute();

  await db.schema
    .createTable('touchline_event_text')
    .addColumn('event_id', 'uuid', (column) => column.primaryKey())
    .addColumn('subject', 'uuid', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('touchline_event_text_subject')
    .on('touchline_event_text')
    .column('subject')
    .execute();

  await db.schema
    .createTable('touchline_issue')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('venue', 'text', (column) => column.notNull())
    .addColumn('tracking_hash', 'text', (column) => column.notNull())
    .addColumn('facts', 'jsonb', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('received_at', 'timestamptz', (column) => column.notNull())
    .addColumn('is_test', 'boolean', (column) => column.notNull())
    .addColumn('changed_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`clock_timestamp()`))
    .execute();
  await db.schema.createIndex('touchline_issue_changed').on('touchline_issue').column('changed_at').execute();

  await db.schema
    .createTable('touchline_delivery')
    .addColumn('position', 'bigint', (column) => column.generatedByDefaultAsIdentity().primaryKey())
    .addColumn('backend', 'text', (column) => column.notNull())
    .addColumn('issue_id', 'uuid', (column) => column.notNull())
    .addColumn('event_id', 'uuid', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('accepted_at', 'timestamptz', (column) => column.notNull())
    .addColumn('is_urgent', 'boolean', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'timestamptz', (column) => column.notNull())
    .addColumn('leased_until', 'timestamptz')
    .addColumn('reason', 'text')
    .addColumn('backend_reference', 'text')
    .execute();
  await db.schema
    .createIndex('touchline_delivery_issue')
    .on('touchline_delivery')
    .columns(['issue_id', 'backend', 'position'])
    .execute();
  // Small for ever: what was delivered leaves these.
  await sql`create index touchline_delivery_open on touchline_delivery (backend, next_at)
    where state in ('waiting', 'misconfigured')`.execute(db);
  await sql`create index touchline_delivery_trouble on touchline_delivery (position)
    where state in ('refused', 'misconfigured')`.execute(db);

  await db.schema
    .createTable('touchline_attachment')
    .addColumn('issue_id', 'uuid', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('media_type', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('received', 'integer', (column) => column.notNull())
    .addColumn('is_complete', 'boolean', (column) => column.notNull())
    .addPrimaryKeyConstraint('touchline_attachment_key', ['issue_id', 'sha256'])
    .execute();
  await db.schema
    .createTable('touchline_attachment_chunk')
    .addColumn('issue_id', 'uuid', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('start_at', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('touchline_attachment_chunk_key', ['issue_id', 'sha256', 'start_at'])
    .execute();

  await db.schema
    .createTable('touchline_tombstone')
    .addColumn('id', 'uuid', (column) => column.notNull())
    .addColumn('secret_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('touchline_tombstone_key', ['id', 'secret_hash'])
    .execute();
}
