import type { RelayStore } from '../store.ts';
import { deliveryRecord } from './rows.ts';
import type { Db } from './schema.ts';

const OPEN = ['waiting', 'misconfigured'] as const;

type DeliveryQueries = Pick<
  RelayStore,
  'deliveries' | 'troubledDeliveries' | 'overdueIssues' | 'leaseDelivery' | 'settleDelivery'
>;

export function deliveryQueries(db: Db): DeliveryQueries {
  const head = (backend: string, issueId: string) =>
    db
      .selectFrom('touchline_delivery')
      .where('backend', '=', backend)
      .where('issue_id', '=', issueId)
      .where('state', 'in', OPEN)
      .orderBy('position')
      .limit(1);

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
        .where('state', 'in', ['refused', 'misconfigured'])
        .orderBy('position', 'desc')
        .limit(limit)
        .execute();
      return rows.map(deliveryRecord);
    },

    async overdueIssues(backend, now, limit) {
      const rows = await db
        .selectFrom('touchline_delivery')
        .select('issue_id')
        .where('backend', '=', backend)
        .where('state', 'in', OPEN)
        .where('next_at', '<=', new Date(now))
        .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<=', new Date(now))]))
        .orderBy('next_at')
        .limit(limit)
        .execute();
      return [...new Set(rows.map((row) => row.issue_id))];
    },

    async leaseDelivery(backend, issueId, now, leaseUntil) {
      const at = new Date(now);
      // One statement: of two workers that want the same row, the second sees the lease of the first.
      const leased = await db
        .updateTable('touchline_delivery')
        .set((row) => ({ leased_until: new Date(leaseUntil), attempts: row('attempts', '+', 1) }))
        .where('position', '=', head(backend, issueId).select('position'))
        .where('state', 'in', OPEN)
        .where('next_at', '<=', at)
        .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<=', at)]))
        .returningAll()
        .executeTakeFirst();
      if (leased) return { kind: 'leased', delivery: deliveryRecord(leased) };
      const waiting = await head(backend, issueId).select(['next_at', 'leased_until']).executeTakeFirst();
      if (!waiting) return { kind: 'idle' };
      return {
        kind: 'later',
        at: Math.max(waiting.next_at.getTime(), waiting.leased_until?.getTime() ?? 0),
      };
    },

    async settleDelivery(position, { state, nextAt, reason = null, backendReference }) {
      await db
        .updateTable('touchline_delivery')
        .set({
          state,
          next_at: new Date(nextAt),
          leased_until: null,
          reason,
          ...(backendReference && { backend_reference: backendReference }),
        })
        .where('position', '=', position)
        .where('state', 'in', OPEN)
        .execute();
    },
  };
}
