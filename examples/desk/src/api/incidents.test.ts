import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startAlarms } from '../jobs/alarms.ts';
import { startIncidentNews } from '../jobs/incident-news.ts';
import { DEMO_ACCOUNTS, ensureAccounts } from '../setup/accounts.ts';
import { deskFixture, URL_OF_DESK } from '../testing/fixture.ts';
import { PASSWORD, signIn, type Visitor } from '../testing/visitors.ts';
import { deskApp } from './app.ts';
import type { AudienceCount, IncidentBoard, IncidentPage } from './incident-types.ts';
import type { IssueDetail } from './types.ts';

const MINUTE = 60_000;
const TEXTS = { en: 'Two lanes at gate C are down.', 'zh-Hans': 'C 入口两条通道故障。' };

let fixture: Awaited<ReturnType<typeof deskFixture>>;
let app: ReturnType<typeof deskApp>;
let maya: Visitor;
let tomas: Visitor;
let aoife: Visitor;
let alarms: ReturnType<typeof startAlarms>;
let news: ReturnType<typeof startIncidentNews>;
const stopping = new AbortController();

before(async () => {
  fixture = await deskFixture();
  fixture.clock.now = Date.now();
  const { auth, desk, known, incidents, plans, venue } = fixture;
  await ensureAccounts(auth, DEMO_ACCOUNTS, PASSWORD);
  app = deskApp({
    auth,
    desk,
    known,
    incidents,
    plans,
    venue,
    url: URL_OF_DESK,
    attachment: async () => undefined,
    stopping: stopping.signal,
  });
  [maya, tomas, aoife] = (await Promise.all(['maya', 'tomas', 'aoife'].map((name) => signIn(app, name)))) as [
    Visitor,
    Visitor,
    Visitor,
  ];
  alarms = startAlarms(
    { desk, incidents, forwarding: async () => ({ count: 0 }), kiosks: async () => [], silentAfterMs: 0 },
    { lookMs: 1e6 },
  );
  news = startIncidentNews({ desk, incidents, timeZone: 'Europe/Dublin' }, { lookMs: 1e6 });
});
after(async () => {
  await alarms.stop();
  await news.stop();
  await fixture.close();
});
// What came before is out of every window.
beforeEach(() => void (fixture.clock.now += 120 * MINUTE));

const commandId = () => crypto.randomUUID();

async function json<T>(answer: Response, status = 200): Promise<T> {
  assert.equal(answer.status, status, await answer.clone().text());
  return (await answer.json()) as T;
}

const board = async (who = maya) => {
  // What is shown is half a second old at most.
  await fixture.incidents.changed();
  return json<IncidentBoard>(await who('/desk/api/incidents'));
};

async function queue(count: number, category = 'entry.queue', gate = 'gate-C'): Promise<string[]> {
  const ids: string[] = [];
  for (let place = 0; place < count; place += 1) {
    fixture.clock.now += 10_000;
    ids.push(
      await fixture.arrive({
        category,
        location: { venue: 'north-arena', event: '2026-11-22-final', gate },
        reporter: { language: place % 2 ? 'zh-Hans' : 'en' },
        fields: {},
      }),
    );
  }
  return ids;
}

async function confirmed(ids: string[], who = aoife): Promise<IncidentPage> {
  return json(
    await who('/desk/api/incidents', {
      commandId: commandId(),
      category: 'entry.queue',
      place: 'gate-C',
      issues: ids,
    }),
  );
}

async function counted(query: string): Promise<AudienceCount> {
  return json(await maya(`/desk/api/audience?${query}`));
}

const messages = async (id: string) =>
  (await json<IssueDetail>(await maya(`/desk/api/issues/${id}`))).messages.map(({ text }) => text);

async function say(page: IncidentPage, more: object = {}): Promise<Response> {
  const { people } = await counted(`kind=incident&incident=${page.id}`);
  return maya('/desk/api/broadcasts', {
    commandId: commandId(),
    incidentId: page.id,
    audience: 'incident',
    category: page.category,
    texts: TEXTS,
    nextNews: new Date(fixture.clock.now + 15 * MINUTE).toISOString(),
    people,
    ...more,
  });
}

describe('similar reports', () => {
  it('are proposed, and become one incident when a person says so, without those left unticked', async () => {
    const ids = await queue(6);
    const { proposals, mayGroup } = await board(aoife);
    assert.equal(mayGroup, true);
    const found = proposals.find(({ key }) => key === 'entry.queue@gate-C');
    assert.deepEqual(found?.issues, ids);
    const page = await confirmed(ids.slice(0, 5));
    assert.equal(page.count, 5);
    assert.deepEqual(page.places, ['gate-C']);
    assert.equal(
      page.curve.reduce((sum, one) => sum + one, 0),
      5,
    );
    assert.equal(
      (await fixture.desk.db.selectFrom('desk_incident_events').selectAll().execute()).length >= 1,
      true,
    );
    assert.deepEqual(
      (await board()).proposals.filter(({ place }) => place === 'gate-C'),
      [],
    );
  });

  it('are never put together by themselves, nor by whoever works at a gate', async () => {
    const ids = await queue(6);
    await alarms.look();
    assert.deepEqual(
      (await board()).incidents.filter(
        ({ state, openedAt }) => state === 'open' && Date.parse(openedAt) > fixture.clock.now - 10 * MINUTE,
      ),
      [],
    );
    const answer = await tomas('/desk/api/incidents', {
      commandId: commandId(),
      category: 'entry.queue',
      place: 'gate-C',
      issues: ids,
    });
    assert.equal(answer.status, 403);
    await maya('/desk/api/proposals/dismiss', { key: 'entry.queue@gate-C' });
    assert.deepEqual((await board()).proposals, []);
  });

  it('that come later are suggested and hear what the others were told; what is split off is not asked again', async () => {
    const page = await confirmed(await queue(5));
    await say(page);
    await news.look();
    const [late = '', other = ''] = await queue(2, 'entry.scan_fail');
    const open = await json<IncidentPage>(await maya(`/desk/api/incidents/${page.id}`));
    assert.deepEqual(
      open.suggestions.map(({ id }) => id),
      [late, other],
    );
    const added = await json<IncidentPage>(
      await aoife(`/desk/api/incidents/${page.id}/members`, {
        commandId: commandId(),
        version: open.version,
        add: [late],
        out: [other],
      }),
    );
    assert.equal(added.count, 6);
    assert.deepEqual(added.suggestions, []);
    await news.look();
    assert.equal((await messages(late)).length, 1);
    assert.equal((await messages(other)).length, 0);
    const split = await json<IncidentPage>(
      await aoife(`/desk/api/incidents/${page.id}/members`, {
        commandId: commandId(),
        version: added.version,
        out: [late],
      }),
    );
    assert.equal(split.count, 5);
    assert.equal(
      (
        await aoife(`/desk/api/incidents/${page.id}/members`, {
          commandId: commandId(),
          version: 1,
          add: [late],
        })
      ).status,
      409,
    );
  });
});

describe('a crowd', () => {
  it('of ten at one gate in ten minutes raises each of them once, and the history names the rule', async () => {
    const ids = await queue(10, 'entry.scan_fail');
    await alarms.look();
    await alarms.look();
    const events = await fixture.db
      .selectFrom('desk_events')
      .select(['change'])
      .where('issue_id', 'in', ids)
      .where('type', '=', 'raised')
      .execute();
    assert.equal(events.length, 10);
    assert.deepEqual(
      events.map(
        ({ change }) =>
          change.type === 'raised' && [change.rule, change.impact, change.from, change.priority],
      )[0],
      ['crowd', 'I2', 'P2', 'P1'],
    );
  });
});

describe('an alarm', () => {
  it('is raised once by many looks, is taken on by one person, and ends when it is quiet', async () => {
    await queue(8);
    const { desk, incidents } = fixture;
    const second = startAlarms(
      { desk, incidents, forwarding: async () => ({ count: 0 }), kiosks: async () => [], silentAfterMs: 0 },
      { lookMs: 1e6 },
    );
    await Promise.all([alarms.look(), second.look(), alarms.look()]);
    await second.stop();
    const mine = (await board()).alarms.filter(({ kind, place }) => kind === 'burst' && place === 'gate-C');
    assert.equal(mine.length, 1);
    const [alarm] = mine;
    assert.equal(alarm?.state, 'raised');
    const taken = await json<IncidentBoard>(await tomas(`/desk/api/alarms/${alarm?.id}/acknowledge`, {}));
    assert.equal(taken.alarms.find(({ id }) => id === alarm?.id)?.acknowledgedBy, 'Tomas Berg');
    assert.equal((await maya(`/desk/api/alarms/${alarm?.id}/acknowledge`, {})).status, 409);
    fixture.clock.now += 30 * MINUTE;
    await alarms.look();
    assert.equal(
      (await board()).alarms.some(({ id }) => id === alarm?.id),
      false,
    );
  });
});

describe('a broadcast', () => {
  it('reaches everybody in the incident once, in their language, with the time of the next news', async () => {
    const ids = await queue(5);
    const page = await confirmed(ids);
    const { languages } = await counted(`kind=incident&incident=${page.id}`);
    assert.deepEqual(languages, [
      { tag: 'en', people: 3 },
      { tag: 'zh-Hans', people: 2 },
    ]);
    const sent = await json<IncidentPage>(await say(page));
    assert.ok(sent.nextNews);
    await Promise.all([news.look(), news.look()]);
    await news.look();
    for (const [place, id] of ids.entries()) {
      const said = await messages(id);
      assert.equal(said.length, 1);
      assert.ok(said[0]?.startsWith(place % 2 ? TEXTS['zh-Hans'] : TEXTS.en), said[0]);
      assert.match(said[0] ?? '', place % 2 ? /前更新进展/ : /Next news by \d\d:\d\d/);
    }
    const then = await json<IncidentPage>(await maya(`/desk/api/incidents/${page.id}`));
    assert.deepEqual(
      then.broadcasts.map(({ people, told }) => [people, told]),
      [[5, 5]],
    );
  });

  it('to a place is read by all visitors too, and whoever has it hears it once all the same', async () => {
    const ids = await queue(5);
    const page = await confirmed(ids);
    const [outside = ''] = await queue(1, 'info.where');
    const { people } = await counted(`kind=zone&zone=gate-C&incident=${page.id}`);
    const sent = await json<IncidentPage>(await say(page, { audience: 'zone', zone: 'gate-C', people }));
    await news.look();
    await fixture.known.list();
    const { startKnownNews } = await import('../jobs/known-news.ts');
    const old = startKnownNews({ ...fixture, timeZone: 'Europe/Dublin' }, { lookMs: 1e6 });
    await old.look();
    await old.stop();
    for (const id of [...ids, outside]) assert.equal((await messages(id)).length, 1, id);
    fixture.clock.now += 2_000;
    const shown = (await fixture.known.list()).find(({ zone, solvedAt }) => zone === 'gate-C' && !solvedAt);
    assert.equal(shown?.told, 5);
    assert.ok(sent.nextNews);
    const last = await say(sent, { last: true, nextNews: undefined });
    const over = await json<IncidentPage>(last);
    assert.equal(over.state, 'over');
    await news.look();
    for (const id of ids) {
      const detail = await json<IssueDetail>(await maya(`/desk/api/issues/${id}`));
      assert.equal(detail.state, 'resolved');
      assert.equal(
        detail.resolution?.text,
        TEXTS.en.length && detail.language === 'en' ? TEXTS.en : TEXTS['zh-Hans'],
      );
    }
    fixture.clock.now += 2_000;
    assert.ok((await fixture.known.list()).find(({ id }) => id === shown?.id)?.solvedAt);
  });

  it('goes out only for the number that stood on the button, with both languages and the time of the next', async () => {
    const page = await confirmed(await queue(5));
    const wrong = await say(page, { people: 4 });
    assert.deepEqual(await json(wrong, 409), { people: 5 });
    assert.equal((await say(page, { texts: { en: 'Only English.' } })).status, 422);
    assert.equal((await say(page, { nextNews: undefined })).status, 422);
    assert.equal(
      (
        await tomas('/desk/api/broadcasts', {
          commandId: commandId(),
          audience: 'all',
          category: 'entry.queue',
          texts: TEXTS,
          people: 0,
          nextNews: new Date(fixture.clock.now + MINUTE).toISOString(),
        })
      ).status,
      403,
    );
  });
});

describe('a contingency plan', () => {
  it('starts with one action, is ticked by whoever does a task, and stops with a reason', async () => {
    const path = '/desk/api/plans/plan-turnstile-failure/runs';
    assert.equal((await tomas(path, { commandId: commandId() })).status, 403);
    const { runs, plans } = await json<IncidentBoard>(
      await maya(path, { commandId: commandId(), place: 'gate-C' }),
    );
    const [run] = runs;
    const plan = plans.find(({ id }) => id === run?.planId);
    assert.equal(plan?.tasks.length, 7);
    assert.equal(plan?.broadcasts[0]?.audience, 'zone');
    const [task] = plan?.tasks ?? [];
    const ticked = await json<IncidentBoard>(
      await tomas(`/desk/api/plan-runs/${run?.id}/tasks/${task?.id}`, {
        commandId: commandId(),
        done: true,
        evidence: 'Photo 4',
      }),
    );
    const { at: _, ...done } = ticked.runs[0]?.done[task?.id ?? ''] ?? { at: '' };
    assert.deepEqual(done, { by: 'Tomas Berg', evidence: 'Photo 4' });
    const stop = `/desk/api/plan-runs/${run?.id}/stop`;
    const version = ticked.runs[0]?.version;
    assert.equal((await maya(stop, { commandId: commandId(), version, reason: ' ' })).status, 422);
    assert.equal((await tomas(stop, { commandId: commandId(), version, reason: 'It works.' })).status, 403);
    const stopped = await json<IncidentBoard>(
      await maya(stop, { commandId: commandId(), version, reason: 'Nine of ten lanes work.' }),
    );
    assert.equal(stopped.runs[0]?.stopped?.reason, 'Nine of ten lanes work.');
    assert.equal(
      (
        await tomas(`/desk/api/plan-runs/${run?.id}/tasks/${task?.id}`, {
          commandId: commandId(),
          done: false,
        })
      ).status,
      422,
    );
  });
});
