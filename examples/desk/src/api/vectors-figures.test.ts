/** The vectors of rates and delays: what happened is given through the routes, and the figures are asked from them. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { DelayReason, Kind } from '@touchline/sdk/model';
import type { Venue } from '../setup/venue-file.ts';
import { clockOf, deskWith, vector, type VectorDesk } from '../testing/vector-desk.ts';
import type { Command } from './types.ts';

const opened: (() => Promise<void>)[] = [];
after(async () => void (await Promise.all(opened.map((close) => close()))));

const HERE = { location: { venue: 'north-arena' } };
const usual = { dimension: 'kind', calendar: '24x7' } as const;

/** A desk whose promises hang on the kind of a report alone. */
async function deskFor(
  rules: readonly {
    kind: Kind;
    metric: 'firstResponse' | 'resolution';
    targetSec: number;
    calendar?: 'service';
  }[],
  more: Partial<Venue> = {},
): Promise<VectorDesk> {
  const desk = await deskWith({
    ...more,
    policies: [
      {
        id: 'by-kind',
        live: [],
        desk: rules.map(({ kind, ...rule }, place) => ({
          ...usual,
          ...rule,
          id: `rule-${place}`,
          values: [kind],
        })),
      },
    ],
  });
  opened.push(() => desk.close());
  return desk;
}

/** What happens to reports, brought into the order of the day. */
async function live(steps: readonly [at: string, what: () => Promise<unknown>][]): Promise<void> {
  for (const [, what] of steps.toSorted(([a], [b]) => Date.parse(a) - Date.parse(b))) await what();
}

describe('the rate of promises that were kept', () => {
  interface Row {
    id: string;
    capturedAt: string;
    targetSec: number;
    replyAt: string | null;
    status: string;
    endedAt?: string;
    mergedInto?: string;
    pauses?: [string, string][];
  }

  it('MV-SLA-01 and 02 count what was late, leave out what is no measure, and have no value for nothing', async () => {
    const { inputs, expected } = vector('MV-SLA-01');
    const rows = inputs['rows'] as Row[];
    const now = String(inputs['now']);
    const [shut] = rows.flatMap(({ pauses = [] }) => pauses);
    assert.ok(shut);
    const time = (at: string) => at.slice(11, 16);
    const desk = await deskFor(
      [
        { kind: 'problem', metric: 'firstResponse', targetSec: 600 },
        { kind: 'question', metric: 'firstResponse', targetSec: 1_800 },
        // No responder may pause a first word; the hours of a counter do.
        { kind: 'complaint', metric: 'firstResponse', targetSec: 1_800, calendar: 'service' },
      ],
      {
        calendars: [
          {
            id: 'service',
            kind: 'weekly',
            timeZone: 'UTC',
            hours: {},
            exceptions: [
              { date: now.slice(0, 10), hours: [`09:00-${time(shut[0])}`, `${time(shut[1])}-22:00`] },
            ],
          },
        ],
      },
    );
    const ids = new Map<string, string>();
    const idOf = (row: string) => ids.get(row) ?? '';
    const told = (row: Row, at: string, command: () => Command): [string, () => Promise<void>] => [
      at,
      () => desk.give(at, idOf(row.id), command(), row.status === 'cancelled' ? 'aoife' : 'maya'),
    ];
    const answer = (): Command => ({ type: 'reply', text: 'Come to C4.' });
    const solution = (): Command => ({ type: 'resolve', code: 'admitted', text: 'In.' });
    await live(
      rows.flatMap((row) => {
        const { capturedAt, replyAt, status, targetSec, pauses, mergedInto } = row;
        const kind = pauses ? 'complaint' : targetSec === 600 ? 'problem' : 'question';
        const endedAt = row.endedAt ?? now;
        const ends: Record<string, () => Command> = {
          cancelled: () => ({ type: 'cancel', reason: 'No longer needed.' }),
          rejected: () => ({ type: 'reject', reason: 'spam' }),
          merged: () => ({ type: 'merge', into: idOf(mergedInto ?? '') }),
          closed: () => ({ type: 'close' }),
        };
        const end = ends[status];
        return [
          [capturedAt, async () => void ids.set(row.id, await desk.report(capturedAt, { ...HERE, kind }))],
          ...(replyAt ? [told(row, replyAt, answer)] : []),
          ...(status === 'in_progress' && replyAt ? [told(row, replyAt, () => ({ type: 'take' }))] : []),
          ...(['closed', 'resolved'].includes(status) ? [told(row, endedAt, solution)] : []),
          ...(end ? [told(row, endedAt, end)] : []),
        ] satisfies [string, () => Promise<unknown>][];
      }),
    );

    const { promises, counts } = await desk.figures(rows[0]?.capturedAt ?? '', now);
    const { met, breached, pending, excluded, onTimePct, breachPct } = promises.firstResponse;
    const { outcomes, ...figures } = expected;
    assert.deepEqual({ met, breached, pending, excluded, onTimePct, breachPct }, figures);
    // And each by itself, as whoever opens it reads it.
    const states: Record<string, string> = { met: 'met', breached: 'late', pending: 'running' };
    for (const [row, outcome] of Object.entries(outcomes as Record<string, string>)) {
      const issue = await desk.detail(idOf(row));
      if (outcome === 'excluded') assert.ok(['merged', 'rejected', 'cancelled'].includes(issue.state), row);
      else assert.equal(clockOf(issue, 'firstResponse').state, states[outcome], row);
    }
    // MV-SLA-02: the day before nothing was promised, so there is nothing to be on time with.
    const { promises: none } = await desk.figures('2026-06-12T17:00:00Z', '2026-06-12T18:00:00Z');
    const { met: kept, breached: broken, onTimePct: share } = none.firstResponse;
    assert.deepEqual({ met: kept, breached: broken }, vector('MV-SLA-02').inputs);
    assert.equal(share, vector('MV-SLA-02').expected['onTimePct']);
    assert.deepEqual([counts.received, counts.merged, counts.rejected, counts.cancelled], [10, 1, 1, 2]);
  });
});

describe('what is late', () => {
  let made: Promise<VectorDesk> | undefined;
  /** One desk for both, each with a day of its own. */
  const anHour = () => (made ??= deskFor([{ kind: 'problem', metric: 'resolution', targetSec: 3_600 }]));

  it('MV-DELAY-01 has its reasons, and whatever has none is counted apart', async () => {
    const { inputs, expected } = vector('MV-DELAY-01');
    const counts = inputs['counts'] as Record<string, number>;
    const desk = await anHour();
    const captured = '2026-06-14T17:00:00Z';
    const late = '2026-06-14T18:30:00Z';
    for (const [delayReason, count] of Object.entries(counts)) {
      for (let place = 0; place < count; place++) {
        const id = await desk.report(captured, HERE);
        await desk.give(late, id, { type: 'resolve', code: 'admitted', text: 'In.', delayReason });
      }
    }
    // Nobody ends a late one without a reason, so these are the ones that nobody has ended.
    const untagged = Number(inputs['lateIssues']) - Number(expected['tagged']);
    for (let place = 0; place < untagged; place++) await desk.report(captured, HERE);

    const { delays } = await desk.figures(captured, late);
    const { tagged, internalPct, externalPct, top, tagCoveragePct } = delays;
    assert.deepEqual(
      {
        tagged,
        untagged: delays.untagged,
        internalPct,
        externalPct,
        top,
        tagCoveragePct: Number(tagCoveragePct?.toFixed(2)),
      },
      expected,
    );
  });

  it('MV-DELAY-02 was told before it was due, after it, or never; and new times are kept or not', async () => {
    interface Late {
      dueAt: string;
      noticeAt: string | null;
      etaAt: string | null;
      resolvedAt: string;
    }
    const { inputs, expected } = vector('MV-DELAY-02');
    const lateIssues = inputs['lateIssues'] as Late[];
    const desk = await anHour();
    const captured = '2026-06-13T17:00:00Z';
    const reason: DelayReason = 'staff';
    const ids = await Promise.all(lateIssues.map(() => desk.report(captured, HERE)));
    await live(
      lateIssues.flatMap(({ noticeAt, etaAt, resolvedAt }, place) => {
        const id = ids[place] ?? '';
        const solve: Command = { type: 'resolve', code: 'admitted', text: 'In.', delayReason: reason };
        return [
          ...(noticeAt && etaAt
            ? [
                [noticeAt, () => desk.give(noticeAt, id, { type: 'delay', reason, newTime: etaAt })] as [
                  string,
                  () => Promise<unknown>,
                ],
              ]
            : []),
          [resolvedAt, () => desk.give(resolvedAt, id, solve)],
        ];
      }),
    );
    for (const [place, { dueAt }] of lateIssues.entries()) {
      const clock = clockOf(await desk.detail(ids[place] ?? ''), 'resolution');
      assert.deepEqual([clock.dueAt, clock.state], [new Date(dueAt).toISOString(), 'late']);
    }
    const { notices } = await desk.figures(captured, '2026-06-13T19:00:00Z');
    const rounded = Object.fromEntries(
      Object.entries(notices).map(([name, share]) => [name, Number((share as number).toFixed(2))]),
    );
    assert.deepEqual(rounded, expected);
  });
});
