import type { EventResult } from '../model/wire.ts';
import { acceptOther } from './accept-others.ts';
import { acceptReports, isReport, receiptFor, type Report } from './accept-reports.ts';
import { gather, type Gathered } from './gather.ts';
import { judge, type JudgedEvent } from './judge.ts';
import type { Settings } from './options.ts';

/** Reports in one transaction; more would let the first wait for the last. */
const MOST_TOGETHER = 200;
/** Transactions under way: one is made ready while the disk writes the other. */
const TURNS = 2;

/** Judges and accepts batches; reports that come at the same time share a transaction. */
export function acceptor(settings: Settings) {
  const together = gather<Report, EventResult>((reports) => acceptReports(reports, settings), {
    most: MOST_TOGETHER,
    turns: TURNS,
  });
  return {
    accept: (raws: readonly unknown[]) => acceptBatch(raws, together, settings),
  };
}

/** Every event of a batch gets its own result, in the order they came. */
async function acceptBatch(
  raws: readonly unknown[],
  together: Gathered<Report, EventResult>,
  settings: Settings,
): Promise<EventResult[]> {
  const receivedAt = settings.now();
  const results: EventResult[] = Array.from({ length: raws.length });
  const reports: { place: number; report: Report }[] = [];
  const others: { place: number; judged: JudgedEvent }[] = [];
  for (const [place, raw] of raws.entries()) {
    const verdict = await judge(raw, receivedAt, settings);
    if ('result' in verdict) results[place] = verdict.result;
    else if (isReport(verdict.judged)) {
      const receipt = await receiptFor(verdict.judged, receivedAt, settings);
      reports.push({ place, report: { ...verdict.judged, receipt } });
    } else others.push({ place, judged: verdict.judged });
  }
  // Reports first: a batch may hold an issue and what was said about it later.
  const accepted = await together.add(
    reports.map(({ report }) => report),
    reports.some(({ report }) => report.event.lane === 'urgent'),
  );
  for (const [index, { place }] of reports.entries()) {
    const result = accepted[index];
    if (result) results[place] = result;
  }
  for (const { place, judged } of others) results[place] = await acceptOther(judged, receivedAt, settings);
  return results;
}
