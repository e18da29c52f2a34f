import type { Issue } from '../model/issue.ts';
import { problem } from '../model/problems.ts';
import { referenceOf } from '../model/reference.ts';
import { applyUpdate } from '../model/status.ts';
import type { EventResult, Receipt } from '../model/wire.ts';
import { effectOf, openIssue } from './effect.ts';
import { judge, type JudgedEvent } from './judge.ts';
import type { GivenPromise, Settings } from './options.ts';
import { opens } from './secret.ts';
import type { EventRecord, NewEvent, StoreTransaction } from './store.ts';

const NOT_HERE_RETRY_MS = 30_000;
const FAULT_RETRY_MS = 5_000;

type Report = JudgedEvent & { event: { type: 'touchline.issue.reported' }; receipt: Receipt };

/** Judges and accepts the events of one batch; every event gets its own result, in the order they came. */
export async function acceptBatch(raws: readonly unknown[], settings: Settings): Promise<EventResult[]> {
  const receivedAt = settings.now();
  const results: EventResult[] = Array.from({ length: raws.length });
  const reports: { place: number; report: Report }[] = [];
  const others: { place: number; judged: JudgedEvent }[] = [];
  for (const [place, raw] of raws.entries()) {
    const verdict = await judge(raw, receivedAt);
    if ('result' in verdict) results[place] = verdict.result;
    else if (isReport(verdict.judged)) {
      const receipt = await receiptFor(verdict.judged, receivedAt, settings);
      reports.push({ place, report: { ...verdict.judged, receipt } });
    } else others.push({ place, judged: verdict.judged });
  }
  // Reports first: a batch may hold an issue and what was said about it later.
  const accepted = await acceptReports(
    reports.map(({ report }) => report),
    settings,
  );
  for (const [index, { place }] of reports.entries()) {
    const result = accepted[index];
    if (result) results[place] = result;
  }
  for (const { place, judged } of others) results[place] = await acceptOther(judged, receivedAt, settings);
  return results;
}

/** All reports in one transaction; should that fail, each alone, so that one cannot hold up the others. */
async function acceptReports(reports: readonly Report[], settings: Settings): Promise<EventResult[]> {
  if (reports.length === 0) return [];
  try {
    return await settings.store.transaction((tx) => storeReports(tx, reports, settings));
  } catch (error) {
    settings.log({ level: 'error', what: 'accept_failed', events: reports.length, class: className(error) });
    if (reports.length === 1) return reports.map((one) => faultResult(one));
    const alone: EventResult[] = [];
    for (const report of reports) alone.push(...(await acceptReports([report], settings)));
    return alone;
  }
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
  const fresh = reports.filter((one) => unique.includes(one) && added.has(one.event.id));

  const gone = await tx.tombstoned(
    fresh.map(({ event }) => ({ id: event.id, trackingHash: event.data.trackingHash })),
  );
  await tx.removeEvents([...gone]);
  const kept = fresh.filter(({ event }) => !gone.has(event.id));
  await tx.insertIssues(
    kept.map((one) => openIssue(one.event.id, one.event.data, one.receipt, one.capturedAt)),
  );
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
      settings.backends.map(({ name }) => ({
        backend: name,
        issueId: event.id,
        eventId: event.id,
        kind: 'create' as const,
        at: Date.parse(receipt.receivedAt),
        urgent: event.lane === 'urgent',
      })),
    ),
  );

  const known = new Map(
    (await tx.events(reports.map(({ event }) => event.id))).map((record) => [record.id, record]),
  );
  return reports.map((one) => {
    if (gone.has(one.event.id)) return refused(one, 'issue-erased');
    const first = known.get(one.event.id);
    return first ? replayOf(one, first, kept.includes(one)) : faultResult(one);
  });
}

/** Everything that is not a new report, one at a time and in order. */
async function acceptOther(
  judged: JudgedEvent,
  receivedAt: number,
  settings: Settings,
): Promise<EventResult> {
  const { event } = judged;
  const receipt: Receipt = {
    reference: referenceOf(event.subject),
    receivedAt: new Date(receivedAt).toISOString(),
  };
  // A sign of life is worth nothing a minute later.
  if (event.type === 'touchline.kiosk.heartbeat') return acceptedResult(judged, receipt, false);
  try {
    return await settings.store.transaction((tx) =>
      isAboutNoIssue(judged)
        ? storeAlone(tx, judged, receipt)
        : storeFollowUp(tx, judged, receipt, receivedAt, settings),
    );
  } catch (error) {
    settings.log({ level: 'error', what: 'accept_failed', events: 1, class: className(error) });
    return faultResult(judged);
  }
}

async function storeAlone(tx: StoreTransaction, judged: JudgedEvent, receipt: Receipt): Promise<EventResult> {
  const added = await tx.insertEvents([recordOf(judged, receipt)]);
  if (added.has(judged.event.id)) return acceptedResult(judged, receipt, false);
  const [first] = await tx.events([judged.event.id]);
  return first ? replayOf(judged, first, false) : faultResult(judged);
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
  // A wrong secret, a missing one and an unknown issue are one and the same answer.
  if (!(await opens(issue, secret)) || !issue)
    return deferred(judged, 'issue-not-here-yet', NOT_HERE_RETRY_MS);

  const [first] = await tx.events([event.id]);
  if (first) return replayOf(judged, first, false);
  if (issue.facts.erased) return refused(judged, 'issue-erased');
  const added = await tx.insertEvents([recordOf(judged, receipt)]);
  if (!added.has(event.id)) return faultResult(judged);

  const { change, delivery, attachments = [] } = effectOf(event, issue.facts, capturedAt, receivedAt);
  if (change) {
    const facts = applyUpdate(issue.facts, { issueId: issue.id, at: receipt.receivedAt, change });
    if (facts !== issue.facts) await tx.saveFacts(issue.id, facts);
  }
  await tx.declareAttachments(
    attachments.map(({ sha256, mediaType, bytes }) => ({ issueId: issue.id, sha256, mediaType, bytes })),
  );
  if (delivery) {
    await tx.addDeliveries(
      settings.backends.map(({ name }) => ({
        backend: name,
        issueId: issue.id,
        eventId: event.id,
        kind: delivery,
        at: receivedAt,
        urgent: event.lane === 'urgent',
      })),
    );
  }
  return acceptedResult(judged, receipt, false);
}

/** The first answer again, or an alarm when the same id came with other content. */
function replayOf(judged: JudgedEvent, first: EventRecord, isFirst: boolean): EventResult {
  return first.digest === judged.digest
    ? acceptedResult(judged, first.receipt, !isFirst)
    : refused(judged, 'id-reused');
}

async function receiptFor(
  { event, capturedAt }: JudgedEvent & { event: { type: 'touchline.issue.reported' } },
  receivedAt: number,
  settings: Settings,
): Promise<Receipt> {
  const { priority, respondBy } = await promiseFor(event.data, capturedAt, receivedAt, settings);
  return {
    reference: referenceOf(event.id),
    receivedAt: new Date(receivedAt).toISOString(),
    ...(priority && { priority }),
    ...(respondBy !== undefined && { respondBy: new Date(respondBy).toISOString() }),
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
    const config = await settings.config(issue.location.venue ?? '');
    return await settings.promise(issue, { capturedAt, receivedAt, ...(config && { config }) });
  } catch (error) {
    settings.log({ level: 'error', what: 'promise_failed', class: className(error) });
    return {};
  }
}

function recordOf({ event, text, digest, capturedAt }: JudgedEvent, receipt: Receipt): NewEvent {
  const { id, type, subject, source, sequence, lane, dataschema, time } = event;
  const receivedAt = Date.parse(receipt.receivedAt);
  const told = { id, type, subject, source, sequence, lane, dataschema, time };
  return { ...told, digest, capturedAt, receivedAt, receipt, text };
}

function isReport(
  judged: JudgedEvent,
): judged is JudgedEvent & { event: { type: 'touchline.issue.reported' } } {
  return judged.event.type === 'touchline.issue.reported';
}

/** Help sessions, and surveys that answer for a visit rather than for an issue. */
function isAboutNoIssue({ event }: JudgedEvent): boolean {
  return (
    event.type === 'touchline.help.session' ||
    (event.type === 'touchline.survey.answered' && event.subject === event.id)
  );
}

function acceptedResult({ event, digest }: JudgedEvent, receipt: Receipt, replayed: boolean): EventResult {
  return { id: event.id, digest, outcome: 'accepted', replayed, receipt };
}

function refused({ event, digest }: JudgedEvent, name: 'id-reused' | 'issue-erased'): EventResult {
  return { id: event.id, digest, outcome: 'refused', problem: problem(name) };
}

function deferred(
  { event, digest }: JudgedEvent,
  name: 'issue-not-here-yet' | 'not-ready',
  retryAfterMs: number,
): EventResult {
  return {
    id: event.id,
    digest,
    outcome: 'deferred',
    retryAfterMs,
    problem: problem(name, { retryAfterMs }),
  };
}

function faultResult(judged: JudgedEvent): EventResult {
  return deferred(judged, 'not-ready', FAULT_RETRY_MS);
}

function className(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
