import * as z from 'zod';
import { only } from './lined-file.ts';
import {
  CHANNELS,
  defaultRules,
  KINDS,
  priorities,
  type ResponsePolicy,
  type ResponseRule,
} from '@touchline/sdk/model';

const SECOND_MS = 1000;
const instant = z.iso.datetime({ offset: true });

const Rule = only({
  id: z.string().min(1).max(60),
  dimension: z.enum(['priority', 'category', 'kind', 'serviceType', 'tier', 'channel']),
  values: z.array(z.string()).min(1),
  metric: z.enum(['ack', 'personAck', 'firstResponse', 'serviceStart', 'nextUpdate', 'resolution']),
  targetSec: z.number().positive(),
  calendar: z.enum(['24x7', 'service', 'event']),
  kinds: z.array(z.enum(KINDS)).min(1).optional(),
  endsWithEvent: z.boolean().optional(),
}).superRefine(({ dimension, values }, context) => {
  const known: Partial<Record<typeof dimension, readonly string[]>> = {
    priority: priorities,
    kind: KINDS,
    channel: CHANNELS,
    serviceType: ['urgent', 'general'],
  };
  for (const value of values) {
    if (known[dimension]?.includes(value) === false) {
      context.addIssue({ code: 'custom', path: ['values'], message: `There is no ${dimension} ${value}.` });
    }
  }
});

/** One version of what a venue promises: from the opening of an event's window on (`live`) and always (`desk`). */
export const PolicyVersion = only({
  id: z.string().min(1).max(60),
  /** Holds for what is reported from then on; without it, from the beginning. */
  from: instant.optional(),
  /** Beside those of the desk, counted from the opening on for whoever reports before. @default the preset of the seeds */
  live: z.array(Rule).optional(),
  /** At all times. @default the preset of the seeds */
  desk: z.array(Rule).optional(),
  channelMetric: z.enum(['ack', 'firstResponse']).optional(),
  reopenMode: z.enum(['resume', 'cycle']).optional(),
  thirdPartyPauses: z.boolean().optional(),
});
export type PolicyVersion = z.infer<typeof PolicyVersion>;

/** The versions of a venue, each valid until the next one begins. */
export interface Policies {
  /** @param at  Epoch ms. */
  at(at: number): ResponsePolicy;
  /** By its name, as it stands with the issues it was promised to. */
  named(id: string | undefined): ResponsePolicy | undefined;
}

export function policiesOf(versions: readonly PolicyVersion[] | undefined): Policies {
  const given = versions?.length ? versions : [{ id: 'default' } satisfies PolicyVersion];
  const inOrder = given
    .map((version) => ({
      from: version.from ? Date.parse(version.from) : -Infinity,
      policy: policyOf(version),
    }))
    .toSorted((a, b) => a.from - b.from);
  const byId = new Map(inOrder.map(({ policy }) => [policy.id, policy]));
  const [first] = inOrder;
  return {
    at: (at) =>
      (inOrder.findLast(({ from }) => from <= at) ?? first ?? { policy: policyOf({ id: 'default' }) }).policy,
    named: (id) => byId.get(id),
  };
}

function policyOf({ id, live, desk, ...rest }: PolicyVersion): ResponsePolicy {
  const { channelMetric, reopenMode, thirdPartyPauses } = rest;
  return {
    id,
    rules: [
      ...(live
        ? live.map((rule) => ruleOf(rule, 'event'))
        : defaultRules.filter(({ mode }) => mode === 'event')),
      ...(desk
        ? desk.map((rule) => ruleOf(rule, 'always'))
        : defaultRules.filter(({ mode }) => mode !== 'event')),
    ],
    ...(channelMetric && { channelMetric }),
    ...(reopenMode && { reopenMode }),
    ...(thirdPartyPauses !== undefined && { thirdPartyPauses }),
  };
}

function ruleOf(
  { targetSec, kinds, endsWithEvent, ...rule }: z.infer<typeof Rule>,
  mode: 'event' | 'always',
): ResponseRule {
  return {
    ...rule,
    targetMs: targetSec * SECOND_MS,
    mode,
    ...(kinds && { kinds }),
    ...(endsWithEvent !== undefined && { endsWithEvent }),
  };
}

/** Two versions of one name, or from one moment on, would leave open which of them was promised. */
export function policyFlaw(versions: readonly PolicyVersion[]): string | undefined {
  const ids = versions.map(({ id }) => id);
  const starts = versions.map(({ from }) => (from ? Date.parse(from) : -Infinity));
  if (new Set(ids).size < ids.length) return 'Every version of the policy needs a name of its own.';
  return new Set(starts).size < starts.length
    ? 'Two versions of the policy begin at the same time.'
    : undefined;
}
