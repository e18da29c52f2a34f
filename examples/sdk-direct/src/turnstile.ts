/**
 * A turnstile that reports itself, channel `device`: after some failed reads in a row it says so once, and
 * again only after it has worked in between.
 *
 *   node --conditions=touchline-source src/turnstile.ts --gate gate-C --lane 4 < reads.txt
 *
 * Reads one line for each ticket: `ok` or `failed`.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createTouchline, type IssueState, type Touchline } from '@touchline/sdk';

export interface TurnstileOptions {
  gate: string;
  lane: string;
  /** Failed reads in a row until it is reported. @default 5 */
  patience?: number;
}

/** @returns takes what happened to one ticket; gives back the report if this was one failure too many */
export function turnstile(
  touchline: Pick<Touchline, 'report'>,
  { gate, lane, patience = 5 }: TurnstileOptions,
): (read: 'ok' | 'failed') => Promise<IssueState | undefined> {
  let failed = 0;
  return async (read) => {
    failed = read === 'ok' ? 0 : failed + 1;
    if (failed !== patience) return undefined;
    return touchline.report({
      category: 'entry.turnstile',
      location: { gate },
      fields: { laneNo: lane, blocked: 'yes' },
      description: `${patience} reads failed in a row.`,
      reporter: { name: `Turnstile ${gate} ${lane}` },
    });
  };
}

if (import.meta.main) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { endpoint: text, venue: text, gate: text, lane: text, patience: text },
  });
  const touchline = createTouchline({
    endpoint: values.endpoint ?? 'http://127.0.0.1:4400/touchline',
    venue: values.venue ?? 'north-arena',
    channel: 'device',
  });
  const ticket = turnstile(touchline, {
    gate: values.gate ?? 'gate-C',
    lane: values.lane ?? '1',
    patience: Number(values.patience ?? 5),
  });
  touchline.subscribe(({ reference, delivery }) => console.log(`${reference} ${delivery}`));
  for await (const line of createInterface({ input: process.stdin })) {
    await ticket(line.trim() === 'ok' ? 'ok' : 'failed');
  }
  await touchline.sync();
  touchline.destroy();
}
