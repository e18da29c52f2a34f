import type { EventResult } from '../model/wire.ts';
import { acceptOther } from './accept-others.ts';
import { acceptReports, isReport, receiptFor, type Report } from './accept-reports.ts';
import { judge, type JudgedEvent } from './judge.ts';
import type { Settings } from './options.ts';

/** Judges and accepts the events of one batch; every event gets its own result, in the order they came. */
export async function acceptBatch(raws: readonly unknown[], settings: Settings): Promise<EventResult[]> {
  const receivedAt = settings.now();
  const results: EventResult[] = Array.from({ length: raws.length });
  const reports: { place: number; report: Report }[] = [];
  const others: { place: number; judged: JudgedEvent }[] = [];
  for (const [place, raw] of raws.entries()) {
    const verdict = await judge(raw, receivedAt);
    if ('result' in verdict) results[place] = verdict.result;
    else if (isReport(verdict.judged)) {
      const receipt = await receiptFor(verdict.judged, receivedAt, settings);
      reports.push({ place, report: { ...verdict.judged, receipt } });
    } else others.push({ place, judged: verdict.judged });
  }
  // Reports first: a batch may hold an issue and what was said about it later.
  const accepted = await acceptReports(
    reports.map(({ report }) => report),
    settings,
  );
  for (const [index, { place }] of reports.entries()) {
    const result = accepted[index];
    if (result) results[place] = result;
  }
  for (const { place, judged } of others) results[place] = await acceptOther(judged, receivedAt, settings);
  return results;
}
