import { type ColumnType, type JSONColumnType, type Kysely, sql } from 'kysely';

type Instant = ColumnType<Date, Date | string, Date | string>;

/** Words an issue is found by; gone with the words of its reporter. */
export interface DeskSearchTable {
  issue_id: string;
  words: ColumnType<string, unknown, unknown>;
}

/** What one person chose for every device: saved filters, keys. */
export interface DeskPreferencesTable {
  person_id: string;
  value: JSONColumnType<object>;
}

export interface DeskDutyTable {
  person_id: string;
  /** Null while off duty. */
  since: Instant | null;
  skills: JSONColumnType<string[]>;
}

export interface NamedIssue {
  id: string;
  reference: string;
  what: string;
}

/** What stood open when a shift ended. */
export interface HandoverFacts {
  shift?: { labels: Record<string, string>; to: string };
  open: number;
  late: number;
  free: number;
  critical: NamedIssue[];
  promises: (NamedIssue & { dueAt: string })[];
  incidents: NamedIssue[];
}

/** A sheet from one shift to the next, signed by both. */
export interface DeskHandoverTable {
  id: string;
  at: Instant;
  by_id: string;
  by_name: string;
  text: string;
  facts: JSONColumnType<HandoverFacts>;
  taken_at: Instant | null;
  taken_by_id: string | null;
  taken_by_name: string | null;
}

/** Tables of the console itself. */
export async function makeConsoleTables(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('desk_search')
    .addColumn('issue_id', 'uuid', (column) => column.primaryKey())
    .addColumn('words', sql`tsvector`, (column) => column.notNull())
    .execute();
  await sql`create index desk_search_words on desk_search using gin (words)`.execute(db);
  await schema
    .createTable('desk_preferences')
    .addColumn('person_id', 'text', (column) => column.primaryKey())
    .addColumn('value', 'jsonb', (column) => column.notNull())
    .execute();
  await schema
    .createTable('desk_duty')
    .addColumn('person_id', 'text', (column) => column.primaryKey())
    .addColumn('since', 'timestamptz')
    .addColumn('skills', 'jsonb', (column) => column.notNull())
    .execute();
  await schema
    .createTable('desk_handovers')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('facts', 'jsonb', (column) => column.notNull())
    .addColumn('taken_at', 'timestamptz')
    .addColumn('taken_by_id', 'text')
    .addColumn('taken_by_name', 'text')
    .execute();
  await schema.createIndex('desk_handovers_at').on('desk_handovers').column('at').execute();
  await schema
    .createIndex('desk_issues_assignee')
    .ifNotExists()
    .on('desk_issues')
    .column('assignee_id')
    .execute();
}
