import { type Calendars, isPausedTooLong, type Issue, resolutionCodesFor } from '@touchline/sdk/model';
import { rootCauses } from '../process/causes.ts';
import { clocksOf, isLate, nextClock, type IssueClock } from '../process/clocks.ts';
import { commandsFor } from '../process/decide.ts';
import type { DeskIssue, IssueEvent } from '../process/issue.ts';
import type { Circumstances, Staff, Words } from '../process/verdict.ts';
import { flagsOf, taskView } from './flags.ts';
import { undoable } from '../process/undo.ts';
import type { Playbook, Playbooks } from '../setup/playbooks.ts';
import type { QueueLine } from '../store/issues.ts';
import { playbookView } from './playbook-view.ts';
import type { Clock, DeskEvent, IssueDetail, IssueRow } from './types.ts';

const SUMMARY_LENGTH = 120;
const INSTANTS = new Set([
  'capturedAt',
  'receivedAt',
  'newTime',
  'nextNews',
  'closesAt',
  'reopenUntil',
  'promiseAt',
  'promisedAt',
  'startsAt',
  'childCapturedAt',
  'for',
  'from',
  'to',
]);

/** One line of the queue as the console reads it. */
export function rowOf({ issue, summary, archived }: QueueLine, calendars: Calendars, now: number): IssueRow {
  const clock = nextClock(issue, calendars, now);
  const shown = clock && clockView(clock);
  return {
    id: issue.id,
    reference: issue.reference,
    version: issue.version,
    category: issue.category,
    priority: issue.priority,
    state: issue.state,
    ...(issue.assignee && { assignee: issue.assignee }),
    team: issue.team,
    location: issue.location,
    summary,
    ...(issue.language && { language: issue.language }),
    channel: issue.channel,
    capturedAt: iso(issue.capturedAt),
    receivedAt: iso(issue.receivedAt),
    ...(shown && { clock: shown }),
    unread: issue.unread,
    test: issue.test,
    ...(issue.known && { known: issue.known }),
    ...flagsOf(issue),
    ...(issue.incident && { incident: issue.incident }),
    ...(archived && { archived }),
  };
}

/** Most urgent first; inside a priority whoever was let down before, then whatever runs out first. */
export function byUrgency(a: IssueRow, b: IssueRow): number {
  if (a.priority !== b.priority) return a.priority < b.priority ? -1 : 1;
  if (a.first !== b.first) return a.first ? -1 : 1;
  const [dueA, dueB] = [a.clock?.dueAt ?? '9', b.clock?.dueAt ?? '9'];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return a.receivedAt < b.receivedAt ? -1 : 1;
}

export interface DetailParts {
  line: QueueLine;
  /** Missing once it was erased. */
  report: Omit<Issue, 'trackingHash'> | undefined;
  events: readonly IssueEvent[];
  words: readonly Words[];
  playbook: Playbook | undefined;
  roles: Playbooks['roles'];
  /** Whether the reader may know who reported it. */
  mayReach: boolean;
}

export function detailOf(
  { line, report, events, words, playbook, roles, mayReach }: DetailParts,
  reader: Staff,
  circumstances: Circumstances,
): IssueDetail {
  const { issue } = line;
  const { calendars, now } = circumstances;
  const byId = new Map(words.map((one) => [one.id, one]));
  const { resolution, rating } = issue;
  const comment = events.findLast(({ change }) => change.type === 'rated')?.change;
  const commentId = comment?.type === 'rated' ? comment.wordsId : undefined;
  const said = byId.get(commentId ?? '')?.text;
  return {
    ...rowOf(line, calendars, now),
    issue: report === undefined ? emptied(issue) : mayReach ? report : withoutPerson(report),
    ...(report && !mayReach && { contactHidden: true }),
    clocks: clocksOf(issue, calendars, now).flatMap((clock) => {
      const shown = clockView(clock);
      return shown ? [{ ...shown, ...(clock.fromAt !== undefined && { fromAt: iso(clock.fromAt) }) }] : [];
    }),
    messages: words
      .filter(({ kind, id }) => (kind === 'message' || kind === 'question') && id !== commentId)
      .map(({ id, at, from, text, language }) => ({
        id,
        at: iso(at),
        from,
        text,
        ...(language && { language }),
      })),
    notes: words
      .filter(({ kind }) => kind === 'note')
      .map(({ id, at, author, text }) => ({ id, at: iso(at), author: author.name, text })),
    events: events.map((event) => eventView(event, byId)),
    ...(resolution && {
      resolution: {
        code: resolution.code,
        text: byId.get(resolution.messageId)?.text ?? '',
        at: iso(resolution.at),
        by: resolution.by.name,
      },
    }),
    commands: line.archived ? [] : commandsFor(issue, reader, circumstances),
    codes: resolutionCodesFor(issue.category).map(({ code, needsAmount, needsEvidence, solved }) => ({
      code,
      needsAmount,
      needsEvidence,
      countsAsSolved: solved,
    })),
    late: isLate(issue, calendars, now),
    taskList: (issue.tasks ?? []).map((task) => taskView(task, byId)),
    escalations: (issue.escalation?.history ?? []).map((step) => ({ ...step, at: iso(step.at) })),
    causes: rootCauses,
    ...(issue.cause && { cause: issue.cause }),
    pausedTooLong: isPausedTooLong(issue.capturedAt, issue.done.resolution ?? now, issue.pauses),
    children: (issue.children ?? []).map(({ id }) => id),
    photos: events.flatMap(({ at, actor, change }) =>
      change.type === 'photographed' ? [{ id: change.photoId, at: iso(at), by: actor.name }] : [],
    ),
    ...(playbook && { playbook: playbookView(playbook, roles, events, words) }),
    ...(!line.archived && undoView(undoable(issue, events, reader, circumstances))),
    ...(rating && {
      rating: { ...(rating.csat !== undefined && { csat: rating.csat }), ...(said && { comment: said }) },
    }),
  };
}

/** The first words of a report: what was written, else what was answered. */
export function summaryOf(issue: Pick<Issue, 'description' | 'fields'>): string {
  const answered = Object.values(issue.fields).filter((answer) => typeof answer === 'string');
  const text = (issue.description ?? answered.join(', ')).replaceAll(/\s+/g, ' ').trim();
  const letters = Array.from(text);
  return letters.length > SUMMARY_LENGTH ? `${letters.slice(0, SUMMARY_LENGTH - 1).join('')}…` : text;
}

function clockView({ metric, dueAt, targetMs, ruleId, state, doneAt }: IssueClock): Clock | undefined {
  // The receipt of the relay and the start of work are for the figures; nobody at the desk works towards them.
  if (metric === 'ack' || metric === 'serviceStart') return undefined;
  return {
    metric: metric === 'personAck' ? 'ack' : metric,
    dueAt: iso(dueAt),
    targetMs,
    ruleId,
    state,
    ...(doneAt !== undefined && { doneAt: iso(doneAt) }),
  };
}

/** The event with the words it names, as long as they are there. */
function eventView(
  { sequence, at, actor, change }: IssueEvent,
  words: ReadonlyMap<string, Words>,
): DeskEvent {
  const { type, ...data } = change;
  const named = Object.entries(data).find(
    ([key, value]) => /^(message|note|words|advice|evidence)Id$/.test(key) && typeof value === 'string',
  );
  const titleId = change.type === 'task_added' ? change.task.titleId : undefined;
  const text = words.get(titleId ?? String(named?.[1]))?.text;
  const told = Object.entries(data)
    // Every promise stands among the clocks already.
    .filter(([key]) => key !== 'targets' && key !== 'nextUpdate')
    .map(([key, value]) => [
      key,
      INSTANTS.has(key) && typeof value === 'number' ? iso(value) : (value as unknown),
    ]);
  return {
    sequence,
    at: iso(at),
    type,
    actor,
    data: { ...(Object.fromEntries(told) as object), ...(text && { text }) },
  };
}

/** A report for those who do not work on it: what happened and where, not to whom. */
function withoutPerson(report: Omit<Issue, 'trackingHash'>): Omit<Issue, 'trackingHash'> {
  const { language, tier } = report.reporter;
  return { ...report, reporter: { ...(language && { language }), ...(tier && { tier }) } };
}

function undoView(event: IssueEvent | undefined): Pick<IssueDetail, 'undo'> {
  if (!event) return {};
  const { type } = event.change;
  const isOurs = type === 'taken' || type === 'assigned' || type === 'noted' || type === 'ticked';
  return isOurs ? { undo: { sequence: event.sequence, what: type } } : {};
}

/** What is left of a report whose words were erased. */
function emptied(issue: DeskIssue): Omit<Issue, 'trackingHash'> {
  const { category, kind, stage, location, channel } = issue;
  return {
    category,
    kind,
    stage,
    location,
    fields: {},
    reporter: {},
    attachments: [],
    channel,
    consent: { version: '' },
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
