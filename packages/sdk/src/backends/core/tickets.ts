import type {
  AcceptedIssue,
  BackendAdapter,
  BackendJob,
  DeliveryContext,
  DeliveryOutcome,
  Photo,
} from '../backend.ts';
import { assertGiven } from './given.ts';
import { memo } from './memo.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Ask, Made, RankedOptions, Remote, Report, TicketSystem } from './system.ts';
import { teller } from './told.ts';
import { outcomeOf, passing, refused, Trouble, unlessRefused } from './trouble.ts';
import { PHOTO, writeNote, writeReport } from './written.ts';

export type { Ask, PriorityMap, RankedOptions, Remote, TicketOptions } from './system.ts';

const HOOK_MS = 8_000;

/** A backend made of the verbs of one system: looks before it makes, says everything once, and sorts what went wrong. */
export function ticketBackend<Level = string>(
  options: RankedOptions<Level>,
  system: TicketSystem<Level>,
): BackendAdapter {
  assertGiven(options);
  const { name = system.name, language = 'en', onAmbiguous = 'retry', concurrency = 4 } = options;
  const style = { format: system.format, limits: system.facts.limits, language };
  const tickets = memo<Remote>();
  const said = memo<true>();
  const inTurn = oneAtATime();
  const told = teller(name, { ...system.statuses, ...options.statusMap });
  const levels = options.priorityMap ?? system.priorities;

  async function look(ref: string, ask: Ask): Promise<Remote | undefined> {
    const known = tickets.get(ref) ?? (await system.find?.(ref, ask));
    if (known) tickets.set(ref, known);
    return known;
  }

  async function reportOf(issue: AcceptedIssue): Promise<Report<Level>> {
    const written = await writeReport(issue, style);
    const priority = written.priority ?? system.unranked;
    const level = priority && levels?.[priority];
    return { ...written, level: level === '' ? undefined : level };
  }

  async function create(
    job: Extract<BackendJob, { type: 'create' }>,
    context: DeliveryContext,
  ): Promise<DeliveryOutcome> {
    const { id } = job.issue;
    const known = await look(id, context);
    if (known) return accepted(known);
    if (!system.find && context.isRepeat && onAmbiguous === 'hold') return HELD;
    const report = await reportOf(job.issue);
    assertInTime(context);
    try {
      const made = await system.create(report, context);
      tickets.set(id, made);
      return accepted(made, noteOf(made, system.facts.title));
    } catch (error) {
      if (!(error instanceof Trouble) || !error.isAmbiguous) throw error;
      const { outcome } = error;
      if (!system.find) return onAmbiguous === 'hold' ? HELD : outcome;
      if (outcome.kind !== 'retry') throw error;
      const retryAfterMs = Math.max(system.lagMs ?? 0, outcome.retryAfterMs ?? 0);
      throw new Trouble({ ...outcome, ...(retryAfterMs > 0 && { retryAfterMs }) });
    }
  }

  /** The ticket that something later is about. */
  async function ticketOf(issueId: string, context: DeliveryContext): Promise<Remote> {
    const remote = await look(issueId, context);
    // Where nothing can be looked up, what was written about the report is all there is.
    if (!remote && !system.find) return { id: issueId };
    if (!remote) throw refused('There is no ticket of this report.');
    return remote;
  }

  async function comment(job: Exclude<BackendJob, { type: 'create' | 'erase' }>, context: DeliveryContext) {
    if (!system.comment) return DONE;
    const note = writeNote(job, style);
    if (said.get(note.key)) return DONE;
    const remote = await ticketOf(job.issueId, context);
    const before = (await system.said?.(remote, context)) ?? '';
    if (!(typeof before === 'string' ? before : JSON.stringify(before)).includes(note.key)) {
      assertInTime(context);
      // A state that a workflow does not allow now costs no words.
      if (note.move && system.move) await unlessRefused(system.move(remote, note.move, context), undefined);
      await system.comment(remote, note, context);
    }
    said.set(note.key, true);
    return DONE;
  }

  async function erase(issueId: string, context: DeliveryContext): Promise<DeliveryOutcome> {
    const remote = await look(issueId, context);
    if (!remote && system.find) return DONE;
    if (!remote || !system.erase) {
      const what = remote ? `ticket ${remote.number ?? remote.id}` : 'what was written about this report';
      throw refused(`Erase ${what} by hand: there is no call for it.`);
    }
    await system.erase(remote, context);
    tickets.delete(issueId);
    return DONE;
  }

  async function attach(photo: Photo, context: DeliveryContext): Promise<DeliveryOutcome> {
    const { facts } = system;
    if (!facts.photos || photo.bytes.length > facts.photos.maxBytes)
      throw refused('The photo is too large for it.');
    const remote = await ticketOf(photo.issueId, context);
    if ((await system.files?.(remote, context))?.includes(photo.name)) return DONE;
    assertInTime(context);
    await system.attach?.(remote, { ...photo, words: PHOTO }, context);
    return DONE;
  }

  function work(issueId: string, context: DeliveryContext, body: () => Promise<DeliveryOutcome>) {
    if (context.signal.aborted) return STOPPED;
    return inTurn(issueId, context.signal, body).catch((error: unknown) => {
      const outcome = outcomeOf(error);
      // It may be that ticket which is gone, and no setting: the next attempt looks whether it is there.
      if (outcome.kind === 'misconfigured') tickets.delete(issueId);
      return outcome;
    });
  }

  /** Where nothing can be looked up, only a number of its own says more than our id. */
  function accepted({ id, number }: Remote, note?: string): DeliveryOutcome {
    const reference = number ?? (system.find && id);
    return {
      kind: 'accepted',
      ...(reference !== undefined && { backendReference: reference }),
      ...(note && { note }),
    };
  }

  return {
    name,
    guarantee: system.guarantee ?? (system.find ? 'exactly_once' : 'at_least_once'),
    statusReturn: system.statusReturn ?? (system.heard ? 'webhook' : system.changed ? 'poll' : 'none'),
    concurrency,
    ...(system.find && { lagMs: system.lagMs ?? 0 }),
    onAmbiguous: system.find ? 'retry' : onAmbiguous,
    facts: { ...system.facts, erasure: system.erase ? 'by call' : 'by hand' },
    deliver: (job, context) =>
      work(job.type === 'create' ? job.issue.id : job.issueId, context, () =>
        job.type === 'create'
          ? create(job, context)
          : job.type === 'erase'
            ? erase(job.issueId, context)
            : comment(job, context),
      ),
    ...(system.attach && {
      attach: (photo, context) => work(photo.issueId, context, () => attach(photo, context)),
    }),
    ...(system.heard
      ? {
          hook: async (call) => {
            const found = await system.heard?.(call, { signal: AbortSignal.timeout(HOOK_MS) });
            return found && { id: found.id, ...told(found.now) };
          },
        }
      : system.changed && {
          poll: async (since, ask) => {
            const { now, ...more } = (await system.changed?.(since, ask)) ?? { now: [] };
            return { ...told(now), ...more };
          },
        }),
    ...(system.probe && { probe: async (ask) => (await system.probe?.(ask)) ?? [] }),
  };
}

const DONE: DeliveryOutcome = { kind: 'accepted' };
const HELD: DeliveryOutcome = {
  kind: 'held',
  reason: 'It may have arrived, and nobody can tell. Look, then retry or drop it.',
};
const STOPPED = Promise.resolve<DeliveryOutcome>({ kind: 'retry', reason: 'Stopped.' });

/** What a person should know: what the system left out without a word, or says of it. */
function noteOf({ note, lost = [] }: Made, title: string): string | undefined {
  const left = lost.length > 0 ? `${title} left out: ${lost.join(', ')}` : undefined;
  return left && note ? `${left}. ${note}` : (left ?? note);
}

/** Somebody else may be at it by now. */
function assertInTime({ signal, until = Infinity }: DeliveryContext): void {
  if (signal.aborted || Date.now() > until) throw passing('It took too long.');
}
