import { problem, problemName } from '../model/problems.ts';
import type { EventResult, Receipt } from '../model/wire.ts';
import type { JudgedEvent } from './judge.ts';
import type { EventRecord, NewEvent } from './store.ts';

const FAULT_RETRY_MS = 5_000;

/** The first answer again, or an alarm when the same id came with other content. */
export function replayOf(judged: JudgedEvent, first: EventRecord, isFirst: boolean): EventResult {
  return first.digest === judged.digest
    ? acceptedResult(judged, first.receipt, !isFirst)
    : refused(judged, 'id-reused');
}

export function acceptedResult(
  { event, digest }: JudgedEvent,
  receipt: Receipt,
  replayed: boolean,
): EventResult {
  return { id: event.id, digest, outcome: 'accepted', replayed, receipt: inOrder(receipt) };
}

/** A database may keep keys in an order of its own; the first answer and its replay are the same bytes. */
function inOrder({ reference, receivedAt, priority, respondBy, backAt }: Receipt): Receipt {
  return {
    reference,
    receivedAt,
    ...(priority && { priority }),
    ...(respondBy && { respondBy }),
    ...(backAt && { backAt }),
  };
}

export function refused(
  { event, digest }: JudgedEvent,
  name: 'id-reused' | 'issue-erased' | 'too-old',
): EventResult {
  return { id: event.id, digest, outcome: 'refused', problem: problem(name) };
}

export function deferred(
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

export function faultResult(judged: JudgedEvent): EventResult {
  return deferred(judged, 'not-ready', FAULT_RETRY_MS);
}

export function recordOf(
  { event, text, received, digest, capturedAt }: JudgedEvent,
  receipt: Receipt,
): NewEvent {
  const { id, type, subject, source, sequence, lane, dataschema, time } = event;
  const receivedAt = Date.parse(receipt.receivedAt);
  const told = { id, type, subject, source, sequence, lane, dataschema, time };
  return { ...told, digest, capturedAt, receivedAt, receipt, text, ...(received && { received }) };
}

/** Ours to mend: nothing is wrong with the event. */
export function isFault(result: EventResult): boolean {
  return result.outcome === 'deferred' && problemName(result.problem) === 'not-ready';
}
