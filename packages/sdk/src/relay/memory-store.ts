import type {
  AttachmentRecord,
  ChangeListener,
  DeliveryRecord,
  DeliveryState,
  EventRecord,
  IssueRecord,
  Lease,
  RelayStore,
  StoredEvent,
  StoreTransaction,
  SubscriptionName,
} from './store.ts';
import { memoryGuards } from './guard-store.ts';
import { ASK_MS } from './notify/doors.ts';
import type { Subscription } from './notify/subscription.ts';
import { memoryQueue } from './memory-queue.ts';
import type { Wake } from './queue.ts';

type Attachment = AttachmentRecord & { chunks: Uint8Array[] };
type Delivery = { record: DeliveryRecord; leasedUntil: number };

function open({ record }: Delivery): boolean {
  return record.state === 'waiting' || record.state === 'misconfigured';
}

function nameOf({ issueId, channel, key }: SubscriptionName): string {
  return `${issueId} ${channel} ${key}`;
}

/** For tests and for hosts without a database: forgets everything with the process. */
export function memoryStore({ now = Date.now }: { now?: () => number } = {}): RelayStore {
  const events = new Map<string, EventRecord>();
  const texts = new Map<string, { subject: string; text: string }>();
  const issues = new Map<string, IssueRecord>();
  const attachments = new Map<string, Attachment>();
  /** And since when. */
  const tombstones = new Map<string, number>();
  /** Ids that count once, and until when they have to be remembered. */
  const seen = new Map<string, number>();
  const polled = new Map<string, number>();
  const subscriptions = new Map<string, Subscription>();
  const deliveries: Delivery[] = [];
  const listeners = new Set<ChangeListener>();
  const queue = memoryQueue(now);
  let last: Promise<unknown> = Promise.resolve();
  let current: StoreTransaction | undefined;

  const deliveriesOf = (issueId: string) =>
    deliveries.flatMap(({ record }) => (record.issueId === issueId ? record : []));

  /** One transaction: changes at once, remembers how to take each change back. */
  function begin() {
    const undo: (() => void)[] = [];
    const changed = new Set<string>();
    const wakes: Wake[] = [];
    const put = <K, V>(map: Map<K, V>, key: K, value: V) => {
      const before = map.get(key);
      undo.push(() => (before === undefined ? map.delete(key) : map.set(key, before)));
      map.set(key, value);
    };
    const drop = <K, V>(map: Map<K, V>, key: K) => {
      const before = map.get(key);
      if (before === undefined) return;
      undo.push(() => map.set(key, before));
      map.delete(key);
    };
    const tx: StoreTransaction = {
      async insertEvents(fresh) {
        const added = new Set<string>();
        for (const { text, received: _received, ...record } of fresh) {
          if (events.has(record.id)) continue;
          put(events, record.id, record);
          put(texts, record.id, { subject: record.subject, text });
          added.add(record.id);
        }
        return added;
      },
      events: async (ids) => ids.flatMap((id) => events.get(id) ?? []),
      async insertIssues(fresh) {
        const kept = fresh.filter(
          ({ id, trackingHash }) => !issues.has(id) && !tombstones.has(`${id} ${trackingHash}`),
        );
        for (const issue of kept) put(issues, issue.id, issue);
        return new Set(kept.map(({ id }) => id));
      },
      lockIssue: async (id) => issues.get(id),
      lockIssues: async (ids) => ids.flatMap((id) => issues.get(id) ?? []),
      async saveFacts(changes) {
        for (const { id, facts } of changes) {
          const issue = issues.get(id);
          if (!issue) continue;
          put(issues, id, { ...issue, facts, version: issue.version + 1 });
          changed.add(id);
        }
      },
      async addDeliveries(fresh) {
        for (const one of fresh) {
          const position = deliveries.length + 1;
          const record = { ...one, position, state: 'waiting', attempts: 0, nextAt: one.at } as const;
          deliveries.push({ record, leasedUntil: 0 });
          undo.push(() => deliveries.pop());
          wakes.push({ backend: one.backend, issueId: one.issueId, urgent: one.urgent });
        }
      },
      async settleDeliveries(backend, ends) {
        for (const end of ends) {
          const one = deliveries[end.delivery.position - 1];
          if (!one || !open(one) || one.record.attempts !== end.delivery.attempts) continue;
          const before = { ...one };
          undo.push(() => Object.assign(one, before));
          const { reason: _before, ...rest } = one.record;
          const { state, nextAt, reason, backendReference } = end;
          one.leasedUntil = 0;
          one.record = {
            ...rest,
            state,
            nextAt,
            ...(reason && { reason }),
            ...(backendReference && { backendReference }),
          };
        }
        const ids = new Set(ends.map(({ delivery }) => delivery.issueId));
        const left = deliveries.filter((one) => one.record.backend === backend && open(one));
        return new Set(left.map(({ record }) => record.issueId).filter((id) => ids.has(id)));
      },
      deliveriesOf: async (issueId) => deliveriesOf(issueId),
      async decideDeliveries(issueId, backend, state, at) {
        const stuck = deliveries.filter(
          ({ record }) =>
            record.issueId === issueId &&
            record.backend === backend &&
            /refused|held|misconfigured/.test(record.state),
        );
        for (const one of stuck) {
          const before = { ...one };
          undo.push(() => Object.assign(one, before));
          one.record = { ...one.record, state, nextAt: at };
          if (state === 'waiting') wakes.push({ backend, issueId, urgent: one.record.urgent });
        }
        return stuck.length;
      },
      async eraseWords(issueId) {
        for (const [id, { subject }] of texts) if (subject === issueId) drop(texts, id);
        for (const [key, one] of attachments) if (one.issueId === issueId) drop(attachments, key);
        for (const [key, one] of subscriptions) if (one.issueId === issueId) drop(subscriptions, key);
      },
      async declareAttachments(fresh) {
        for (const one of fresh) {
          const key = `${one.issueId} ${one.sha256}`;
          if (!attachments.has(key))
            put(attachments, key, { ...one, offset: 0, complete: false, chunks: [] });
        }
      },
      lockAttachment: async (issueId, sha256) => attachments.get(`${issueId} ${sha256}`),
      async addChunk(issueId, sha256, offset, bytes) {
        const key = `${issueId} ${sha256}`;
        const one = attachments.get(key);
        if (one)
          put(attachments, key, { ...one, offset: offset + bytes.length, chunks: [...one.chunks, bytes] });
      },
      async completeAttachment(issueId, sha256, bytes) {
        const key = `${issueId} ${sha256}`;
        const one = attachments.get(key);
        if (one) put(attachments, key, { ...one, complete: true, chunks: [bytes] });
      },
      async resetAttachment(issueId, sha256) {
        const key = `${issueId} ${sha256}`;
        const one = attachments.get(key);
        if (one) put(attachments, key, { ...one, offset: 0, complete: false, chunks: [] });
      },
      async removeEvents(ids) {
        for (const id of ids) {
          drop(events, id);
          drop(texts, id);
        }
      },
      async once(key, until) {
        if (seen.has(key)) return false;
        put(seen, key, until);
        return true;
      },
      remembers: async (key) => seen.has(key),
      polledUntil: async (backend) => polled.get(backend),
      async savePolled(backend, until) {
        put(polled, backend, Math.max(until, polled.get(backend) ?? 0));
      },
      subscriptions: async (issueId) => waitingFor(issueId),
      async addSubscription(one) {
        if (!subscriptions.has(nameOf(one))) put(subscriptions, nameOf(one), one);
      },
      async changeSubscription(one, change) {
        const here = subscriptions.get(nameOf(one));
        if (!here) return;
        const { mailedAt, ...rest } = { ...here, ...change };
        put(subscriptions, nameOf(one), { ...rest, ...(mailedAt !== undefined && { mailedAt }) });
      },
      removeSubscriptions: async (issueId, only) => drop(subscriptions, nameOf({ issueId, ...only })),
      async addTombstone(id, secretHash, at) {
        const key = `${id} ${secretHash}`;
        if (!tombstones.has(key)) put(tombstones, key, at);
        return !events.has(id);
      },
      tombstoned: async (reports) =>
        new Set(
          reports
            .filter(({ id, trackingHash }) => tombstones.has(`${id} ${trackingHash}`))
            .map(({ id }) => id),
        ),
    };
    return {
      tx,
      commit: async () => {
        await queue.add(wakes, undefined);
        for (const id of changed) for (const listener of listeners) listener(id);
      },
      rollback: () => {
        for (const step of undo.toReversed()) step();
      },
    };
  }

  const waitingFor = (issueId: string) =>
    [...subscriptions.values()].filter((one) => one.issueId === issueId);

  async function transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    const { tx, commit, rollback } = begin();
    current = tx;
    try {
      const answer = await work(tx);
      await commit();
      return answer;
    } catch (error) {
      rollback();
      throw error;
    } finally {
      current = undefined;
    }
  }

  return {
    queue,
    guards: memoryGuards(),
    ready: Promise.resolve(),
    isReady: async () => true,
    transaction(work, within) {
      if (within !== undefined && within === current) return work(current);
      // One after the other: that is what makes "insert if absent" atomic here.
      const run = last.then(() => transaction(work));
      last = run.catch(() => undefined);
      return run;
    },
    issue: async (id) => issues.get(id),
    eventText: async (id) => texts.get(id)?.text,
    eventRecord: async (id) => events.get(id),
    async storedEvents(ids) {
      return new Map(
        ids.flatMap((id): [string, StoredEvent][] => {
          const [record, text] = [events.get(id), texts.get(id)?.text];
          return record ? [[id, { record, ...(text !== undefined && { text }) }]] : [];
        }),
      );
    },
    attachment: async (issueId, sha256) => attachments.get(`${issueId} ${sha256}`),
    async attachmentBytes(issueId, sha256) {
      const chunks = attachments.get(`${issueId} ${sha256}`)?.chunks ?? [];
      return new Uint8Array(await new Blob(chunks.map((chunk) => chunk.slice())).arrayBuffer());
    },
    subscriptions: async (issueId) => waitingFor(issueId),
    deliveries: async (issueId) => deliveriesOf(issueId),
    async countDeliveries() {
      const counts = new Map<
        string,
        { backend: string; state: DeliveryState; count: number; oldestAt: number }
      >();
      for (const { record } of deliveries) {
        const { backend, state, at } = record;
        if (state === 'delivered' || state === 'dropped') continue;
        const before = counts.get(`${backend} ${state}`) ?? { backend, state, count: 0, oldestAt: at };
        counts.set(`${backend} ${state}`, {
          ...before,
          count: before.count + 1,
          oldestAt: Math.min(before.oldestAt, at),
        });
      }
      return [...counts.values()];
    },
    troubledDeliveries: async (limit) =>
      deliveries
        .flatMap(({ record }) => (/refused|held|misconfigured/.test(record.state) ? record : []))
        .slice(-limit)
        .toReversed(),
    async overdueIssues(backend, at, limit) {
      const due = deliveries.filter(
        (one) =>
          one.record.backend === backend && open(one) && one.record.nextAt <= at && one.leasedUntil <= at,
      );
      const first = due.toSorted((one, other) => Number(other.record.urgent) - Number(one.record.urgent));
      return [...new Set(first.map(({ record }) => record.issueId))].slice(0, limit);
    },
    async leaseDeliveries(backend, issueIds, at, leaseUntil) {
      const leases = new Map<string, Lease>();
      for (const issueId of issueIds) {
        const head = deliveries.find(
          (one) => one.record.backend === backend && one.record.issueId === issueId && open(one),
        );
        if (!head) continue;
        const free = Math.max(head.record.nextAt, head.leasedUntil);
        if (free > at) {
          leases.set(issueId, { kind: 'later', at: free });
          continue;
        }
        const isRepeat = head.leasedUntil > 0;
        head.leasedUntil = leaseUntil;
        head.record = { ...head.record, attempts: head.record.attempts + 1, isRepeat };
        leases.set(issueId, { kind: 'leased', delivery: head.record });
      }
      return leases;
    },
    async prune(before, at, limit) {
      const waiting = new Set(deliveries.flatMap((one) => (open(one) ? one.record.eventId : [])));
      const old = [...events.values()].filter(
        ({ id, receivedAt }) => receivedAt < before && !waiting.has(id),
      );
      for (const { id } of old.slice(0, limit)) {
        events.delete(id);
        texts.delete(id);
      }
      for (const [key, { askedAt, confirmedAt }] of subscriptions) {
        const over = confirmedAt === undefined ? at - ASK_MS : before;
        if (askedAt < over) subscriptions.delete(key);
      }
      for (const [key, since] of tombstones) if (since < before) tombstones.delete(key);
      for (const [key, until] of seen) if (until < at) seen.delete(key);
      return Math.min(old.length, limit);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => queue.close(),
  };
}
