import * as z from 'zod';
import { only } from './lined-file.ts';

// What several parts of the venue file are made of.

export const Labels = only({ en: z.string(), zhHans: z.string() });

export const Day = z.iso.date();

export const Hours = z.array(
  z
    .string()
    .regex(
      /^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/,
      'Write hours as "09:00-17:00"; an end before its start is the next day.',
    ),
);

/** Hours by day of the week. */
export const Week = z.partialRecord(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), Hours);
