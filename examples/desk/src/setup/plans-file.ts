import * as z from 'zod';
import { subcategoryOf } from '@touchline/sdk/model';
import type { Plan } from '../process/incident-plan.ts';
import { only, readLined } from './lined-file.ts';

const Said = only({ en: z.string().min(1), zhHans: z.string().min(1) });

/** What a venue does when much happens at once. */
export const Plans = z.array(
  only(
    {
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
          only({
            id: z.string(),
            text: Said,
            ownerRole: z.string(),
            deadlineSeconds: z.int().positive(),
            mandatory: z.boolean(),
          }),
        )
        .min(1),
      broadcasts: z.array(only({ id: z.string(), audience: z.string(), text: Said })),
    },
    ['approvedBy'],
  ),
);

const PlansFile = only({ version: z.int(), plans: Plans });

/**
 * The venue's contingency plans.
 *
 * @throws With the line and the reason when the file does not fit.
 */
export function readPlans(file: URL | string): Plan[] {
  return readLined(file, 'The file of plans', PlansFile).plans;
}
