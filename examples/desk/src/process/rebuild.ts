import type { Metric, ResponseTarget } from '@touchline/sdk/model';
import type { Change, DeskIssue, IssueEvent } from './issue.ts';

/** Events that change nothing a colleague decides upon. */
const HARMLESS: readonly Change['type'][] = ['opened', 'noted', 'rated', 'attached'];

/** What an event takes away before it adds anything. */
const DROPPED: Partial<Record<Change['type'], readonly (keyof DeskIssue)[]>> = {
  // Handing an issue to a team takes it out of a person's hands.
  assigned: ['assignee'],
  resolved: ['closesAt'],
  reopened: ['resolution', 'closesAt', 'reopenUntil', 'rejected'],
};

/** How an issue stands after these events, in order from its first. */
export function rebuild(events: readonly IssueEvent[]): DeskIssue {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('An issue begins with an event; there is none.');
  return rest.reduce(applyEvent, begin(first));
}

/** The issue after one more event. Pure; judges nothing: what stands in the history has happened. */
export function applyEvent(issue: DeskIssue, event: IssueEvent): DeskIssue {
  if (event.sequence !== issue.version + 1) {
    throw new Error(`Event ${event.sequence} does not follow version ${issue.version} of ${issue.id}.`);
  }
  const decisive = !HARMLESS.includes(event.change.type);
  return {
    ...without(issue, DROPPED[event.change.type] ?? []),
    ...changesOf(issue, event),
    version: event.sequence,
    decisiveVersion: decisive ? event.sequence : issue.decisiveVersion,
  };
}

/** The first event of an issue; what is not known before triage starts at its plainest. */
export function begin({ issueId, sequence, change }: IssueEvent): DeskIssue {
  if (change.type !== 'registered') throw new Error(`${issueId} begins with ${change.type}.`);
  const { reference, category, kind, stage, channel, language, tier, location } = change;
  const { capturedAt, receivedAt, test } = change;
  return {
    reference,
    category,
    kind,
    stage,
    channel,
    ...(language && { language }),
    ...(tier && { tier }),
    location,
    capturedAt,
    receivedAt,
    test,
    id: issueId,
    version: sequence,
    decisiveVersion: sequence,
    priority: 'P3',
    state: 'new',
    team: '',
    opened: false,
    unread: true,
    targets: [],
    // The receipt is the acknowledgement: it was given before anything came here.
    done: { ack: change.receivedAt },
    pauses: [],
    delayNotices: 0,
    reopenCount: 0,
    confirmed: false,
    erased: false,
  };
}

function changesOf(issue: DeskIssue, { at, actor, change }: IssueEvent): Partial<DeskIssue> {
  const person = { id: actor.id, name: actor.name };
  switch (change.type) {
    case 'registered':
      throw new Error(`${issue.id} was registered twice.`);
    case 'triaged':
      return { state: 'triaged', priority: change.priority, targets: change.targets };
    case 'assigned':
      return { state: 'assigned', team: change.team, ...(change.to && { assignee: change.to }) };
    case 'opened':
      return { opened: true, unread: false, done: keep(issue, 'personAck', at) };
    case 'taken':
      return {
        state: 'in_progress',
        assignee: person,
        opened: true,
        unread: false,
        handlingStartedAt: issue.handlingStartedAt ?? at,
        done: keep(issue, ['personAck', 'serviceStart'], at),
        pauses: endPauses(issue, at),
      };
    case 'replied':
      return { done: keep(issue, 'firstResponse', at), targets: renewed(issue, change.nextUpdate) };
    case 'noted':
      return {};
    case 'asked':
      return {
        state: 'waiting_reporter',
        done: keep(issue, 'firstResponse', at),
        pauses: [...issue.pauses, { cause: 'waiting_reporter', from: at }],
      };
    case 'continued':
      return {
        state: 'in_progress',
        pauses: endPauses(issue, at),
        targets: renewed(issue, change.nextUpdate),
      };
    case 'messaged':
      return { unread: true };
    case 'delayed':
      return { delayNotices: issue.delayNotices + 1, targets: renewed(issue, change.nextUpdate) };
    case 'resolved':
      return {
        state: 'resolved',
        resolution: { code: change.code, at, by: person, messageId: change.messageId },
        handlingStartedAt: issue.handlingStartedAt ?? at,
        done: keep(issue, ['firstResponse', 'serviceStart', 'nextUpdate', 'resolution'], at),
        pauses: endPauses(issue, at),
        ...(change.closesAt !== undefined && { closesAt: change.closesAt }),
        reopenUntil: change.reopenUntil,
        confirmed: false,
      };
    case 'reprioritised':
      return { priority: change.priority, targets: change.targets };
    case 'reopened':
      return {
        state: change.to,
        reopenCount: issue.reopenCount + 1,
        unread: true,
        confirmed: false,
        targets: change.targets,
        done: reopenedDone(issue),
      };
    case 'confirmed':
      return { confirmed: true };
    case 'closed':
      return { state: 'closed' };
    case 'rejected':
      return { state: 'rejected', rejected: change.reason, pauses: endPauses(issue, at) };
    case 'withdrawn':
      return { state: 'cancelled', pauses: endPauses(issue, at) };
    case 'rated':
      return change.csat === undefined ? {} : { rating: { csat: change.csat } };
    case 'erased':
      return { erased: true };
    case 'attached':
      return { known: change.knownId };
  }
}

function without(issue: DeskIssue, keys: readonly (keyof DeskIssue)[]): DeskIssue {
  return Object.fromEntries(
    Object.entries(issue).filter(([key]) => !keys.some((one) => one === key)),
  ) as unknown as DeskIssue;
}

/** The first time a promise was kept is the one that counts. */
function keep(issue: DeskIssue, metrics: Metric | Metric[], at: number): DeskIssue['done'] {
  const done = { ...issue.done };
  for (const metric of [metrics].flat()) done[metric] ??= at;
  return done;
}

/** What was answered stays answered; the solution is owed again. */
function reopenedDone({ done }: DeskIssue): DeskIssue['done'] {
  const owed: readonly string[] = ['resolution', 'nextUpdate'];
  return Object.fromEntries(Object.entries(done).filter(([metric]) => !owed.includes(metric)));
}

function renewed(issue: DeskIssue, target: ResponseTarget | undefined): ResponseTarget[] {
  if (target === undefined) return issue.targets;
  return issue.targets.map((one) => (one.metric === target.metric ? target : one));
}

function endPauses(issue: DeskIssue, at: number): DeskIssue['pauses'] {
  return issue.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause));
}
