import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { makeArchive } from './migrations-archive.ts';
import { incidents } from './migrations-incidents.ts';
import { makeConsoleTables } from './console-schema.ts';
import { makePageIndexes } from './migrations-pages.ts';
import type { DeskTables } from './schema.ts';

/** By name, in order. One that was released never changes. */
const MIGRATIONS: Record<string, Migration> = {
  '001_desk': {
    async up(db: Kysely<unknown>) {
      const { schema } = db;
      await schema
        .createTable('desk_issues')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('reference', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('priority', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('team', 'text', (column) => column.notNull())
        .addColumn('assignee_id', 'text')
        .addColumn('is_open', 'boolean', (column) => column.notNull())
        .addColumn('closes_at', 'timestamptz')
        .addColumn('facts', 'jsonb', (column) => column.notNull())
        .addColumn('changed_at', 'timestamptz', (column) => column.notNull())
        .execute();
      await schema.createIndex('desk_issues_changed').on('desk_issues').column('changed_at').execute();
      await schema.createIndex('desk_issues_open').on('desk_issues').column('is_open').execute();
      await schema
        .createTable('desk_reports')
        .addColumn('issue_id', 'uuid', (column) => column.primaryKey())
        .addColumn('report', 'jsonb', (column) => column.notNull())
        .addColumn('summary', 'text', (column) => column.notNull())
        .execute();
      await schema
        .createTable('desk_events')
        .addColumn('issue_id', 'uuid', (column) => column.notNull())
        .addColumn('sequence', 'integer', (column) => column.notNull())
        .addColumn('at', 'timestamptz', (column) => column.notNull())
        .addColumn('actor_id', 'text', (column) => column.notNull())
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .addColumn('actor_role', 'text', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('change', 'jsonb', (column) => column.notNull())
        // Two writers who saw the same version cannot both append after it.
        .addPrimaryKeyConstraint('desk_events_version', ['issue_id', 'sequence'])
        .execute();
      await schema
        .createTable('desk_words')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('issue_id', 'uuid', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('from_whom', 'text', (column) => column.notNull())
        .addColumn('at', 'timestamptz', (column) => column.notNull())
        .addColumn('author_id', 'text', (column) => column.notNull())
        .addColumn('author_name', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('language', 'text')
        .execute();
      await schema.createIndex('desk_words_issue').on('desk_words').column('issue_id').execute();
      await schema
        .createTable('desk_seen')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .execute();
      await schema
        .createTable('desk_settings')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '002_known_issues': {
    async up(db: Kysely<unknown>) {
      const { schema } = db;
      await schema.alterTable('desk_issues').addColumn('known_id', 'uuid').execute();
      await schema.createIndex('desk_issues_known').on('desk_issues').column('known_id').execute();
      await schema
        .createTable('desk_known_issues')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('category', 'text', (column) => column.notNull())
        .addColumn('zone', 'text')
        .addColumn('texts', 'jsonb', (column) => column.notNull())
        .addColumn('next_news', 'timestamptz')
        .addColumn('late', 'boolean', (column) => column.notNull())
        .addColumn('published_at', 'timestamptz', (column) => column.notNull())
        .addColumn('updated_at', 'timestamptz', (column) => column.notNull())
        .addColumn('solved_at', 'timestamptz')
        .addColumn('by_id', 'text', (column) => column.notNull())
        .addColumn('by_name', 'text', (column) => column.notNull())
        .addColumn('by_role', 'text', (column) => column.notNull())
        .execute();
      await schema
        .createTable('desk_known_events')
        .addColumn('known_id', 'uuid', (column) => column.notNull())
        .addColumn('sequence', 'integer', (column) => column.notNull())
        .addColumn('at', 'timestamptz', (column) => column.notNull())
        .addColumn('actor_id', 'text', (column) => column.notNull())
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .addColumn('actor_role', 'text', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('change', 'jsonb', (column) => column.notNull())
        .addPrimaryKeyConstraint('desk_known_events_version', ['known_id', 'sequence'])
        .execute();
      await schema
        .createTable('desk_known_heard')
        .addColumn('issue_id', 'uuid', (column) => column.notNull())
        .addColumn('known_id', 'uuid', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('desk_known_heard_once', ['issue_id', 'known_id'])
        .execute();
    },
  },
  '003_sensitive': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('desk_issues')
        .addColumn('sensitive', 'boolean', (column) => column.notNull().defaultTo(false))
        .execute();
      await sql`
        update desk_issues set sensitive = true
        where facts ->> 'category' ~ '^medical\\.|^safety\\.(harassment|safeguarding|hate)|^lost\\.(child|person)'
      `.execute(db);
    },
  },
  '004_access': {
    async up(db: Kysely<unknown>) {
      const { schema } = db;
      await schema
        .createTable('desk_audit')
        .addColumn('sequence', 'bigint', (column) => column.primaryKey())
        .addColumn('at', 'timestamptz', (column) => column.notNull())
        .addColumn('actor_id', 'text', (column) => column.notNull())
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .addColumn('actor_role', 'text', (column) => column.notNull())
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('subject', 'text')
        .addColumn('facts', 'jsonb', (column) => column.notNull())
        .addColumn('previous', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .execute();
      await schema
        .createIndex('desk_audit_subject')
        .on('desk_audit')
        .columns(['subject', 'sequence'])
        .execute();
      await schema
        .createIndex('desk_audit_actor')
        .on('desk_audit')
        .columns(['actor_id', 'sequence'])
        .execute();
      await schema
        .createTable('desk_audit_head')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('sequence', 'bigint', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .execute();
      await sql`insert into desk_audit_head (id, sequence, hash) values (1, 0, repeat('0', 64))`.execute(db);
      await sql`
        create function desk_audit_is_kept() returns trigger language plpgsql as
        $$ begin raise exception 'The audit log is only ever appended to.'; end $$
      `.execute(db);
      await sql`
        create trigger desk_audit_kept before update or delete or truncate on desk_audit
        for each statement execute function desk_audit_is_kept()
      `.execute(db);
      await schema
        .createTable('desk_keys')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('scopes', 'jsonb', (column) => column.notNull())
        .addColumn('made_at', 'timestamptz', (column) => column.notNull())
        .addColumn('made_by', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'timestamptz')
        .addColumn('revoked_at', 'timestamptz')
        .execute();
      await schema
        .createTable('desk_invites')
        .addColumn('hash', 'text', (column) => column.primaryKey())
        // Nobody yet: whoever has the link makes the first account.
        .addColumn('user_id', 'text')
        .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
        .execute();
    },
  },
  '005_kiosks_and_surveys': {
    async up({ schema }: Kysely<unknown>) {
      await schema
        .createTable('desk_kiosks')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('seen_at', 'timestamptz', (column) => column.notNull())
        .addColumn('waiting', 'integer', (column) => column.notNull())
        .addColumn('version', 'text')
        .execute();
      await schema
        .createTable('desk_surveys')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('issue_id', 'uuid')
        .addColumn('event', 'text')
        .addColumn('at', 'timestamptz', (column) => column.notNull())
        .addColumn('scores', 'jsonb', (column) => column.notNull())
        .addColumn('comment', 'text')
        .execute();
      await schema.createIndex('desk_surveys_at').on('desk_surveys').column('at').execute();
      await schema.createIndex('desk_surveys_issue').on('desk_surveys').column('issue_id').execute();
    },
  },
  '006_process': {
    async up(db: Kysely<unknown>) {
      const { schema } = db;
      await schema
        .createTable('desk_due')
        .addColumn('issue_id', 'uuid', (column) => column.primaryKey())
        .addColumn('at', 'timestamptz', (column) => column.notNull())
        .addColumn('tries', 'integer', (column) => column.notNull())
        .execute();
      await schema.createIndex('desk_due_at').on('desk_due').column('at').execute();
      // What was there before is looked at once, and then when it is due.
      await sql`insert into desk_due select id, clock_timestamp(), 0 from desk_issues
        where state not in ('closed', 'cancelled', 'merged', 'rejected')`.execute(db);
      await schema
        .createTable('desk_tasks')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('issue_id', 'uuid', (column) => column.notNull())
        .addColumn('owner', 'text', (column) => column.notNull())
        .addColumn('due_at', 'timestamptz')
        .execute();
      await schema.createIndex('desk_tasks_issue').on('desk_tasks').column('issue_id').execute();
      await schema.createIndex('desk_tasks_owner').on('desk_tasks').columns(['owner', 'due_at']).execute();
      await schema
        .createTable('desk_solved')
        .addColumn('issue_id', 'uuid', (column) => column.primaryKey())
        .addColumn('category', 'text', (column) => column.notNull())
        .addColumn('solved_at', 'timestamptz', (column) => column.notNull())
        .addColumn('took_ms', 'double precision', (column) => column.notNull())
        .execute();
      await schema
        .createIndex('desk_solved_last')
        .on('desk_solved')
        .columns(['category', 'solved_at'])
        .execute();
      await schema
        .createTable('desk_suspensions')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('from', 'timestamptz', (column) => column.notNull())
        .addColumn('to', 'timestamptz')
        .addColumn('reason', 'text', (column) => column.notNull())
        .addColumn('by_id', 'text', (column) => column.notNull())
        .addColumn('by_name', 'text', (column) => column.notNull())
        .addColumn('lifted_by_id', 'text')
        .addColumn('lifted_by_name', 'text')
        .execute();
    },
  },
  '007_incidents': incidents,
  '008_issue_page': {
    async up(db: Kysely<unknown>) {
      const { schema } = db;
      // What was solved before is found by what it was about, the newest first.
      await sql`create index desk_issues_solved on desk_issues ((facts ->> 'category'), changed_at desc)
        where state in ('resolved', 'closed')`.execute(db);
      await schema
        .createTable('desk_photos')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('issue_id', 'uuid', (column) => column.notNull())
        .addColumn('at', 'timestamptz', (column) => column.notNull())
        .addColumn('by_id', 'text', (column) => column.notNull())
        .addColumn('by_name', 'text', (column) => column.notNull())
        .addColumn('media_type', 'text', (column) => column.notNull())
        .addColumn('bytes', 'bytea', (column) => column.notNull())
        .execute();
      await schema.createIndex('desk_photos_issue').on('desk_photos').column('issue_id').execute();
      await schema
        .createTable('desk_entered')
        .addColumn('issue_id', 'uuid', (column) => column.primaryKey())
        .addColumn('by_id', 'text', (column) => column.notNull())
        .addColumn('by_name', 'text', (column) => column.notNull())
        .addColumn('by_role', 'text', (column) => column.notNull())
        .addColumn('at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .execute();
    },
  },
  '009_arrivals': {
    async up(db: Kysely<unknown>) {
      await sql`create index desk_events_arrived on desk_events (at) where sequence = 1`.execute(db);
    },
  },
  '010_console': { up: makeConsoleTables },
  '011_pages': { up: makePageIndexes },
  '012_archive': { up: makeArchive },
  '013_kiosks_since': {
    async up(db: Kysely<unknown>) {
      // Those that are known have been heard of for long enough.
      await sql`alter table desk_kiosks add column since timestamptz not null default '2000-01-01'`.execute(
        db,
      );
      await sql`alter table desk_kiosks alter column since drop default`.execute(db);
    },
  },
};

/** Brings the desk's own tables to today's form; others in the same database are left alone. */
export async function migrate(db: Kysely<DeskTables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableName: 'desk_migrations',
    migrationLockTableName: 'desk_migrations_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error)
    throw new Error('The tables of the desk could not be prepared. Is the database there?', { cause: error });
}
