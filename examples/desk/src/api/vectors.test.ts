/** The vectors of promises and priorities, driven through the routes of a desk whose clock is set by hand. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { CATEGORIES } from '@touchline/sdk/model';
import type { PolicyVersion } from '../setup/policies.ts';
import type { Venue } from '../setup/venue-file.ts';
import { MATCH_DAY } from '../testing/fixture.ts';
import { clockOf, deskWith, iso, seconds, vector, type VectorDesk } from '../testing/vector-desk.ts';
import type { IssueDetail } from './types.ts';

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

const ruleOf = (issue: IssueDetail) => {
  const { ruleId, targetMs } = clockOf(issue, 'firstResponse');
  return { rule: ruleId, targetSec: targetMs / 1000 };
};

describe('the promises of a report', () => {
  const event = { venue: 'north-arena', event: '2026-11-22-final', gate: 'gate-C' };
  const vip = { language: 'en', tier: 'vip' };
  const dayBefore = MATCH_DAY - 3 * 86_400_000;

  it('MV-POLICY-01 to 03 are the ones due first, and ties go to the stronger dimension', async () => {
    const desk = await usually();
    const first = await desk.report(MATCH_DAY, {
      category: 'entry.scan_fail',
      location: event,
      reporter: vip,
    });
    const { priority } = await desk.detail(first);
    if (priority !== 'P2')
      await desk.give(MATCH_DAY, first, { type: 'reprioritise', priority: 'P2', reason: 'x' });
    assert.deepEqual(ruleOf(await desk.detail(first)), vector('MV-POLICY-01').expected['firstResponse']);

    await desk.give(MATCH_DAY, first, { type: 'reprioritise', priority: 'P3', reason: 'x' });
    assert.deepEqual(ruleOf(await desk.detail(first)), vector('MV-POLICY-02').expected['firstResponse']);

    const question = {
      category: 'info.other',
      kind: 'question',
      location: { venue: 'north-arena' },
    } as const;
    const category = CATEGORIES.flatMap(({ subcategories }) => subcategories).find(
      ({ id, urgency }) => id.startsWith('info.') && urgency !== 'U1' && urgency !== 'U2',
    );
    assert.ok(category);
    const second = await desk.report(dayBefore, { ...question, category: category.id, fields: {} });
    assert.deepEqual(ruleOf(await desk.detail(second)), vector('MV-POLICY-03').expected['firstResponse']);
  });

  it('MV-POLICY-04 mean a person where the venue says that its seconds do', async () => {
    const desk = await deskFor({ policies: [{ id: 'strict', channelMetric: 'firstResponse' }] });
    const id = await desk.report(MATCH_DAY, { location: event });
    assert.deepEqual(ruleOf(await desk.detail(id)), vector('MV-POLICY-04').expected['firstResponse']);
  });

  for (const id of ['MV-CAL-01', 'MV-CAL-02', 'MV-CAL-03']) {
    it(`${id} run in the hours that somebody is there`, async () => {
      const { inputs, expected } = vector(id);
      const windows = inputs['openWindows'] as [string, string][];
      const exceptions = windows.map(([from, to]) => ({
        date: from.slice(0, 10),
        hours: [`${from.slice(11, 16)}-${to.slice(11, 16)}`],
      }));
      const usual = { dimension: 'kind' as const, metric: 'firstResponse' as const };
      const candidates = (inputs['candidates'] as
        | { id: string; targetSec: number; calendar: 'service' }[]
        | undefined) ?? [{ id: 'service', targetSec: Number(inputs['targetSec']), calendar: 'service' }];
      const rules = candidates.map((one) => ({ ...usual, ...one, values: ['problem'] }));
      const version = { id: 'hours', live: [], desk: rules } satisfies PolicyVersion;
      const desk = await deskFor({
        policies: [version],
        calendars: [{ id: 'service', kind: 'weekly', timeZone: 'UTC', hours: {}, exceptions }],
      });
      const captured = String(inputs['capturedAt']);
      const issue = await desk.report(captured, { location: { venue: 'north-arena' } });
      const clock = clockOf(await desk.detail(issue), 'firstResponse');
      const due = { 'MV-CAL-01': 'dueAt', 'MV-CAL-02': 'dueService', 'MV-CAL-03': 'dueWall' }[id] ?? '';
      assert.equal(clock.dueAt, iso(expected[due]));
      if (id !== 'MV-CAL-01') {
        assert.equal(clock.ruleId, expected['winner']);
        return;
      }
      await desk.give(String(inputs['firstHumanReplyAt']), issue, { type: 'reply', text: 'Come to C4.' });
      const answered = clockOf(await desk.detail(issue), 'firstResponse');
      assert.equal(answered.state === 'met', expected['met']);
      assert.equal(seconds(captured, answered.doneAt), expected['wallSec']);
    });
  }
});

describe('the priority of a report', () => {
  it('MV-PRIO-01 follows the matrix, for every cell that the taxonomy has', async () => {
    const { inputs, expected } = vector('MV-PRIO-01');
    const priorities = expected['priority'] as string[];
    const subcategories = CATEGORIES.flatMap((category) => category.subcategories);
    const desk = await usually();
    let compared = 0;
    for (const [place, [urgency, impact]] of (inputs['cases'] as [string, string][]).entries()) {
      const cell = subcategories.find((one) => one.urgency === urgency && one.impact === impact);
      // A cell that no topic begins in is reached by a crowd only; the function is compared with all of them.
      if (!cell) continue;
      const id = await desk.report(MATCH_DAY - 3 * 86_400_000, {
        category: cell.id,
        fields: {},
        location: { venue: 'north-arena' },
      });
      assert.equal((await desk.detail(id)).priority, priorities[place], cell.id);
      compared += 1;
    }
    assert.ok(compared >= 4, `${compared} cells`);
  });
});
