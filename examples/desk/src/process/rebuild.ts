import type { Metric, ResponseTarget } from '@touchline/sdk/model';
import type { Change, DeskIssue, IssueEvent } from './issue.ts';
import type { Task } from './tasks.ts';

/** Events that change nothing a colleague decides upon. */
const HARMLESS: readonly Change['type'][] = [
  'opened',
  'noted',
  'rated',
  'attached',
  // What the desk does by itself while time passes takes nothing from whoever decides meanwhile.
  'delay_asked',
  'alarmed',
  'reminded',
  'escalated',
  'promise_broken',
  'suspended',
  'resumed',
  'caused',
  'task_added',
  'task_done',
  'grouped',
  'ungrouped',
  'unnoted',
  'ticked',
  'unticked',
  'photographed',
];

/** What an event takes away before it adds anything. */
const DROPPED: Partial<Record<Change['type'], readonly (keyof DeskIssue)[]>> = {
  // Handing an issue to a team takes it out of a person's hands.
  assigned: ['assignee'],
  continued: ['partner', 'thirdPartyPauses', 'scheduledFor', 'reminded'],
  taken: ['partner', 'thirdPartyPauses', 'scheduledFor', 'reminded'],
  asked: ['reminded'],
  resumed: ['suspended'],
  split: ['mergedInto'],
  replied: ['promise'],
  resolved: ['closesAt', 'promise', 'partner', 'thirdPartyPauses', 'scheduledFor', 'reminded'],
  undone: ['assignee', 'handlingStartedAt', 'partner', 'thirdPartyPauses', 'scheduledFor', 'reminded'],
  reopened: ['resolution', 'closesAt', 'reopenUntil', 'rejected'],
  ungrouped: ['incident', 'known'],
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
    ...without(issue, droppedBy(issue, event.change)),
    ...changesOf(issue, event),
    version: event.sequence,
    decisiveVersion: decisive ? event.sequence : issue.decisiveVersion,
  };
}

function droppedBy({ promise }: DeskIssue, { type }: Change): readonly (keyof DeskIssue)[] {
  const dropped = DROPPED[type] ?? [];
  // A word keeps the promise of the next word, and no promise of a solution.
  return type === 'replied' && promise?.of === 'solution' ? [] : dropped;
}

/** The first event of an issue; what is not known before triage starts at its plainest. */
export function begin({ issueId, sequence, change }: IssueEvent): DeskIssue {
  if (change.type !== 'registered') throw new Error(`${issueId} begins with ${change.type}.`);
  const { reference, category, kind, stage, channel, language, tier, location } = change;
  const { capturedAt, receivedAt, test, angry, reachable } = change;
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
    ...(angry && { angry }),
    ...(reachable && { reachable }),
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
      return triaged(change);
    case 'assigned': {
      const moved = issue.team !== '' && issue.team !== change.team;
      return {
        state: 'assigned',
        team: change.team,
        ...(change.to && { assignee: change.to }),
        ...(moved && { transfers: (issue.transfers ?? 0) + 1 }),
      };
    }
    case 'opened':
      // A glance at a critical issue is nobody's word for it.
      return {
        opened: true,
        unread: false,
        ...(issue.priority !== 'P1' && { done: keep(issue, 'personAck', at) }),
      };
    case 'acknowledged':
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
      return {
        done: keep(issue, ['firstResponse', 'personAck'], at),
        targets: renewed(issue, change.nextUpdate),
      };
    case 'noted':
    case 'unnoted':
    case 'ticked':
    case 'unticked':
    case 'photographed':
      return {};
    case 'undone':
      return { ...change.back };
    case 'asked':
      return {
        state: 'waiting_reporter',
        done: keep(issue, 'firstResponse', at),
        pauses: [...issue.pauses, { cause: 'waiting_reporter', from: at }],
      };
    case 'partnered':
      return {
        state: 'waiting_third_party',
        partner: { name: change.partner, promiseAt: change.promiseAt },
        ...(change.pauses && { thirdPartyPauses: true }),
        pauses: [...issue.pauses, { cause: 'waiting_third_party', from: at }],
      };
    case 'scheduled':
      return {
        state: 'scheduled',
        scheduledFor: change.for,
        done: keep(issue, 'firstResponse', at),
        pauses: [...issue.pauses, { cause: 'scheduled', from: at }],
      };
    case 'reminded':
      return { reminded: at };
    case 'continued':
      return {
        state: 'in_progress',
        // Nobody is charged for what comes after the agreed time.
        pauses: endPauses(issue, Math.min(at, issue.scheduledFor ?? at)),
        targets: renewed(issue, change.nextUpdate),
      };
    case 'messaged':
      return { unread: true };
    case 'delayed':
      return delayed(issue, change, at);
    case 'delay_asked':
      return { asks: { ...issue.asks, [change.about]: at } };
    case 'promise_broken':
      return issue.promise ? { promise: { ...issue.promise, broken: true } } : {};
    case 'escalated': {
      const { level, rule } = change;
      const history = [...(issue.escalation?.history ?? []), { level, at, rule, by: actor.name }];
      return { escalation: { level, history } };
    }
    case 'alarmed':
      return { called: { count: change.count, at } };
    case 'raised': {
      const { urgency, impact, priority, targets, rule } = change;
      return { urgency, impact, priority, targets, rules: [...(issue.rules ?? []), rule] };
    }
    case 'suspended':
      return {
        suspended: change.suspensionId,
        heldBy: [...(issue.heldBy ?? []), change.suspensionId],
        pauses: [...issue.pauses, { cause: 'suspension', from: change.from }],
      };
    case 'resumed':
      return {
        pauses: issue.pauses.map((pause) =>
          pause.cause === 'suspension' && pause.to === undefined ? { ...pause, to: change.to } : pause,
        ),
      };
    case 'task_added':
      return { tasks: [...(issue.tasks ?? []), change.task] };
    case 'task_done': {
      const { evidenceId } = change;
      return tasked(issue, change.taskId, {
        done: { at, by: person, ...(evidenceId && { evidenceId }) },
      });
    }
    case 'task_dropped':
      return tasked(issue, change.taskId, { dropped: { at, by: person } });
    case 'caused':
      return { cause: change.cause };
    case 'merged':
      return { state: 'merged', mergedInto: change.into, pauses: endPauses(issue, at) };
    case 'split':
      return { state: 'triaged', targets: change.targets };
    case 'joined':
      return {
        children: [...(issue.children ?? []), { id: change.childId, capturedAt: change.childCapturedAt }],
        targets: change.targets,
      };
    case 'left':
      return {
        children: (issue.children ?? []).filter(({ id }) => id !== change.childId),
        targets: change.targets,
      };
    case 'resolved':
      return {
        state: 'resolved',
        // Whoever solves what nobody has takes it by that: it comes back to these hands if it is not solved after all.
        ...(!issue.assignee && actor.role !== 'system' && { assignee: person }),
        resolution: { code: change.code, at, by: person, messageId: change.messageId },
        handlingStartedAt: issue.handlingStartedAt ?? issue.done.firstResponse ?? at,
        done: {
          ...keep(issue, ['personAck', 'serviceStart', 'nextUpdate', 'resolution'], at),
          // What the desk ends by itself is nobody's first word.
          ...(actor.role !== 'system' && { firstResponse: issue.done.firstResponse ?? at }),
        },
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
        // Nobody has looked at what is wrong now; in somebody's hands it counts as seen.
        opened: change.to === 'in_progress',
        confirmed: false,
        targets: change.targets,
        done: reopenedDone(issue),
        noticed: [],
        asks: {},
        ...rounds(issue, change.mode, at),
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
    case 'grouped':
      return { incident: change.incidentId };
    case 'ungrouped':
      return {};
  }
}

function triaged(change: Extract<Change, { type: 'triaged' }>): Partial<DeskIssue> {
  const { type: _, ...judged } = change;
  return { state: 'triaged', ...judged };
}

/** A new time is a promise of its own; the one before stays where it is. */
function delayed(
  issue: DeskIssue,
  { newTime, nextNews, about, nextUpdate }: Extract<Change, { type: 'delayed' }>,
  at: number,
): Partial<DeskIssue> {
  const promisedAt = newTime ?? nextNews;
  return {
    delayNotices: issue.delayNotices + 1,
    targets: renewed(issue, nextUpdate),
    ...(about && { noticed: [...new Set([...(issue.noticed ?? []), about])] }),
    ...(promisedAt !== undefined && {
      promise: { at: promisedAt, of: newTime === undefined ? 'news' : 'solution', madeAt: at },
    }),
  };
}

function tasked({ tasks = [] }: DeskIssue, id: string, more: Partial<Task>): Partial<DeskIssue> {
  return { tasks: tasks.map((task) => (task.id === id ? { ...task, ...more } : task)) };
}

/** What a reopening does with the time since the resolution, and with its result. */
function rounds(issue: DeskIssue, mode: 'resume' | 'cycle' | undefined, at: number): Partial<DeskIssue> {
  const { resolution, targets, cycles = [] } = issue;
  if (!resolution) return {};
  if (mode === 'resume') {
    return { pauses: [...issue.pauses, { cause: 'resolved', from: resolution.at, to: at }] };
  }
  const target = targets.find(({ metric }) => metric === 'resolution');
  const fromAt = target?.fromAt ?? issue.capturedAt;
  return {
    cycles: [...cycles, { fromAt, ...(target && { dueAt: target.dueAt }), resolvedAt: resolution.at }],
  };
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
  return issue.pauses.map((pause) =>
    pause.to === undefined && pause.cause !== 'suspension' ? { ...pause, to: at } : pause,
  );
}
