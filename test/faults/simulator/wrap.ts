import type { OutboxEntry } from '../../../packages/sdk/src/outbox/outbox.ts';
import type { Outbox } from '../../../packages/sdk/src/outbox/outbox.ts';
import type { Store, Tx } from '../../../packages/sdk/src/outbox/store.ts';
import { digestOf } from './events.ts';
import type { EventResult } from '../../../packages/sdk/src/model/wire.ts';
import type { OutgoingEvent, Transport, TransportAnswer } from '../../../packages/sdk/src/sync/transport.ts';

/** What a wrapped transport sees of one attempt. */
export type Judge = (answer: TransportAnswer, events: OutgoingEvent[]) => TransportAnswer;

export function judged(transport: Transport, judge: Judge): Transport {
  return async (events, options) => judge(await transport(events, options), events);
}

/** Believes that the venue has taken everything. */
export function allAccepted(events: readonly { id: string; digest: string }[]): TransportAnswer {
  const receipt = { reference: 'R-imagined', receivedAt: '2026-11-22T19:04:12.000Z' };
  const results = events.map(({ id, digest }): EventResult => ({
    id,
    digest,
    outcome: 'accepted',
    replayed: false,
    receipt,
  }));
  return { kind: 'results', results };
}

export const isStatus = (answer: TransportAnswer, pattern: RegExp) =>
  answer.kind === 'unclear'
    ? pattern.test(answer.reason)
    : answer.kind !== 'results' && pattern.test('status_403');

/** Rows look different to whoever reads them. */
export function seenAs(store: Store, look: (row: OutboxEntry) => OutboxEntry | undefined): Store {
  const all = (rows: OutboxEntry[]) => rows.map(look).filter((row) => row !== undefined);
  const wrapped = (tx: Tx): Tx => ({
    ...tx,
    async get(shelf, id) {
      const row = await tx.get(shelf, id);
      return row && shelf === 'entries' ? (look(row as OutboxEntry) as typeof row) : row;
    },
    page: async (lane, after, count) => all(await tx.page(lane, after, count)),
  });
  return { ...store, run: (mode, work) => store.run(mode, (tx) => work(wrapped(tx))) };
}

/** Takes rows away without a word, as a queue that sends does in most libraries. */
export function drop(store: Store, ids: readonly string[]): Promise<void> {
  return store.run('write', async (tx) => {
    for (const id of ids) tx.delete('entries', id);
  });
}

export function rowsOf(store: Store): Promise<OutboxEntry[]> {
  return store.run('read', (tx) => tx.all('entries'));
}

export function putBack(store: Store, rows: readonly OutboxEntry[]): Promise<void> {
  return store.run('write', async (tx) => {
    for (const row of rows) tx.put('entries', row);
  });
}

/** The same words under a name of their own, as a client without idempotency keys sends them. */
export function underNewIds(transport: Transport, name: () => string): Transport {
  return async (events, options) => {
    const sent = events.map(({ text }) => {
      const { observeds: _observeds, trackingsecret, ...event } = JSON.parse(text) as Record<string, unknown>;
      const id = name();
      const fresh = { ...event, id, ...(event['subject'] === event['id'] && { subject: id }) };
      const digest = digestOf(JSON.stringify(fresh));
      return {
        id,
        digest,
        text: JSON.stringify({ ...fresh, ...(trackingsecret !== undefined && { trackingsecret }) }),
      };
    });
    const answer = await transport(sent, options);
    if (answer.kind !== 'results') return answer;
    const results = answer.results.map((result) => {
      const place = sent.findIndex(({ id }) => id === result.id);
      const { id = result.id, digest = result.digest } = events[place] ?? {};
      return { ...result, id, digest };
    });
    return { ...answer, results };
  };
}

/** Ends an attempt otherwise than the core would; `undefined` ends it as the core would. */
export function endedAs(
  outbox: Outbox,
  store: Store,
  isDropped: (ending: Parameters<Outbox['settle']>[0][number], row: OutboxEntry | undefined) => boolean,
): Outbox {
  return {
    ...outbox,
    async settle(endings) {
      const rows = new Map((await rowsOf(store)).map((row) => [row.id, row]));
      const gone = endings.filter((ending) => isDropped(ending, rows.get(ending.id))).map(({ id }) => id);
      const changed = await outbox.settle(endings);
      if (gone.length) await drop(store, gone);
      return changed;
    },
  };
}
