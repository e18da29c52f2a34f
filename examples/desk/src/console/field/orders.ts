import type { Command, DeskEvent, IssueDetail, IssueRow } from '../../api/types.ts';

/** How an issue stood when somebody decided something about it. */
export type Standing = Pick<IssueRow, 'version' | 'state' | 'priority'> & { with?: string };

/**
 * `saved`: on this phone. `sending`: under way, so nothing is certain. `conflict`: a colleague was faster, and its
 * person has to choose. `refused`: it cannot be done any more. `received`: the desk has it.
 */
export type OrderState = 'saved' | 'sending' | 'conflict' | 'refused' | 'received';

/** Something a steward wants done, kept on the phone until the desk has it. */
export interface Order {
  /** Its place in the line. */
  n: number;
  /** The same id twice happens once. */
  id: string;
  issueId: string;
  /** Whose it is; another person on this phone never sends it. */
  person: string;
  /** Epoch ms. */
  at: number;
  what: { kind: 'command'; command: Command } | { kind: 'photo'; bytes: ArrayBuffer; mediaType: string };
  state: OrderState;
  /** What was on the screen when it was decided. */
  seen: Standing;
  /** How it stands instead, after a colleague was faster. */
  instead?: Standing & { who?: string; did?: string };
  /** Why the desk refused it. */
  reason?: string;
}

export function standingOf(row: Pick<IssueRow, 'version' | 'state' | 'priority' | 'assignee'>): Standing {
  const { version, state, priority, assignee } = row;
  return { version, state, priority, ...(assignee && { with: assignee.name }) };
}

/** Events after which nobody has to decide anew. */
const HARMLESS = new Set([
  'opened',
  'noted',
  'unnoted',
  'rated',
  'attached',
  'ticked',
  'unticked',
  'photographed',
  'delay_asked',
  'alarmed',
  'reminded',
  'escalated',
  'promise_broken',
  'grouped',
  'ungrouped',
  'task_added',
  'task_done',
]);

/**
 * Up to which version somebody knows an issue who saw one version of it and did everything since: what they do next
 * is in no conflict with themselves, and still with a colleague who came in between.
 */
export function knownTo(person: string, version: number, events: readonly DeskEvent[]): number {
  let known = version;
  for (const { sequence, type, actor } of events) {
    if (sequence <= version) continue;
    if (actor.id !== person && !HARMLESS.has(type)) break;
    known = sequence;
  }
  return known;
}

/** What a colleague did since, for the one who was overtaken. */
export function insteadOf(
  detail: IssueDetail,
  person: string,
  version: number,
): NonNullable<Order['instead']> {
  const last = detail.events.findLast(
    ({ sequence, type, actor }) => sequence > version && actor.id !== person && !HARMLESS.has(type),
  );
  return { ...standingOf(detail), ...(last && { who: last.actor.name, did: last.type }) };
}
