import * as z from 'zod';
import { type DelayReason, type StaffRole, TEAMS, UUID } from '@touchline/sdk/model';
import type { DeskCommand, OtherIssue } from '../process/commands.ts';
import type { Person } from '../process/issue.ts';
import type { Command, CommandRequest } from './types.ts';

const words = (max = 4000) => z.string().trim().min(1, 'Write a few words.').max(max);
const instant = z.iso.datetime({ offset: true });
const DELAY_REASONS = [
  'staff',
  'tech',
  'comms',
  'process',
  'request',
  'partner',
  'rule',
  'event',
] as const satisfies readonly DelayReason[];

const OWNERS = [
  'customer_service',
  'on_site',
  'technical_support',
  'supervisor',
  'control_room',
] as const satisfies readonly StaffRole[];
const priority = z.enum(['P1', 'P2', 'P3', 'P4']);
const uuid = z.string().regex(UUID, 'This is no id.');

const Command = z.discriminatedUnion('type', [
  z.object({ type: z.literal('triage'), priority, reason: words().optional() }),
  z.object({ type: z.literal('acknowledge') }),
  z.object({ type: z.literal('wait'), partner: words(80), promiseAt: instant }),
  z.object({
    type: z.literal('schedule'),
    agreedAt: instant,
    reporterAgreed: z.boolean(),
    text: words().optional(),
  }),
  z.object({ type: z.literal('cancel'), reason: words() }),
  z.object({ type: z.literal('merge'), into: uuid }),
  z.object({ type: z.literal('split'), reason: words() }),
  z.object({ type: z.literal('escalate'), level: z.int().min(2).max(5), reason: words() }),
  z.object({ type: z.literal('tag'), cause: words(80) }),
  z.object({
    type: z.literal('addTask'),
    title: words(200),
    owner: z.enum(OWNERS),
    dueAt: instant.optional(),
    mandatory: z.boolean().optional(),
    taskId: uuid.optional(),
    origin: words(80).optional(),
  }),
  z.object({ type: z.literal('tickTask'), taskId: uuid, evidence: words(400).optional() }),
  z.object({ type: z.literal('dropTask'), taskId: uuid, reason: words() }),
  z.object({ type: z.literal('take') }),
  z.object({ type: z.literal('assign'), to: words(80), note: words().optional() }),
  z.object({ type: z.literal('reply'), text: words(), language: z.string().max(35).optional() }),
  z.object({ type: z.literal('note'), text: words() }),
  z.object({ type: z.literal('ask'), question: words() }),
  z.object({ type: z.literal('continue') }),
  z.object({
    type: z.literal('delay'),
    reason: z.enum(DELAY_REASONS),
    newTime: instant.optional(),
    nextNews: instant.optional(),
    advice: words().optional(),
  }),
  z.object({
    type: z.literal('resolve'),
    code: words(80),
    text: words(),
    amount: words(40).optional(),
    evidence: words(400).optional(),
    delayReason: words(80).optional(),
    cause: words(80).optional(),
    steps: z
      .object({ done: z.array(z.int().min(0).max(40)).max(40), leftOut: words(400).optional() })
      .optional(),
  }),
  z.object({
    type: z.literal('reprioritise'),
    priority,
    reason: words(),
  }),
  z.object({ type: z.literal('reopen'), reason: words() }),
  z.object({ type: z.literal('close'), reason: words().optional() }),
  z.object({ type: z.literal('reject'), reason: words(80) }),
]);

export const GiveCommand = z.object({
  commandId: z.string().min(8).max(80),
  version: z.int().min(0),
  command: Command,
});

/** What a console sent, or in words what is wrong with it. */
export function readCommand(value: unknown): { request: CommandRequest } | { flaw: string } {
  const read = GiveCommand.safeParse(value);
  if (read.success) return { request: read.data as CommandRequest };
  const [first] = read.error.issues;
  return { flaw: first ? `${first.path.join('.')}: ${first.message}` : 'This is no command.' };
}

/**
 * The command in the words of the process.
 *
 * @param personOf  Finds a person of the desk with their team.
 * @param other  The issue that `merge` names; without it there is none.
 */
export function commandFrom(
  command: Command,
  personOf: (id: string) => (Person & { team: string }) | undefined,
  other?: OtherIssue,
): DeskCommand | undefined {
  switch (command.type) {
    case 'merge':
      return other && { type: 'merge', into: other };
    case 'wait':
      return { ...command, promiseAt: Date.parse(command.promiseAt) };
    case 'schedule':
      return { ...command, agreedAt: Date.parse(command.agreedAt) };
    case 'addTask': {
      const { dueAt, ...rest } = command;
      return { ...rest, ...(dueAt && { dueAt: Date.parse(dueAt) }) };
    }
    case 'assign': {
      const { to, note } = command;
      const more = note === undefined ? {} : { note };
      if ((TEAMS as readonly string[]).includes(to)) return { type: 'assign', team: to, ...more };
      const found = personOf(to);
      if (!found) return undefined;
      const { id, name, team } = found;
      return { type: 'assign', team, person: { id, name }, ...more };
    }
    case 'delay': {
      const { newTime, nextNews, ...rest } = command;
      return {
        ...rest,
        ...(newTime && { newTime: Date.parse(newTime) }),
        ...(nextNews && { nextNews: Date.parse(nextNews) }),
      };
    }
    case 'resolve': {
      const { steps: _, ...rest } = command;
      return rest;
    }
    default:
      return command;
  }
}
