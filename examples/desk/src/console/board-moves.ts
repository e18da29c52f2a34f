import type { Command, IssueRow } from '../api/types.ts';
import type { Tab } from './drafts.ts';

/** The columns of the board, in the order in which an issue goes through them. */
export const COLUMNS = [
  'triaged',
  'assigned',
  'in_progress',
  'waiting_reporter',
  'resolved',
] as const satisfies readonly IssueRow['state'][];

export type Column = (typeof COLUMNS)[number];

/** States that have no column of their own stand in the nearest one. */
const NEAREST: Partial<Record<IssueRow['state'], Column>> = {
  new: 'triaged',
  waiting_third_party: 'waiting_reporter',
  scheduled: 'waiting_reporter',
  closed: 'resolved',
  rejected: 'resolved',
  cancelled: 'resolved',
  merged: 'resolved',
};

export function columnOf({ state }: Pick<IssueRow, 'state'>): Column {
  return COLUMNS.find((one) => one === state) ?? NEAREST[state] ?? 'triaged';
}

/** What it takes to bring an issue into another column. */
export type Move =
  | { kind: 'command'; command: Command }
  /** Words for the reporter are needed first. */
  | { kind: 'write'; tab: Tab; asks?: boolean; because: 'ask' | 'solve' }
  /** Somebody or a team has to be chosen. */
  | { kind: 'assign' }
  | { kind: 'refused' };

export function moveTo(row: Pick<IssueRow, 'state'>, to: Column): Move {
  const from = columnOf(row);
  if (to === 'resolved' && from !== 'resolved') return { kind: 'write', tab: 'solve', because: 'solve' };
  if (to === 'waiting_reporter' && from === 'in_progress') {
    return { kind: 'write', tab: 'reply', asks: true, because: 'ask' };
  }
  if (to === 'in_progress') {
    if (from === 'waiting_reporter') return { kind: 'command', command: { type: 'continue' } };
    if (from !== 'resolved') return { kind: 'command', command: { type: 'take' } };
  }
  if (to === 'assigned' && from !== 'resolved') return { kind: 'assign' };
  return { kind: 'refused' };
}
