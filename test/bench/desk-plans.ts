import { type CompiledQuery, type Kysely, type LogEvent, sql } from 'kysely';
import { Kysely as Database, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { DeskTables } from '../../examples/desk/src/store/schema.ts';
import { quantile } from './figures.ts';
import type { DeskQuery } from './desk-queries.ts';

/** How PostgreSQL answers one question of the desk. Times in milliseconds. */
export interface PlanLine {
  what: string;
  /** Each statement inside the database, as `explain (analyze)` tells. */
  p50: number;
  p95: number;
  /** As whoever asks waits for it, with all rows brought over and read. */
  waitedP50: number;
  waitedP95: number;
  /** How tables are read, such as `Index Scan desk_issues_queue`. */
  plan: string[];
  /** Large tables that were read from one end to the other; has to be empty. */
  readWhole: string[];
  /** The most rows that any turn read and then left out, and the most pages (8 KB) it touched. */
  leftOut: number;
  pages: number;
  rows: number;
}

/** A table below this is read whole at no cost, and the planner does. */
const LARGE = 5_000;

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
}

interface Explained {
  Plan: Node & { 'Shared Hit Blocks': number; 'Shared Read Blocks': number };
  'Execution Time': number;
  'Planning Time': number;
}

/** Asks each question so many times, and lets the database explain every statement that came of it. */
export async function planLines(
  pool: Pool,
  queries: readonly DeskQuery[],
  { turns, warmUp = 2 }: { turns: number; warmUp?: number },
): Promise<PlanLine[]> {
  const said: CompiledQuery[] = [];
  const db = new Database<DeskTables>({
    dialect: new PostgresDialect({ pool }),
    log: (event: LogEvent) => {
      if (event.level === 'error') throw new Error(event.query.sql, { cause: event.error });
      said.push(event.query);
    },
  });
  const large = await largeTables(db);
  const lines: PlanLine[] = [];
  for (const { what, ask } of queries) {
    const [inside, waited]: [number[], number[]] = [[], []];
    const plan = new Set<string>();
    const readWhole = new Set<string>();
    let [leftOut, pages, rows] = [0, 0, 0];
    for (let turn = -warmUp; turn < turns; turn++) {
      said.length = 0;
      const began = performance.now();
      await db.transaction().execute(async (tx) => {
        await ask(tx, turn + warmUp);
      });
      const took = performance.now() - began;
      const explained = await explain(
        pool,
        said.filter(({ sql: text }) => /^\s*(select|with|update)/i.test(text)),
      );
      // The first turns warm what any server has warm.
      if (turn < 0) continue;
      waited.push(took);
      inside.push(...explained.map((one) => one['Execution Time'] + one['Planning Time']));
      const nodes = explained.flatMap((one) => nodesOf(one.Plan));
      for (const node of nodes) {
        const table = node['Relation Name'];
        const index = node['Index Name'];
        if (table ?? index) plan.add([node['Node Type'], index ?? table].join(' '));
        if (table && node['Node Type'].endsWith('Seq Scan') && large.has(table)) readWhole.add(table);
      }
      leftOut = Math.max(
        leftOut,
        ...nodes.map((node) => (node['Rows Removed by Filter'] ?? 0) * node['Actual Loops']),
      );
      const touched = explained.map(({ Plan }) => Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks']);
      pages = Math.max(
        pages,
        touched.reduce((sum, one) => sum + one, 0),
      );
      rows = Math.max(rows, ...explained.map(({ Plan }) => Plan['Actual Rows']));
    }
    lines.push({
      what,
      p50: quantile(inside, 0.5),
      p95: quantile(inside, 0.95),
      waitedP50: quantile(waited, 0.5),
      waitedP95: quantile(waited, 0.95),
      plan: [...plan].toSorted(),
      readWhole: [...readWhole],
      leftOut,
      pages,
      rows,
    });
  }
  return lines;
}

/** In a transaction that is undone: an update is explained by doing it. */
async function explain(pool: Pool, queries: readonly CompiledQuery[]): Promise<Explained[]> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const found: Explained[] = [];
    for (const { sql: text, parameters } of queries) {
      const { rows } = await client.query<{ 'QUERY PLAN': Explained[] }>(
        `explain (analyze, buffers, format json) ${text}`,
        [...parameters],
      );
      found.push(...(rows[0]?.['QUERY PLAN'] ?? []));
    }
    return found;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

async function largeTables(db: Kysely<DeskTables>): Promise<Set<string>> {
  const { rows } = await sql<{ relname: string }>`
    select relname from pg_class where relkind = 'r' and reltuples > ${LARGE}`.execute(db);
  return new Set(rows.map(({ relname }) => relname));
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
