import type { Kysely, Selectable } from 'kysely';
import type { Subscription, SubscriptionChange } from '../notify/subscription.ts';
import type { StoreTransaction, SubscriptionName } from '../store.ts';
import type { RelayDatabase } from './schema.ts';

/** Who wants to hear of an issue, and where; goes with the words of the issue. */
export interface SubscriptionTable {
  issue_id: string;
  channel: 'mail' | 'push';
  /** Keyed hash of the target. */
  key: string;
  target: string;
  language: string;
  asked_at: Date;
  mailed_at: Date | null;
  confirmed_at: Date | null;
  told: number;
}

export async function createSubscriptionTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('touchline_subscription')
    .addColumn('issue_id', 'uuid', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'timestamptz', (column) => column.notNull())
    .addColumn('mailed_at', 'timestamptz')
    .addColumn('confirmed_at', 'timestamptz')
    .addColumn('told', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('touchline_subscription_key', ['issue_id', 'channel', 'key'])
    .execute();
  await db.schema
    .createIndex('touchline_subscription_asked')
    .on('touchline_subscription')
    .column('asked_at')
    .execute();
}

type Reads = Pick<StoreTransaction, 'subscriptions'>;
type Writes = Reads &
  Pick<StoreTransaction, 'addSubscription' | 'changeSubscription' | 'removeSubscriptions' | 'remembers'>;

/** @param db  The database, or a transaction on it. */
export function subscriptionQueries(db: Kysely<RelayDatabase>): Reads {
  return {
    async subscriptions(issueId) {
      const rows = await db
        .selectFrom('touchline_subscription')
        .selectAll()
        .where('issue_id', '=', issueId)
        .orderBy('asked_at')
        .execute();
      return rows.map(subscription);
    },
  };
}

export function subscriptionWrites(trx: Kysely<RelayDatabase>): Writes {
  return {
    ...subscriptionQueries(trx),
    async addSubscription(one) {
      await trx
        .insertInto('touchline_subscription')
        .values({
          issue_id: one.issueId,
          channel: one.channel,
          key: one.key,
          target: one.target,
          language: one.language,
          told: one.told,
          asked_at: new Date(one.askedAt),
          mailed_at: dateOf(one.mailedAt),
          confirmed_at: dateOf(one.confirmedAt),
        })
        .onConflict((conflict) => conflict.columns(['issue_id', 'channel', 'key']).doNothing())
        .execute();
    },
    async changeSubscription({ issueId, channel, key }: SubscriptionName, change: SubscriptionChange) {
      const { target, told, askedAt, confirmedAt } = change;
      await trx
        .updateTable('touchline_subscription')
        .set({
          ...(target !== undefined && { target }),
          ...(told !== undefined && { told }),
          ...(askedAt !== undefined && { asked_at: new Date(askedAt) }),
          ...(confirmedAt !== undefined && { confirmed_at: new Date(confirmedAt) }),
          ...('mailedAt' in change && { mailed_at: dateOf(change.mailedAt) }),
        })
        .where('issue_id', '=', issueId)
        .where('channel', '=', channel)
        .where('key', '=', key)
        .execute();
    },
    async removeSubscriptions(issueId, { channel, key }) {
      await trx
        .deleteFrom('touchline_subscription')
        .where('issue_id', '=', issueId)
        .where('channel', '=', channel)
        .where('key', '=', key)
        .execute();
    },
    async remembers(key) {
      const row = await trx
        .selectFrom('touchline_once')
        .select('key')
        .where('key', '=', key)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

function subscription(row: Selectable<SubscriptionTable>): Subscription {
  const { issue_id, asked_at, mailed_at, confirmed_at, ...same } = row;
  return {
    ...same,
    issueId: issue_id,
    askedAt: asked_at.getTime(),
    ...(mailed_at && { mailedAt: mailed_at.getTime() }),
    ...(confirmed_at && { confirmedAt: confirmed_at.getTime() }),
  };
}

function dateOf(at: number | undefined): Date | null {
  return at === undefined ? null : new Date(at);
}
