import type { Issue } from '../model/issue.ts';
import { referenceOf } from '../model/reference.ts';
import { thrownOf } from '../model/thrown.ts';
import type { EventResult, Receipt } from '../model/wire.ts';
import { destinationsOf } from './destinations.ts';
import { openIssue } from './effect.ts';
import { inHalves } from './halves.ts';
import type { JudgedEvent } from './judge.ts';
import type { GivenPromise, Settings } from './options.ts';
import { acceptedResult, faultResult, recordOf, refused, replayOf } from './results.ts';
import type { StoreTransaction } from './store.ts';

export type JudgedReport = JudgedEvent & { event: { type: 'touchline.issue.reported' } };
/** A report with the answer it gets should it be the first with its id. */
export type Report = JudgedReport & { receipt: Receipt };

export function isReport(judged: JudgedEvent): judged is JudgedReport {
  return judged.event.type === 'touchline.issue.reported';
}

/** All reports in one transaction; should that fail, in halves, so that one cannot hold up the others. */
export function acceptReports(reports: readonly Report[], settings: Settings): Promise<EventResult[]> {
  const { store, log } = settings;
  return inHalves<Report, EventResult>(
    reports,
    (some) => store.transaction((tx) => storeReports(tx, some, settings)),
    (one, error) => {
      log({ level: 'error', what: 'accept_failed', events: 1, error: thrownOf(error) });
      return faultResult(one);
    },
    () => store.isReady(),
  );
}

async function storeReports(
  tx: StoreTransaction,
  reports: readonly Report[],
  settings: Settings,
): Promise<EventResult[]> {
  // Always in the order of their ids: two batches with the same reports never wait for each other in a ring.
  const unique = [...new Map(reports.toReversed().map((one) => [one.event.id, one])).values()];
  const sorted = unique.toSorted((a, b) => (a.event.id < b.event.id ? -1 : 1));
  const added = await tx.insertEvents(sorted.map((one) => recordOf(one, one.receipt)));
  const fresh = unique.filter(({ event }) => added.has(event.id)).toReversed();
  const late = new Set(fresh.flatMap(({ event, isLate }) => (isLate ? event.id : [])));

  const stored = await tx.insertIssues(
    fresh
      .filter(({ event }) => !late.has(event.id))
      .map((one) => openIssue(one.event.id, one.event.data, one.receipt, one.capturedAt)),
  );
  const kept = fresh.filter(({ event }) => stored.has(event.id));
  const gone = new Set(fresh.flatMap(({ event }) => (stored.has(event.id) ? [] : event.id)));
  await tx.removeEvents([...gone]);
  // Accepted so long ago that the event is forgotten, and the issue is not: it is not made again.
  if (gone.size > 0) for (const { id } of await tx.lockIssues([...gone].toSorted())) late.add(id);
  await tx.declareAttachments(
    kept.flatMap(({ event }) =>
      event.data.attachments.map(({ sha256, mediaType, bytes }) => ({
        issueId: event.id,
        sha256,
        mediaType,
        bytes,
      })),
    ),
  );
  await tx.addDeliveries(
    kept.flatMap(({ event, receipt }) =>
      destinationsOf(routedReport(event.data, receipt), settings).map((name) => ({
        backend: name,
        issueId: event.id,
        eventId: event.id,
        kind: 'create' as const,
        at: Date.parse(receipt.receivedAt),
        urgent: event.lane === 'urgent',
      })),
    ),
  );

  const firsts = new Set(kept);
  const again = reports.filter((one) => !firsts.has(one) && !gone.has(one.event.id));
  const known = new Map(
    (await tx.events([...new Set(again.map(({ event }) => event.id))])).map((record) => [record.id, record]),
  );
  return reports.map((one) => {
    if (firsts.has(one)) return acceptedResult(one, one.receipt, false);
    if (gone.has(one.event.id)) return refused(one, late.has(one.event.id) ? 'too-old' : 'issue-erased');
    const first = known.get(one.event.id);
    return first ? replayOf(one, first, false) : faultResult(one);
  });
}

function routedReport({ category, location, test = false }: Issue, { priority }: Receipt) {
  return { category, location, test, ...(priority && { priority }) };
}

export async function receiptFor(
  { event, capturedAt }: JudgedReport,
  receivedAt: number,
  settings: Settings,
): Promise<Receipt> {
  const { priority, respondBy, backAt } = await promiseFor(event.data, capturedAt, receivedAt, settings);
  return {
    reference: referenceOf(event.id),
    receivedAt: new Date(receivedAt).toISOString(),
    ...(priority && { priority }),
    ...(respondBy !== undefined && { respondBy: new Date(respondBy).toISOString() }),
    ...(backAt !== undefined && { backAt: new Date(backAt).toISOString() }),
  };
}

/** A report is worth more than a promise: where none can be made, it is accepted without. */
async function promiseFor(
  issue: Issue,
  capturedAt: number,
  receivedAt: number,
  settings: Settings,
): Promise<GivenPromise> {
  try {
    const { venue = '' } = issue.location;
    const config = await settings.config(venue);
    settings.reportedTo(venue, config);
    return await settings.promise(issue, { capturedAt, receivedAt, ...(config && { config }) });
  } catch (error) {
    settings.log({ level: 'error', what: 'promise_failed', error: thrownOf(error) });
    return {};
  }
}
