import type { Kysely } from 'kysely';
import type { DeskCommand } from '../process/commands.ts';
import type { DeskIssue } from '../process/issue.ts';
import { asOther, letGo, takeIn } from '../process/steps/joining.ts';
import { queueLine } from '../store/issues.ts';
import type { DeskTables } from '../store/schema.ts';
import type { ChangeRequest } from './desk.ts';
import type { Command } from './types.ts';

/** The issue that a command joins with this one, or splits from it: both change, or neither. */
export async function otherOf(
  db: Kysely<DeskTables>,
  id: string,
  command: Command,
): Promise<DeskIssue | undefined> {
  if (command.type === 'merge') return (await queueLine(db, command.into))?.issue;
  if (command.type !== 'split') return undefined;
  const mergedInto = (await queueLine(db, id))?.issue.mergedInto;
  return mergedInto === undefined ? undefined : (await queueLine(db, mergedInto))?.issue;
}

/** The command with the other issue as it stands under its lock. */
export function withOther(command: DeskCommand, other: DeskIssue | undefined): DeskCommand {
  return command.type === 'merge' && other ? { ...command, into: asOther(other) } : command;
}

export function besideOf(command: DeskCommand, { id }: DeskIssue): NonNullable<ChangeRequest['beside']> {
  return {
    issueId: id,
    decide: (other, now, issue) =>
      command.type === 'merge' ? takeIn(other, issue, now) : letGo(other, issue, now),
  };
}
