import type { IssueFacts } from '../../model/status.ts';
import { newsOf } from '../../model/news.ts';
import type { Settings } from '../options.ts';
import type { StoreTransaction } from '../store.ts';
import type { Subscription } from './subscription.ts';

export type Channel = Subscription['channel'];

/** The lane that a channel is told on; stands in the store like the name of a backend. */
export const LANES: Readonly<Record<Channel, string>> = { mail: 'notify.mail', push: 'notify.push' };

/** A person at the venue has said something: whoever asked to hear of it will, if this transaction commits. */
export async function addNews(
  tx: StoreTransaction,
  before: IssueFacts,
  after: IssueFacts,
  settings: Settings,
): Promise<void> {
  const { notify } = settings;
  if (!notify || newsOf(after) <= newsOf(before)) return;
  // A venue may have stopped using a way on which somebody still waits.
  const waiting = (await tx.subscriptions(after.id)).filter(
    ({ confirmedAt, channel }) => confirmedAt !== undefined && notify[channel],
  );
  await addJobs(tx, after.id, 'news', [...new Set(waiting.map(({ channel }) => channel))], settings.now());
}

export function addJobs(
  tx: StoreTransaction,
  issueId: string,
  kind: 'ask' | 'news',
  channels: readonly Channel[],
  at: number,
): Promise<void> {
  return tx.addDeliveries(
    channels.map((channel) => ({
      backend: LANES[channel],
      issueId,
      eventId: issueId,
      kind,
      at,
      urgent: false,
    })),
  );
}
