import { sql } from 'kysely';
import type { Lease, RelayStore } from '../store.ts';
import { deliveryRecord } from './rows.ts';
import type { Db } from './schema.ts';

const OPEN = ['waiting', 'misconfigured'] as const;

type DeliveryQueries = Pick<
  RelayStore,
  'deliveries' | 'countDeliveries' | 'troubledDeliveries' | 'overdueIssues' | 'leaseDeliveries'
>;

export function deliveryQueries(db: Db): DeliveryQueries {
  return {
    async deliveries(issueId) {
      const rows = await db
        .selectFrom('touchline_delivery')
        .selectAll()
        .where('issue_id', '=', issueId)
        .orderBy('position')
        .execute();
      return rows.map(deliveryRecord);
    },

    async troubledDeliveries(limit) {
      const rows = await db
        .selectFrom('touchline_delivery')
        .selectAll()
        .where('state', 'in', ['refused', 'misconfigured', 'held'])
        .orderBy('position', 'desc')
        .limit(limit)
        .execute();
      return rows.map(deliveryRecord);
    },

    async countDeliveries() {
      const rows = await db
        .selectFrom('touchline_delivery')
        .select((row) => [
          'backend',
          'state',
          row.fn.countAll().as('count'),
          row.fn.min('accepted_at').as('oldest'),
        ])
        .where('state', 'in', ['waiting', 'refused', 'misconfigured', 'held'])
        .groupBy(['backend', 'state'])
        .execute();
      return rows.map(({ backend, state, count, oldest }) => ({
        backend,
        state,
        count: Number(count),
        oldestAt: oldest.getTime(),
      }));
    },

    async overdueIssues(backend, now, limit) {
      const rows = await db
        .selectFrom('touchline_delivery')
        .select('issue_id')
        .where('backend', '=', backend)
        .where('state', 'in', OPEN)
        .where('next_at', '<=', new Date(now))
        .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<=', new Date(now))]))
        .orderBy('is_urgent', 'desc')
        .orderBy('next_at')
        .limit(limit)
        .execute();
      return [...new Set(rows.map((row) => row.issue_id))];
    },

    async leaseDeliveries(backend, issueIds, now, leaseUntil) {
      const at = new Date(now);
      // The first open one of each issue.
      const heads = db
        .selectFrom('touchline_delivery')
        .select((row) => row.fn.min('position').as('position'))
        .where('backend', '=', backend)
        .where('issue_id', 'in', issueIds)
        .where('state', 'in', OPEN)
        .groupBy('issue_id');
      // One statement: of two workers that want the same row, the second sees the lease of the first.
      const leased = await db
        .updateTable('touchline_delivery')
        .set((row) => ({
          leased_until: new Date(leaseUntil),
          attempts: row('attempts', '+', 1),
          // Read before it is written: a lease that nobody gave back.
          is_repeat: sql<boolean>`leased_until is not null`,
        }))
        .where('position', 'in', heads)
        .where('state', 'in', OPEN)
        .where('next_at', '<=', at)
        .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<=', at)]))
        .returningAll()
        .execute();
      const leases = new Map<string, Lease>(
        leased.map((row) => [row.issue_id, { kind: 'leased', delivery: deliveryRecord(row) }]),
      );
      if (leases.size === issueIds.length) return leases;
      const waiting = await db
        .selectFrom('touchline_delivery')
        .select(['issue_id', 'next_at', 'leased_until'])
        .where('position', 'in', heads)
        .execute();
      for (const { issue_id, next_at, leased_until } of waiting) {
        if (leases.has(issue_id)) continue;
        leases.set(issue_id, {
          kind: 'later',
          at: Math.max(next_at.getTime(), leased_until?.getTime() ?? 0),
        });
      }
      return leases;
    },
  };
}
