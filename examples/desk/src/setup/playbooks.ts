import * as z from 'zod';
import { subcategoryOf, TEAMS } from '@touchline/sdk/model';
import { only, readLined } from './lined-file.ts';

const Labels = only({ en: z.string().min(1), zhHans: z.string().min(1) });
/** Besides the teams of the venue: who leads it, and who watches over all of it. */
const ROLES = [...TEAMS, 'SU', 'CR'] as const;

const Playbook = only({
  id: z.string().regex(/^[a-z-]{3,40}$/),
  appliesTo: z
    .array(z.string().refine((id) => subcategoryOf(id) !== undefined, 'The taxonomy has no such topic.'))
    .min(1),
  title: Labels,
  steps: z
    .array(
      only({
        text: Labels,
        role: z.enum(ROLES),
        mandatory: z.boolean(),
        /** From the step before it; a guide for staff, never a promise to a visitor. */
        targetSeconds: z.int().positive(),
        /** What shows that it was done. */
        evidence: Labels.optional(),
      }),
    )
    .min(1),
  macros: z.array(only({ id: z.string(), title: Labels, text: Labels })),
  resolutionCodes: z.array(z.string()),
  escalate: Labels,
});

/** How a venue handles each kind of report. */
export const PlaybookFile = only({
  version: z.literal(1),
  roles: z.partialRecord(z.enum(ROLES), Labels),
  playbooks: z.array(Playbook),
}).superRefine(({ playbooks }, context) => {
  const seen = new Set<string>();
  for (const [place, { appliesTo }] of playbooks.entries()) {
    for (const id of appliesTo) {
      if (seen.has(id)) {
        const message = `${id} has a playbook already; one topic has one way to be handled.`;
        context.addIssue({ code: 'custom', path: ['playbooks', place, 'appliesTo'], message });
      }
      seen.add(id);
    }
  }
});

/** How a kind of issue is handled: steps to tick, and words that are ready. */
export type Playbook = z.infer<typeof Playbook>;

/** The playbooks of a venue, found by what they are about. */
export interface Playbooks {
  all: readonly Playbook[];
  /** @param category  A subcategory of the taxonomy. */
  for(category: string): Playbook | undefined;
  byId(id: string): Playbook | undefined;
  /** What a role of a step is called. */
  roles: Readonly<Record<string, { en: string; zhHans: string }>>;
}

/** @throws With the line and the reason when the file does not fit. */
export function readPlaybooks(file: URL | string): Playbooks {
  return playbooksOf(readLined(file, 'The playbooks in', PlaybookFile));
}

export function playbooksOf({ playbooks: all, roles }: z.infer<typeof PlaybookFile>): Playbooks {
  const byCategory = new Map(all.flatMap((one) => one.appliesTo.map((id) => [id, one] as const)));
  const byId = new Map(all.map((one) => [one.id, one]));
  return {
    all,
    for: (category) => byCategory.get(category),
    byId: (id) => byId.get(id),
    roles,
  };
}
