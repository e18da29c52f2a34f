/** The vectors of promises, priorities and clocks, driven through the routes of a desk whose clock is set by hand. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { CATEGORIES, type Issue, referenceOf } from '@touchline/sdk/model';
import { DEMO_ACCOUNTS, ensureAccounts } from '../setup/accounts.ts';
import type { PolicyVersion } from '../setup/policies.ts';
import type { Venue } from '../setup/venue-file.ts';
import { deskFixture, gateIssue, MATCH_DAY, URL_OF_DESK } from '../testing/fixture.ts';
import { signedIn } from '../testing/visitor.ts';
import { deskApp } from './app.ts';
import type { Command, IssueDetail } from './types.ts';

interface Vector {
  id: string;
  inputs: Record<string, unknown>;
  expected: Record<string, unknown>;
}
const file = new URL('../../../../test/fixtures/metric-vectors.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };
function vector(id: string): Vector {
  const found = vectors.find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

const PASSWORD = 'a-stand-in-the-rain';
const opened: (() => Promise<void>)[] = [];
after(async () => void (await Promise.all(opened.map((close) => close()))));

/** A desk with the promises and hours of a vector, and a supervisor at it. */
async function deskWith(venue: Partial<Venue> = {}) {
  const fixture = await deskFixture({ venue });
  const { auth, desk, known, incidents, plans, venue: atWork, clock } = fixture;
  opened.push(() => fixture.close());
  await ensureAccounts(auth, DEMO_ACCOUNTS.slice(0, 1), PASSWORD);
  const app = deskApp({
    auth,
    desk,
    known,
    incidents,
    plans,
    venue: atWork,
    attachment: async () => undefined,
    url: URL_OF_DESK,
    stopping: new AbortController().signal,
  });
  const maya = await signedIn(app, DEMO_ACCOUNTS[0]?.email ?? '', PASSWORD);

  async function detail(id: string): Promise<IssueDetail> {
    return (await (await maya(`/desk/api/issues/${id}`)).json()) as IssueDetail;
  }

  return {
    detail,
    /** A report that was made at one instant and came in at another; the relay hands it over. */
    async report(capturedAt: string | number, changes: Partial<Issue> = {}, receivedAt = capturedAt) {
      clock.now = new Date(receivedAt).getTime();
      const id = fixture.newId();
      const issue = gateIssue(changes);
      const { category, kind, location } = issue;
      await fixture.deliver({
        type: 'create',
        issue: {
          id,
          reference: referenceOf(id),
          category,
          kind,
          location,
          issue,
          capturedAt: new Date(capturedAt).getTime(),
          receivedAt: clock.now,
          test: false,
        },
      });
      return id;
    },
    async give(at: string | number, id: string, command: Command): Promise<void> {
      clock.now = new Date(at).getTime();
      const { version } = await detail(id);
      const answer = await maya(`/desk/api/issues/${id}/commands`, {
        method: 'POST',
        body: JSON.stringify({ commandId: crypto.randomUUID(), version, command }),
      });
      assert.equal(answer.status, 200, await answer.clone().text());
    },
  };
}

/** The desk of the usual venue, made once. */
let usualDesk: ReturnType<typeof deskWith> | undefined;
const usually = () => (usualDesk ??= deskWith());

const clockOf = (issue: IssueDetail, metric: string) => {
  const clock = issue.clocks.find((one) => one.metric === metric);
  assert.ok(clock, metric);
  return clock;
};
const ruleOf = (issue: IssueDetail) => {
  const { ruleId, targetMs } = clockOf(issue, 'firstResponse');
  return { rule: ruleId, targetSec: targetMs / 1000 };
};
const iso = (at: unknown) => new Date(String(at)).toISOString();
const seconds = (from: unknown, to: unknown) => (Date.parse(String(to)) - Date.parse(String(from))) / 1000;

/** Not told by any route, with the reason; everything else of these vectors is compared below. */
const NOT_TOLD: Record<string, string> = {
  'MV-CLOCK-01 ack': 'The receipt is given in the request itself, so it has no instant of its own.',
  'MV-CLOCK-05 skewSec':
    'The wire carries the seconds that passed, not when the device sent: nothing to compare.',
  'MV-POLICY-01 ack': 'The machine’s receipt is on no screen of the desk.',
  'MV-CAL-01 elapsedSec': 'A clock is told by its due instant and state, not by what it has counted.',
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
    const desk = await deskWith({ policies: [{ id: 'strict', channelMetric: 'firstResponse' }] });
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
      const desk = await deskWith({
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

  it('are told by routes but for what is named here with its reason', () => {
    for (const [what, why] of Object.entries(NOT_TOLD)) {
      assert.ok(vectors.some(({ id }) => what.startsWith(`${id} `)));
      assert.ok(why.endsWith('.'));
    }
  });
});
