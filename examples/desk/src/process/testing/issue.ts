import { type Calendars, defaultPolicy, type Metric, type Priority } from '@touchline/sdk/model';
import type { DeskCommand } from '../commands.ts';
import { decide } from '../decide.ts';
import { register } from '../from-reporter.ts';
import { type Change, type DeskIssue, type EventActor, REPORTER, SYSTEM } from '../issue.ts';
import { applyEvent, begin } from '../rebuild.ts';
import { byTime } from '../timers.ts';
import type { Circumstances, Staff, Verdict } from '../verdict.ts';

export const START = Date.parse('2026-11-22T19:00:00Z');
export const MINUTE = 60_000;
export const MAYA: Staff = { id: 'maya', name: 'Maya', role: 'supervisor' };
export const TOMAS: Staff = { id: 'tomas', name: 'Tomas', role: 'on_site' };
export const AOIFE: Staff = { id: 'aoife', name: 'Aoife', role: 'customer_service' };

const always = { kind: 'always' } as const;
export const ALWAYS: Calendars = { '24x7': always, service: always, event: always };

/** The world at an instant: an event that never ends, unless it is told otherwise. */
export function worldAt(now: number, more: Partial<Circumstances> = {}): Circumstances {
  let made = 0;
  return { now, calendars: ALWAYS, policy: defaultPolicy, newId: () => `words-${now}-${made++}`, ...more };
}

/** The issue after these changes. */
export function grown(
  issue: DeskIssue,
  changes: readonly Change[],
  actor: EventActor,
  now: number,
): DeskIssue {
  return changes.reduce(
    (so, change) => applyEvent(so, { issueId: so.id, sequence: so.version + 1, at: now, actor, change }),
    issue,
  );
}

/** A report at a gate that lies with the crew there: first word in 10 minutes, solution in an hour. */
export function arrived({
  category = 'entry.scan_fail',
  priority = 'P2',
  id = 'one',
  capturedAt = START,
}: { category?: string; priority?: Priority; id?: string; capturedAt?: number } = {}): DeskIssue {
  const target = (metric: Metric, targetMs: number) => ({
    metric,
    targetMs,
    dueAt: capturedAt + targetMs,
    fromAt: capturedAt,
    ruleId: 'r',
    calendar: '24x7' as const,
  });
  const [first, ...rest] = register(
    {
      reference: '7K3F-9QXM',
      issue: {
        category,
        kind: 'problem',
        stage: 'entry',
        location: { gate: 'gate-C' },
        fields: {},
        reporter: { language: 'en', contact: 'somebody@example.org' },
        attachments: [],
        channel: 'widget',
        consent: { version: '1' },
        trackingHash: 'x'.repeat(43),
      },
      capturedAt,
      receivedAt: capturedAt,
      test: false,
    },
    {
      priority,
      urgency: 'U2',
      impact: 'I4',
      rules: [],
      team: 'GATE',
      targets: [
        target('firstResponse', 10 * MINUTE),
        target('nextUpdate', 15 * MINUTE),
        target('resolution', 60 * MINUTE),
      ],
    },
  );
  if (!first) throw new Error('A report has a first event.');
  const event = { issueId: id, sequence: 1, at: capturedAt, actor: REPORTER, change: first };
  return grown(begin(event), rest, SYSTEM, capturedAt);
}

/** The issue after commands that all have to work. */
export function given(
  issue: DeskIssue,
  now: number,
  ...commands: [Staff, DeskCommand, Partial<Circumstances>?][]
): DeskIssue {
  return commands.reduce((so, [actor, command, more]) => {
    const verdict = decide(so, command, actor, worldAt(now, more));
    if (!verdict.ok) throw new Error(`${command.type}: ${verdict.reason}`);
    return grown(so, verdict.changes, actor, now);
  }, issue);
}

/** What time alone brings about until `to`, looked at once a second. */
export function passed(
  issue: DeskIssue,
  from: number,
  to: number,
  more: Partial<Circumstances> = {},
): { issue: DeskIssue; happened: { at: number; change: Change }[] } {
  const happened: { at: number; change: Change }[] = [];
  let so = issue;
  for (let now = from; now <= to; now += 1000) {
    const verdict = byTime(so, worldAt(now, more));
    if (!verdict.ok) throw new Error(verdict.reason);
    happened.push(...verdict.changes.map((change) => ({ at: now, change })));
    so = grown(so, verdict.changes, SYSTEM, now);
  }
  return { issue: so, happened };
}

export function reasonOf(verdict: Verdict): string {
  if (verdict.ok) throw new Error('This was not refused.');
  return verdict.reason;
}
