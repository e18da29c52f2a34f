/** The vectors of the clocks of one issue, driven through the routes of a desk whose clock is set by hand. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deskBackend } from '@touchline/sdk/backends/desk';
import type { Metric } from '@touchline/sdk/model';
import { createRelay, memoryStore } from '@touchline/sdk/relay';
import { relayClient, reporter, until } from '@touchline/sdk/testing';
import type { Venue } from '../setup/venue-file.ts';
import {
  clockOf,
  deskWith,
  iso,
  seconds,
  timesOf,
  vector,
  type VectorDesk,
  vectors,
} from '../testing/vector-desk.ts';
import type { Command } from './types.ts';

const opened: (() => Promise<void>)[] = [];
after(async () => void (await Promise.all(opened.map((close) => close()))));

async function deskFor(venue: Partial<Venue> = {}): Promise<VectorDesk> {
  const desk = await deskWith(venue);
  opened.push(() => desk.close());
  return desk;
}

/** The desk of the usual venue, made once. */
let usualDesk: Promise<VectorDesk> | undefined;
const usually = () => (usualDesk ??= deskFor());

const ofProblems = (metric: Metric, targetSec: number) => ({
  id: metric,
  dimension: 'kind' as const,
  values: ['problem'],
  calendar: '24x7' as const,
  metric,
  targetSec,
});

/** Not told by any route, with the reason; everything else of these vectors is compared below. */
const NOT_TOLD: Record<string, string> = {
  'MV-CLOCK-01 ack': 'The receipt is given in the request itself, so it has no instant of its own.',
  'MV-CLOCK-05 skewSec':
    'The wire carries the seconds that passed, not when the device sent: nothing to compare.',
  'MV-POLICY-01 ack': 'The machine’s receipt is on no screen of the desk.',
  'MV-CAL-01 elapsedSec': 'A clock is told by its due instant and state, not by what it has counted.',
};

describe('the clocks of an issue', () => {
  const drive = async (id: string) => {
    const { inputs } = vector(id);
    const instant = (name: string) => (typeof inputs[name] === 'string' ? inputs[name] : undefined);
    const desk = await usually();
    const captured = instant('capturedAt') ?? '';
    const issue = await desk.report(
      captured,
      { location: { venue: 'north-arena' } },
      instant('receivedAt') ?? captured,
    );
    const steps: [string | undefined, Command][] = [
      [instant('firstHumanReplyAt'), { type: 'reply', text: 'Come to C4.' }],
      [instant('handlingStartAt'), { type: 'take' }],
      [instant('resolvedAt'), { type: 'resolve', code: 'admitted', text: 'In.', delayReason: 'staff' }],
    ];
    for (const [at, command] of steps.toSorted(([a = '9'], [b = '9']) => (a < b ? -1 : 1))) {
      if (at !== undefined) await desk.give(at, issue, command);
    }
    const detail = await desk.detail(issue);
    const at = (type: string) => detail.events.find((one) => one.type === type)?.at;
    return { detail, at, expected: vector(id).expected };
  };

  for (const id of ['MV-CLOCK-01', 'MV-CLOCK-02']) {
    it(`${id} keep both meanings of the total apart`, async () => {
      const { detail, at, expected } = await drive(id);
      const firstResponse = seconds(detail.capturedAt, clockOf(detail, 'firstResponse').doneAt);
      const handling = seconds(at('taken'), detail.resolution?.at);
      const total = seconds(detail.capturedAt, detail.resolution?.at);
      assert.equal(firstResponse, expected['firstResponseSec']);
      assert.equal(handling, expected['handlingSec']);
      assert.equal(total, expected['totalByDefinitionSec']);
      assert.equal(firstResponse + handling, expected['totalBySumSec']);
      assert.equal(total - firstResponse - handling, expected['gapSec']);
      if ('deliveryLagSec' in expected) {
        assert.equal(seconds(detail.capturedAt, detail.receivedAt), expected['deliveryLagSec']);
      }
    });
  }

  it('MV-CLOCK-03 has no answer yet, and says so', async () => {
    const { detail } = await drive('MV-CLOCK-03');
    assert.equal(clockOf(detail, 'firstResponse').doneAt, undefined);
    assert.equal(detail.resolution, undefined);
  });

  it('MV-CLOCK-04 counts from the report for the reporter, and from its arrival for the team', async () => {
    const { detail, expected } = await drive('MV-CLOCK-04');
    const { doneAt } = clockOf(detail, 'firstResponse');
    assert.equal(seconds(detail.capturedAt, doneAt), expected['perceivedFirstResponseSec']);
    assert.equal(seconds(detail.receivedAt, doneAt), expected['operationalFirstResponseSec']);
    assert.equal(seconds(detail.capturedAt, detail.receivedAt), expected['deliveryLagSec']);
  });

  it('MV-CLOCK-05 begin when it happened, however wrong the clock of the phone is', async () => {
    const { inputs, expected } = vector('MV-CLOCK-05');
    const desk = await deskFor();
    const { clock, intake, venue } = desk;
    clock.now = Date.parse(String(inputs['serverReceivedAt']));
    const store = memoryStore({ now: () => clock.now });
    const config = (id: string) => venue.config(id, clock.now);
    const relay = createRelay({
      store,
      backends: [deskBackend({ intake })],
      config,
      now: () => clock.now,
    });
    opened.push(() => relay.close());
    await relay.ready;
    const fast = Date.parse(String(inputs['clientCapturedAt']));
    // An event is stamped a second after its reporter was made.
    const { id, event } = await reporter('a fast phone', fast - 1_000).report();
    assert.equal(event.time, new Date(fast).toISOString());
    const observeds = seconds(inputs['clientCapturedAt'], inputs['clientSentAt']);
    const { send } = relayClient((request) => relay.fetch(request));
    const [result] = await send([{ ...event, observeds }]);
    assert.equal(result?.outcome, 'accepted');
    await until('the desk has it', async () => (await desk.detail(id)).id === id);
    const { capturedAt } = await desk.detail(id);
    assert.equal(capturedAt, iso(expected['capturedNormalised']));
  });

  it('MV-CLOCK-06 stand still once while two reasons to stop overlap', async () => {
    const { inputs, expected } = vector('MV-CLOCK-06');
    const [asked, held] = inputs['pauses'] as [[string, string], [string, string]];
    const solution = ofProblems('resolution', 3_600);
    const desk = await deskFor({
      policies: [{ id: 'an hour', live: [], desk: [solution] }],
    });
    const issue = await desk.report(String(inputs['capturedAt']), { location: { venue: 'north-arena' } });
    await desk.give(String(inputs['handlingStartAt']), issue, { type: 'take' });
    await desk.give(asked[0], issue, { type: 'ask', question: 'Which lane is it?' });
    // What happens while everything is held up reaches the issue with the next thing that happens to it.
    desk.clock.now = Date.parse(held[0]);
    const ingrid = await desk.as('ingrid');
    const declared = await ingrid('/desk/api/suspensions', {
      method: 'POST',
      body: JSON.stringify({ reason: 'The stand is cleared.' }),
    });
    assert.ok(declared.ok, await declared.clone().text());
    const { suspensions } = (await declared.json()) as { suspensions: { id: string }[] };
    await desk.desk.catchUp(issue);
    await desk.give(asked[1], issue, { type: 'continue' });
    desk.clock.now = Date.parse(held[1]);
    const lifted = await ingrid(`/desk/api/suspensions/${suspensions[0]?.id}/lift`, { method: 'POST' });
    assert.ok(lifted.ok, await lifted.clone().text());
    await desk.desk.catchUp(issue);
    const target = clockOf(await desk.detail(issue), 'resolution');
    const paused = seconds(inputs['capturedAt'], target.dueAt) - target.targetMs / 1000;
    assert.equal(paused, expected['pausedSec']);

    await desk.give(String(inputs['resolvedAt']), issue, {
      type: 'resolve',
      code: 'admitted',
      text: 'In.',
      delayReason: 'staff',
    });
    const { resolution, capturedAt, events } = await desk.detail(issue);
    const started = events.find(({ type }) => type === 'taken')?.at;
    assert.equal(seconds(started, resolution?.at), expected['grossHandlingSec']);
    assert.equal(seconds(capturedAt, resolution?.at) - paused, expected['netTotalSec']);
    const { times } = await desk.figures(capturedAt, String(inputs['resolvedAt']));
    assert.equal((times.handling.mean ?? 0) / 1000, expected['netHandlingSec']);
  });

  for (const reopenMode of ['resume', 'cycle'] as const) {
    it(`MV-CLOCK-07 are judged after a reopening as the venue wishes: ${reopenMode}`, async () => {
      const { inputs, expected } = vector('MV-CLOCK-07');
      const [first, second] = inputs['resolutions'] as [string, string];
      const captured = String(inputs['capturedAt']);
      const reopened = String(inputs['reopenedAt']);
      // Exactly as long as the work took: a second less would be late.
      const activeSec = Number(expected[reopenMode === 'resume' ? 'activeTotalSec' : 'secondCycleSec']);
      const desk = await deskFor({
        policies: [
          {
            id: reopenMode,
            reopenMode,
            live: [],
            desk: [
              ofProblems('firstResponse', 900),
              ofProblems('resolution', activeSec),
              ofProblems('nextUpdate', 1_200),
            ],
          },
        ],
      });
      const issue = await desk.report(captured, { location: { venue: 'north-arena' } });
      const solve: Command = { type: 'resolve', code: 'admitted', text: 'In.', delayReason: 'staff' };
      await desk.give(String(inputs['handlingStartAt']), issue, { type: 'take' });
      await desk.give(first, issue, solve);
      const answered = clockOf(await desk.detail(issue), 'firstResponse');
      await desk.give(reopened, issue, { type: 'reopen', reason: 'It stopped again.' });
      const open = await desk.detail(issue);
      assert.deepEqual(clockOf(open, 'firstResponse'), answered, 'the first word was said once');
      assert.equal(clockOf(open, 'nextUpdate').dueAt, iso(Date.parse(reopened) + 1_200_000));
      await desk.give(second, issue, solve);

      const done = await desk.detail(issue);
      const [solvedFirst, solvedLast] = timesOf(done, 'resolved');
      const [again] = timesOf(done, 'reopened');
      assert.equal(seconds(done.capturedAt, solvedFirst), expected['firstResolutionSec']);
      assert.equal(seconds(done.capturedAt, solvedLast), expected['totalInclReopenSec']);
      assert.equal(seconds(again, solvedLast), expected['secondCycleSec']);
      const idle = seconds(solvedFirst, again);
      assert.equal(seconds(done.capturedAt, solvedLast) - idle, expected['activeTotalSec']);
      const { dueAt, state } = clockOf(done, 'resolution');
      assert.deepEqual([dueAt, state], [iso(second), 'met']);
    });
  }

  it('are told by routes but for what is named here with its reason', () => {
    for (const [what, why] of Object.entries(NOT_TOLD)) {
      assert.ok(vectors.some(({ id }) => what.startsWith(`${id} `)));
      assert.ok(why.endsWith('.'));
    }
  });
});
