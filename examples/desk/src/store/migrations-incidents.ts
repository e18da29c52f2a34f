import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Incidents, broadcasts, alarms and plans. Released, so it never changes. */
export const incidents: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db;
    // What came lately, and what belongs together, without a look at everything that ever came.
    await sql`create index desk_issues_received on desk_issues (((facts ->> 'receivedAt')::bigint))`.execute(
      db,
    );
    await sql`create index desk_issues_incident on desk_issues ((facts ->> 'incident')) where facts ? 'incident'`.execute(
      db,
    );
    await schema
      .createTable('desk_incidents')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('facts', 'jsonb', (column) => column.notNull())
      .addColumn('opened_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await schema
      .createIndex('desk_incidents_state')
      .on('desk_incidents')
      .columns(['state', 'opened_at'])
      .execute();
    await appended(schema.createTable('desk_incident_events'))
      .addColumn('incident_id', 'uuid', (column) => column.notNull())
      .addPrimaryKeyConstraint('desk_incident_events_version', ['incident_id', 'sequence'])
      .execute();
    await schema
      .createTable('desk_incident_left_out')
      .addColumn('incident_id', 'uuid', (column) => column.notNull())
      .addColumn('issue_id', 'uuid', (column) => column.notNull())
      .addPrimaryKeyConstraint('desk_incident_left_out_once', ['incident_id', 'issue_id'])
      .execute();
    await schema
      .createTable('desk_proposals_dismissed')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('until', 'timestamptz', (column) => column.notNull())
      .addColumn('by_id', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('desk_broadcasts')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('incident_id', 'uuid')
      .addColumn('facts', 'jsonb', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .execute();
    await schema
      .createIndex('desk_broadcasts_incident')
      .on('desk_broadcasts')
      .columns(['incident_id', 'at'])
      .execute();
    await schema
      .createTable('desk_broadcast_people')
      .addColumn('broadcast_id', 'uuid', (column) => column.notNull())
      .addColumn('issue_id', 'uuid', (column) => column.notNull())
      .addColumn('told_at', 'timestamptz')
      .addPrimaryKeyConstraint('desk_broadcast_people_once', ['broadcast_id', 'issue_id'])
      .execute();
    await sql`create index desk_broadcast_waiting on desk_broadcast_people (broadcast_id) where told_at is null`.execute(
      db,
    );
    await schema
      .createTable('desk_alarms')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('finding', 'jsonb', (column) => column.notNull())
      .addColumn('raised_at', 'timestamptz', (column) => column.notNull())
      .addColumn('last_at', 'timestamptz', (column) => column.notNull())
      .addColumn('acknowledged_at', 'timestamptz')
      .addColumn('acknowledged_by', 'text')
      .addColumn('over_at', 'timestamptz')
      .execute();
    // Two processes that see the same raise one alarm.
    await sql`create unique index desk_alarms_once on desk_alarms (key) where state <> 'over'`.execute(db);
    await schema
      .createTable('desk_plan_runs')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('facts', 'jsonb', (column) => column.notNull())
      .addColumn('started_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await schema
      .createIndex('desk_plan_runs_state')
      .on('desk_plan_runs')
      .columns(['state', 'started_at'])
      .execute();
    await appended(schema.createTable('desk_plan_events'))
      .addColumn('run_id', 'uuid', (column) => column.notNull())
      .addPrimaryKeyConstraint('desk_plan_events_version', ['run_id', 'sequence'])
      .execute();
    await sql`create sequence desk_incident_news`.execute(db);
  },
};

/** What every line has that is only ever appended. */
function appended<T extends string>(table: CreateTableBuilder<T>) {
  return table
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('actor_name', 'text', (column) => column.notNull())
    .addColumn('actor_role', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('change', 'jsonb', (column) => column.notNull());
}
