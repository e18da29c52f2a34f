import { UUID } from '@touchline/sdk/model';
import type { BackendJob } from '@touchline/sdk/relay';
import type { DeskIntake } from '@touchline/sdk/backends/desk';
import type { VenueAtWork } from '../setup/venue.ts';
import { hear, register, type ReporterWish } from '../process/from-reporter.ts';
import { REPORTER, SYSTEM } from '../process/issue.ts';
import { setDue } from '../store/due.ts';
import { append, firstTime, insertReport } from '../store/issues.ts';
import { noteKiosk } from '../store/kiosks.ts';
import { forgetComments, keepSurvey } from '../store/surveys.ts';
import { enteredBy } from '../store/entered.ts';
import { indexIssue, searchableTexts } from '../store/search.ts';
import type { Desk } from './desk.ts';
import type { KnownDesk } from './known-issues.ts';
import { summaryOf } from './rows.ts';
import { searcherFor } from './search.ts';

/** What the relay hands over becomes an issue of the desk, or a line in the history of one. */
export function deskIntake({
  desk,
  known,
  venue,
}: {
  desk: Desk;
  known: KnownDesk;
  venue: VenueAtWork;
}): DeskIntake {
  return {
    survey: (survey) => keepSurvey(desk.db, survey),
    heartbeat: (health) => noteKiosk(desk.db, health, venue.venue.kioskSilentMinutes * 60_000),
    async deliver(job) {
      if (job.type === 'create') {
        await create(desk, known, venue, job.issue);
        return { backendReference: job.issue.reference };
      }
      // Before the history says that it is erased: an attempt that fails in between comes again.
      if (job.type === 'erase') await forgetComments(desk.db, job.issueId);
      const { onceId, wish } = readJob(job);
      const outcome = await desk.change({
        issueId: job.issueId,
        actor: REPORTER,
        onceId,
        decide: (issue, circumstances) => hear(issue, wish, circumstances),
      });
      if (outcome.kind === 'refused') return { refused: outcome.reason };
      // Jobs of one issue come in order, so an issue that is not here never will be.
      return {};
    },
  };
}

async function create(
  desk: Desk,
  known: KnownDesk,
  venue: VenueAtWork,
  accepted: Extract<BackendJob, { type: 'create' }>['issue'],
): Promise<void> {
  const { id, reference, issue, capturedAt, receivedAt, test } = accepted;
  const judged = venue.judge(issue, { capturedAt, receivedAt });
  // The reporter registers it; everything after that the desk does by itself.
  const done = register({ reference, issue, capturedAt, receivedAt, test }, judged).map((change) => ({
    change,
    actor: change.type === 'registered' ? REPORTER : SYSTEM,
  }));
  const { joins = '' } = issue;
  const isKnown = UUID.test(joins) && (await known.exists(joins));
  if (isKnown) done.push({ change: { type: 'attached', knownId: joins }, actor: REPORTER });
  const { now } = desk.circumstances();
  const searcher = await searcherFor(venue.venue);
  const { trackingHash: _, ...report } = issue;
  const isNew = await desk.db.transaction().execute(async (tx) => {
    if (!(await firstTime(tx, `issue:${id}`))) return false;
    const by = await enteredBy(tx, id);
    const [registered] = done;
    if (by && registered) registered.actor = by;
    await insertReport(tx, id, report, summaryOf(issue));
    const labels = searcher.labelsOf(issue.category, issue.location);
    await indexIssue(tx, id, { reference, texts: searchableTexts(issue, labels) });
    await append(tx, id, undefined, done, now);
    // What time has to say about it comes right after.
    await setDue(tx, id, now);
    return true;
  });
  if (!isNew) return;
  desk.board.changed();
  if (isKnown) known.changed();
}

function readJob(job: Exclude<BackendJob, { type: 'create' }>): { onceId: string; wish: ReporterWish } {
  const { at } = job;
  switch (job.type) {
    case 'message': {
      const { id, text, language } = job.message;
      return {
        onceId: `event:${id}`,
        wish: { type: 'message', id, at, text, ...(language && { language }) },
      };
    }
    case 'confirmed':
      return { onceId: `event:${job.eventId}`, wish: { type: 'confirm' } };
    case 'reopened':
      return {
        onceId: `event:${job.eventId}`,
        wish: { type: 'reopen', at, ...(job.reason && { reason: job.reason }) },
      };
    case 'withdrawn':
      return {
        onceId: `event:${job.eventId}`,
        wish: { type: 'withdraw', at, ...(job.reason && { reason: job.reason }) },
      };
    case 'feedback': {
      const { csat, ces, comment } = job;
      return {
        onceId: `event:${job.eventId}`,
        wish: {
          type: 'rate',
          at,
          ...(csat !== undefined && { csat }),
          ...(ces !== undefined && { ces }),
          ...(comment && { comment }),
        },
      };
    }
    case 'erase':
      return { onceId: `erase:${job.issueId}`, wish: { type: 'erase' } };
  }
}
