import { sql, type Kysely, type Transaction } from 'kysely';
import { randomSecret, waitFor, type GuardStore } from '../guard-store.ts';
import type { Db, RelayDatabase } from './schema.ts';

/** Token buckets by keyed hash; a row nobody used for a while is as good as none. */
export interface BucketTable {
  key: string;
  tokens: number;
  /** By the last call. */
  granted: number;
  /** Epoch milliseconds. */
  at: number;
}

/** Ids that count once: calls of hooks, proofs of work. */
export interface OnceTable {
  key: string;
  until: Date;
}

/** What all relays on this database have to know alike. */
export interface SharedTable {
  name: string;
  value: string;
}

export async function createGuardTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('touchline_bucket')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('tokens', 'double precision', (column) => column.notNull())
    .addColumn('granted', 'integer', (column) => column.notNull())
    .addColumn('at', 'double precision', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('touchline_once')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('until', 'timestamptz', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('touchline_shared')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

export function guardQueries(db: Db): GuardStore {
  return {
    async take(key, { burst, perSecond }, want, now) {
      const rate = perSecond / 1000;
      const filled = sql`least(${burst}::float8, b.tokens + greatest(0, ${now}::float8 - b.at) * ${rate}::float8)`;
      const granted = sql`least(${want}::float8, floor(${filled}))`;
      const first = Math.min(want, Math.floor(burst));
      // One statement: whoever comes second finds what the first one left.
      const { rows } = await sql<{ tokens: number; granted: number }>`
        insert into touchline_bucket as b (key, tokens, granted, at)
        values (${key}, ${burst - first}::float8, ${first}::int, ${now}::float8)
        on conflict (key) do update set
          tokens = ${filled} - ${granted}, granted = ${granted}, at = greatest(b.at, ${now}::float8)
        returning tokens, granted`.execute(db);
      const { tokens = 0, granted: taken = 0 } = rows[0] ?? {};
      return { granted: taken, waitMs: taken > 0 ? 0 : waitFor(tokens, perSecond) };
    },

    async secret() {
      const made = { name: 'guard', value: randomSecret() };
      await db
        .insertInto('touchline_shared')
        .values(made)
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      const kept = await db
        .selectFrom('touchline_shared')
        .select('value')
        .where('name', '=', 'guard')
        .executeTakeFirstOrThrow();
      return kept.value;
    },
  };
}

/** Remembers an id inside a transaction; `false` when it was remembered before. */
export async function rememberOnce(
  trx: Transaction<RelayDatabase>,
  key: string,
  until: number,
): Promise<boolean> {
  const rows = await trx
    .insertInto('touchline_once')
    .values({ key, until: new Date(until) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .execute();
  return rows.length > 0;
}

const polled = (backend: string): string => `polled/${backend}`;

/** Until when a backend has told what changed there. */
export async function polledUntil(
  trx: Transaction<RelayDatabase>,
  backend: string,
): Promise<number | undefined> {
  const kept = await trx
    .selectFrom('touchline_shared')
    .select('value')
    .where('name', '=', polled(backend))
    .executeTakeFirst();
  return kept && Number(kept.value);
}

/** Two relays may ask at the same time; the later one stands. */
export async function savePolled(
  trx: Transaction<RelayDatabase>,
  backend: string,
  until: number,
): Promise<void> {
  await sql`insert into touchline_shared as kept (name, value) values (${polled(backend)}, ${`${until}`})
    on conflict (name) do update set value = greatest(kept.value::float8, ${until}::float8)::bigint::text`.execute(
    trx,
  );
}
