import { issueStates } from '@touchline/sdk/model';
import * as z from 'zod';
import type { IssueList, IssueRow } from './types.ts';

const instant = z.iso.datetime();
const count = z.int().min(0);

/** One line of the queue, as the console's type says it; the compiler holds the two together. */
export const IssueRowAnswer = z.strictObject({
  id: z.uuid(),
  reference: z.string(),
  version: count,
  category: z.string(),
  priority: z.enum(['P1', 'P2', 'P3', 'P4']),
  state: z.enum(issueStates),
  assignee: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  team: z.string(),
  location: z.looseObject({ venue: z.string().optional() }),
  summary: z.string(),
  language: z.string().optional(),
  channel: z.string(),
  capturedAt: instant,
  receivedAt: instant,
  clock: z
    .strictObject({
      metric: z.enum(['ack', 'firstResponse', 'nextUpdate', 'resolution']),
      dueAt: instant,
      targetMs: z.number(),
      ruleId: z.string(),
      state: z.enum(['running', 'met', 'late', 'paused']),
      doneAt: instant.optional(),
    })
    .optional(),
  unread: z.boolean(),
  test: z.boolean(),
  known: z.string().optional(),
  incident: z.string().optional(),
  archived: z.literal(true).optional(),
  escalation: z.strictObject({ level: count, rule: z.string(), at: instant }).optional(),
  calling: z.strictObject({ count, at: instant }).optional(),
  asked: z.strictObject({ about: z.string(), at: instant }).optional(),
  promise: z.strictObject({ at: instant, of: z.enum(['solution', 'news']), broken: z.boolean() }).optional(),
  partner: z.strictObject({ name: z.string(), promiseAt: instant }).optional(),
  scheduledFor: instant.optional(),
  suspended: z.boolean().optional(),
  tasks: z.strictObject({ open: count, mandatory: count }).optional(),
  mergedInto: z.string().optional(),
  joined: count.optional(),
  reopened: count.optional(),
  first: z.boolean().optional(),
});

export const IssueListAnswer = z.strictObject({
  issues: z.array(IssueRowAnswer),
  next: z.string().optional(),
  cursor: z.string(),
});

/** What is wrong, in words (RFC 9457). */
export const ProblemAnswer = z.looseObject({ title: z.string(), status: z.int() });

type Same<A, B> = [keyof A] extends [keyof B] ? ([keyof B] extends [keyof A] ? true : never) : never;
/** A key that only one of both has is an error here. */
export const sameKeys: {
  row: Same<IssueRow, z.infer<typeof IssueRowAnswer>>;
  list: Same<IssueList, z.infer<typeof IssueListAnswer>>;
} = { row: true, list: true };
