/** The vectors of promises and priorities, driven through the routes of a desk whose clock is set by hand. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { CATEGORIES, type Issue, referenceOf } from '@touchline/sdk/model';
import { DEMO_ACCOUNTS, ensureAccounts } from '../setup/accounts.ts';
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
