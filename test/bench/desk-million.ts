import { sql } from 'kysely';
import { openDesk } from './desk-database.ts';
import { type PlanLine, planLines } from './desk-plans.ts';
import { consoleQueries, jobQueries } from './desk-queries.ts';
import { type Amount, factsOf, fillDesk } from './desk-rows.ts';

export interface MillionFigures extends Amount {
  postgres: string;
  filledMs: number;
  sizeMb: number;
  console: PlanLine[];
  jobs: PlanLine[];
}

/** What the console and the jobs of the desk ask, among so many issues on a PostgreSQL server. */
export async function millionFigures(amount: Amount, turns = 40): Promise<MillionFigures> {
  const desk = await openDesk();
  const { db, pool, fixture } = desk;
  try {
    const began = performance.now();
    await fillDesk(fixture, amount);
    const filledMs = performance.now() - began;
    const { rows } = await sql<{ version: string; mb: number }>`
      select current_setting('server_version') as version,
        (pg_database_size(current_database()) / 1048576)::int as mb`.execute(db);
    return {
      ...amount,
      postgres: rows[0]?.version ?? '',
      filledMs,
      sizeMb: rows[0]?.mb ?? 0,
      console: await planLines(pool, consoleQueries(await factsOf(fixture)), { turns }),
      jobs: await planLines(pool, jobQueries(), { turns }),
    };
  } finally {
    await desk.close();
  }
}

export function printMillion({ console: asked, jobs, ...figures }: MillionFigures): void {
  const { issues, open, postgres, filledMs, sizeMb } = figures;
  console.info(
    `\n${issues} issues, ${open} of them open, on PostgreSQL ${postgres}: ${sizeMb} MB, made in ${Math.round(filledMs / 1_000)} s`,
  );
  const cell = (ms: number) => Math.round(ms * 10) / 10;
  console.table(
    [...asked, ...jobs].map((line) => ({
      what: line.what,
      'p50 ms': cell(line.p50),
      'p95 ms': cell(line.p95),
      'waited p95 ms': cell(line.waitedP95),
      rows: line.rows,
      pages: line.pages,
      'left out': line.leftOut,
      'read whole': line.readWhole.join(' ') || 'none',
    })),
  );
  for (const { what, plan } of [...asked, ...jobs]) console.info(`${what}\n  ${plan.join('\n  ')}`);
}
