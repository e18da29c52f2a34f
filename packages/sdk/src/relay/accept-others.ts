import { trackingHashOf } from '../model/digest.ts';
import { referenceOf } from '../model/reference.ts';
import { applyUpdate } from '../model/status.ts';
import { thrownOf } from '../model/thrown.ts';
import type { EventResult, Receipt } from '../model/wire.ts';
import type { KioskHealth } from '../backends/backend.ts';
import { destinationsFor } from './destinations.ts';
import { effectOf } from './effect.ts';
import { inTime } from './in-time.ts';
import type { JudgedEvent } from './judge.ts';
import type { Settings } from './options.ts';
import { acceptedResult, deferred, faultResult, recordOf, refused, replayOf } from './results.ts';
import { opens } from './secret.ts';
import type { DeliveryKind, NewDelivery, StoreTransaction } from './store.ts';

const NOT_HERE_RETRY_MS = 30_000;
/** A backend that hears a kiosk slower than this hears it late. */
const HEARD_MS = 1_000;

/** Everything that is not a new report, one at a time and in order. */
export async function acceptOther(
  judged: JudgedEvent,
  receivedAt: number,
  settings: Settings,
): Promise<EventResult> {
  const { event } = judged;
  const receipt: Receipt = {
    reference: referenceOf(event.subject),
    receivedAt: new Date(receivedAt).toISOString(),
  };
  // A sign of life is worth nothing a minute later: it is passed on, and kept nowhere here.
  if (event.type === 'touchline.kiosk.heartbeat') {
    await passOn({ ...event.data, at: receivedAt }, settings);
    return acceptedResult(judged, receipt, false);
  }
  try {
    return await settings.store.transaction((tx) =>
      isAboutNoIssue(judged)
        ? storeAlone(tx, judged, receipt, receivedAt, settings)
        : storeFollowUp(tx, judged, receipt, receivedAt, settings),
    );
  } catch (error) {
    settings.log({ level: 'error', what: 'accept_failed', events: 1, error: thrownOf(error) });
    return faultResult(judged);
  }
}

/** Backends that listen hear it while they can; none of them holds up the answer. */
async function passOn(health: KioskHealth, { backends, log }: Settings): Promise<void> {
  const heard = backends.map(async (backend) => {
    try {
      await backend.heartbeat?.(health);
    } catch (error) {
      log({ level: 'warn', what: 'heartbeat_failed', backend: backend.name, error: thrownOf(error) });
    }
  });
  await inTime(Promise.all(heard), HEARD_MS, undefined);
}

async function storeAlone(
  tx: StoreTransaction,
  judged: JudgedEvent,
  receipt: Receipt,
  receivedAt: number,
  settings: Settings,
): Promise<EventResult> {
  if (!judged.isLate) {
    const added = await tx.insertEvents([recordOf(judged, receipt)]);
    if (added.has(judged.event.id)) {
      const survey = judged.event.type === 'touchline.survey.answered';
      if (survey) await tx.addDeliveries(await deliveriesOf(tx, 'survey', judged, receivedAt, settings));
      return acceptedResult(judged, receipt, false);
    }
  }
  const [first] = await tx.events([judged.event.id]);
  if (first) return replayOf(judged, first, false);
  return judged.isLate ? refused(judged, 'too-old') : faultResult(judged);
}

async function storeFollowUp(
  tx: StoreTransaction,
  judged: JudgedEvent,
  receipt: Receipt,
  receivedAt: number,
  settings: Settings,
): Promise<EventResult> {
  const { event, capturedAt, secret } = judged;
  const issue = await tx.lockIssue(event.subject);
  if (!(await opens(issue, secret)) || !issue) {
    // A wrong secret, a missing one and an unknown issue are one and the same answer.
    return (await isTombstoned(tx, event.subject, secret))
      ? refused(judged, 'issue-erased')
      : deferred(judged, 'issue-not-here-yet', NOT_HERE_RETRY_MS);
  }

  const [first] = await tx.events([event.id]);
  if (first) return replayOf(judged, first, false);
  if (issue.facts.erased) return refused(judged, 'issue-erased');
  if (judged.isLate) return refused(judged, 'too-old');
  const added = await tx.insertEvents([recordOf(judged, receipt)]);
  if (!added.has(event.id)) return faultResult(judged);

  const { change, delivery, attachments = [] } = effectOf(event, issue.facts, capturedAt, receivedAt);
  if (change) {
    const facts = applyUpdate(issue.facts, { issueId: issue.id, at: receipt.receivedAt, change });
    if (facts !== issue.facts) await tx.saveFacts([{ id: issue.id, facts }]);
  }
  await tx.declareAttachments(
    attachments.map(({ sha256, mediaType, bytes }) => ({ issueId: issue.id, sha256, mediaType, bytes })),
  );
  if (delivery) await tx.addDeliveries(await deliveriesOf(tx, delivery, judged, receivedAt, settings));
  return acceptedResult(judged, receipt, false);
}

/** One for every backend that takes such a thing. */
async function deliveriesOf(
  tx: StoreTransaction,
  kind: DeliveryKind,
  { event }: JudgedEvent,
  at: number,
  settings: Settings,
): Promise<NewDelivery[]> {
  const urgent = event.lane === 'urgent';
  // A survey has its own takers: what it is about may never have gone to any of them.
  const names =
    kind === 'survey'
      ? settings.backends.filter((backend) => 'survey' in backend).map(({ name }) => name)
      : await destinationsFor(tx, event.subject, settings);
  return names.map((name) => ({
    backend: name,
    issueId: event.subject,
    eventId: event.id,
    kind,
    at,
    urgent,
  }));
}

/** Erased before it came, by whoever holds this secret. */
async function isTombstoned(tx: StoreTransaction, id: string, secret = ''): Promise<boolean> {
  const gone = await tx.tombstoned([{ id, trackingHash: await trackingHashOf(secret) }]);
  return gone.has(id);
}

/** Help sessions, and surveys that answer for a visit rather than for an issue. */
function isAboutNoIssue({ event }: JudgedEvent): boolean {
  return (
    event.type === 'touchline.help.session' ||
    (event.type === 'touchline.survey.answered' && event.subject === event.id)
  );
}
