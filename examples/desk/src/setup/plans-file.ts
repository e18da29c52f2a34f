import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { subcategoryOf } from '@touchline/sdk/model';
import type { Plan } from '../process/incident-plan.ts';

const Said = z.object({ en: z.string().min(1), zhHans: z.string().min(1) });

const PlansFile = z.object({
  version: z.int(),
  plans: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      title: Said,
      trigger: Said,
      stopRule: Said,
      relatedSubcategories: z.array(
        z.string().refine((id) => subcategoryOf(id) !== undefined, 'There is no such kind of report.'),
      ),
      tasks: z
        .array(
          z.object({
            id: z.string(),
            text: Said,
            ownerRole: z.string(),
            deadlineSeconds: z.int().positive(),
            mandatory: z.boolean(),
          }),
        )
        .min(1),
      broadcasts: z.array(z.object({ id: z.string(), audience: z.string(), text: Said })),
    }),
  ),
});

/**
 * The venue's contingency plans.
 *
 * @throws With the place and the reason when the file does not fit.
 */
export function readPlans(file: URL | string): Plan[] {
  const read = PlansFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) {
    throw new Error(`The file of plans ${String(file)} cannot be used.\n${z.prettifyError(read.error)}`);
  }
  return read.data.plans;
}
