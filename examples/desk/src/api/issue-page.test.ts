import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { createRelay, memoryStore } from '@touchline/sdk/relay';
import { DEMO_ACCOUNTS, ensureAccounts } from '../setup/accounts.ts';
import { readPlaybooks } from '../setup/playbooks.ts';
import { AOIFE, deskFixture, MAYA, URL_OF_DESK } from '../testing/fixture.ts';
import { PASSWORD, signIn, type Visitor } from '../testing/visitors.ts';
import { deskApp } from './app.ts';
import type { EnteredReport, IssueDetail, SimilarCases } from './types.ts';

let fixture: Awaited<ReturnType<typeof deskFixture>>;
let app: ReturnType<typeof deskApp>;
let relay: ReturnType<typeof createRelay>;
let [maya, aoife, tomas] = [] as unknown as [Visitor, Visitor, Visitor];
const stopping = new AbortController();

before(async () => {
  fixture = await deskFixture();
  fixture.clock.now = Date.now();
  const { auth, desk, known, incidents, plans, venue } = fixture;
  await ensureAccounts(auth, DEMO_ACCOUNTS, PASSWORD);
  relay = createRelay({
    store: memoryStore(),
    backends: [],
    config: (id) => venue.config(id, fixture.clock.now),
    promise: (issue, times) => {
      const { priority, respondBy } = venue.judge(issue, times);
      return { priority, ...(respondBy !== undefined && { respondBy }) };
    },
  });
  await relay.ready;
  app = deskApp({
    auth,
    desk,
    known,
    incidents,
    plans,
    venue,
    playbooks: readPlaybooks(new URL('../../data/playbooks.json', import.meta.url)),
    entering: { accept: (request) => relay.fetch(request), secret: 'a secret of this test' },
    attachment: async () => undefined,
    url: URL_OF_DESK,
    stopping: stopping.signal,
  });
  [maya, aoife, tomas] = (await Promise.all(['maya', 'aoife', 'tomas'].map((name) => signIn(app, name)))) as [
    Visitor,
    Visitor,
    Visitor,
  ];
});
after(async () => {
  await relay.close();
  await fixture.close();
});

const detail = async (who: Visitor, id: string) =>
  (await (await who(`/desk/api/issues/${id}`)).json()) as IssueDetail;

async function done(answer: Promise<Response>): Promise<IssueDetail> {
  const response = await answer;
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as IssueDetail;
}

const command = async (who: Visitor, id: string, what: object) =>
  who(`/desk/api/issues/${id}/commands`, {
    commandId: randomUUID(),
    version: (await detail(who, id)).version,
    command: what,
  });

const tick = (who: Visitor, id: string, more: object) =>
  who(`/desk/api/issues/${id}/ticks`, {
    commandId: randomUUID(),
    playbook: 'gate-scan',
    step: 0,
    done: true,
    ...more,
  });

const undo = (who: Visitor, id: string, sequence: number) =>
  who(`/desk/api/issues/${id}/undo`, { commandId: randomUUID(), sequence });

describe('a playbook', () => {
  it('stands with its issue, in both languages, and says who ticked what and with which proof', async () => {
    const id = await fixture.arrive();
    const { playbook } = await detail(aoife, id);
    assert.equal(playbook?.id, 'gate-scan');
    assert.ok(playbook.steps.every(({ text }) => text['en'] && text['zh-Hans']));
    const ticked = await done(tick(aoife, id, { step: 1, evidence: 'Lane C4' }));
    const { tick: second } = ticked.playbook?.steps[1] ?? {};
    assert.deepEqual([second?.by.name, second?.evidence], ['Aoife Nolan', 'Lane C4']);
  });

  it('holds back a solution until its steps are ticked, or somebody says why one was left out', async () => {
    const id = await fixture.arrive();
    await done(command(tomas, id, { type: 'take' }));
    await done(tick(tomas, id, { step: 0 }));
    const solution = { type: 'resolve', code: 'manual_admission', text: 'Let in by hand.' };
    const held = await command(tomas, id, solution);
    const { title: why } = (await held.json()) as { title: string };
    const second = (await detail(tomas, id)).playbook?.steps[1]?.text['en'] ?? '';
    assert.equal(held.status, 422);
    assert.ok(why.includes(`“${second}”`) && why.includes('And 2 more'), why);
    assert.equal((await detail(tomas, id)).state, 'in_progress');

    const partly = await command(tomas, id, { ...solution, steps: { done: [1, 2] } });
    assert.equal(partly.status, 422);
    const leftOut = 'The family was in before anybody could ask.';
    const solved = await done(command(tomas, id, { ...solution, steps: { done: [1, 2], leftOut } }));
    assert.deepEqual(
      solved.playbook?.steps.slice(0, 4).map((step) => step.tick !== undefined),
      [true, true, true, false],
    );
    assert.deepEqual([solved.state, solved.notes.at(-1)?.text], ['resolved', leftOut]);
  });

  it('is ticked by two people at once, and nobody is in conflict with anybody', async () => {
    const id = await fixture.arrive();
    await Promise.all([tick(aoife, id, { step: 0 }), tick(tomas, id, { step: 1 })].map(done));
    const { playbook, version } = await detail(maya, id);
    assert.deepEqual(
      playbook?.steps.slice(0, 2).map((step) => step.tick?.by.name),
      ['Aoife Nolan', 'Tomas Berg'],
    );
    const answer = await maya(`/desk/api/issues/${id}/commands`, {
      commandId: randomUUID(),
      version: version - 2,
      command: { type: 'take' },
    });
    assert.equal(answer.status, 200);
  });

  it('counts a tick once, however often it is sent, and refuses a step that is not there', async () => {
    const id = await fixture.arrive();
    const commandId = randomUUID();
    const first = await done(tick(aoife, id, { commandId }));
    const again = await done(tick(aoife, id, { commandId }));
    assert.equal(again.version, first.version);
    assert.equal((await tick(aoife, id, { step: 40 })).status, 422);
  });
});

describe('undo', () => {
  it('gives an issue back as it was before it was taken, and tells the reporter so', async () => {
    const id = await fixture.arrive();
    const taken = await done(command(tomas, id, { type: 'take' }));
    assert.equal(taken.undo?.what, 'taken');
    const back = await done(undo(tomas, id, taken.undo?.sequence ?? 0));
    assert.deepEqual([back.state, back.assignee, back.undo], ['assigned', undefined, undefined]);
    const told = fixture.published.filter(({ issueId }) => issueId === id).map(({ change }) => change);
    assert.deepEqual(told.flatMap((change) => (change.type === 'status' ? change.status : [])).slice(-2), [
      'in_progress',
      'acknowledged',
    ]);
  });

  it('takes away the words of a note, and keeps that it was there', async () => {
    const id = await fixture.arrive();
    const noted = await done(command(aoife, id, { type: 'note', text: 'Wrong issue, sorry.' }));
    const back = await done(undo(aoife, id, noted.undo?.sequence ?? 0));
    assert.deepEqual(back.notes, []);
    assert.deepEqual(
      back.events.slice(-2).map(({ type }) => type),
      ['noted', 'unnoted'],
    );
    const { rows } = await sql`select 1 from desk_words where text like 'Wrong issue%'`.execute(fixture.db);
    assert.equal(rows.length, 0);
  });

  it('takes back an assignment and a tick, each by the one who did it only', async () => {
    const id = await fixture.arrive();
    const given = await done(command(maya, id, { type: 'assign', to: 'MED' }));
    assert.equal((await undo(aoife, id, given.undo?.sequence ?? 0)).status, 403);
    assert.equal((await done(undo(maya, id, given.undo?.sequence ?? 0))).team, 'GATE');
    const ticked = await done(tick(tomas, id, { step: 2 }));
    const back = await done(undo(tomas, id, ticked.undo?.sequence ?? 0));
    assert.equal(back.playbook?.steps[2]?.tick, undefined);
  });

  it('is refused for what the reporter was told, after somebody went on, twice, and after ten minutes', async () => {
    const id = await fixture.arrive();
    const taken = await done(command(tomas, id, { type: 'take' }));
    const sequence = taken.undo?.sequence ?? 0;
    const replied = await done(command(tomas, id, { type: 'reply', text: 'We are coming.' }));
    assert.equal(replied.undo, undefined);
    const reply = replied.events.findLast(({ type }) => type === 'replied')?.sequence ?? 0;
    assert.equal((await undo(tomas, id, reply)).status, 422);
    assert.equal((await undo(tomas, id, sequence)).status, 422);
    const noted = await done(command(tomas, id, { type: 'note', text: 'A note.' }));
    const note = noted.undo?.sequence ?? 0;
    await done(undo(tomas, id, note));
    assert.equal((await undo(tomas, id, note)).status, 422);
    const second = await done(command(tomas, id, { type: 'note', text: 'Another.' }));
    fixture.clock.now += 11 * 60_000;
    assert.equal((await undo(tomas, id, second.undo?.sequence ?? 0)).status, 422);
  });
});

describe('similar cases', () => {
  it('are solved ones of the same kind, the nearest first, with what their reporters were told', async () => {
    const solve = async (gate: string, text: string, changes: object = {}) => {
      const id = await fixture.arrive({ location: { gate }, category: 'entry.turnstile', ...changes });
      await fixture.give(id, AOIFE, { type: 'resolve', code: 'lane_restored', text, delayReason: 'staff' });
      fixture.clock.now += 1_000;
      return id;
    };
    await solve('gate-C', 'Lane C2 works again.');
    await solve('gate-A', 'Lane A1 works again.');
    await solve('gate-A', 'Of another kind.', { category: 'entry.queue' });
    const open = await fixture.arrive({ location: { gate: 'gate-C' }, category: 'entry.turnstile' });
    const { cases } = (await (await aoife(`/desk/api/issues/${open}/similar`)).json()) as SimilarCases;
    assert.deepEqual(
      cases.map(({ text, near, code }) => [text, near, code]),
      [
        ['Lane C2 works again.', true, 'lane_restored'],
        ['Lane A1 works again.', false, 'lane_restored'],
      ],
    );
  });

  it('of a sensitive kind are shown to those who may see them, and nobody else learns that there are any', async () => {
    const ids = await Promise.all(
      [1, 2].map(() =>
        fixture.arrive({ category: 'safety.harassment', fields: {}, location: { block: 'N-101' } }),
      ),
    );
    const [solved = '', open = ''] = ids;
    await fixture.give(solved, MAYA, {
      type: 'resolve',
      code: 'person_removed',
      text: 'He was led out.',
      delayReason: 'staff',
    });
    const seen = (await (await maya(`/desk/api/issues/${open}/similar`)).json()) as SimilarCases;
    assert.equal(seen.cases.length, 1);
    assert.equal((await aoife(`/desk/api/issues/${open}/similar`)).status, 404);
    assert.equal(
      (await aoife(`/desk/api/issues/${open}/undo`, { commandId: randomUUID(), sequence: 1 })).status,
      404,
    );
    assert.equal((await tick(aoife, open, { playbook: 'sec-harassment' })).status, 404);
  });

  it('are found by the index made for them', async () => {
    await sql`set enable_seqscan = off`.execute(fixture.db);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain select facts from desk_issues where facts ->> 'category' = 'entry.scan_fail'
      and state in ('resolved', 'closed') order by changed_at desc limit 100`.execute(fixture.db);
    await sql`set enable_seqscan = on`.execute(fixture.db);
    assert.match(rows.map((row) => row['QUERY PLAN']).join('\n'), /Index Scan using desk_issues_solved/);
  });
});

describe('a photo of our own people', () => {
  /** One pixel. */
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  it('stands with its issue, once, and is for those who may see that', async () => {
    const id = await fixture.arrive({
      category: 'safety.harassment',
      fields: {},
      location: { block: 'N-101' },
    });
    const photo = fixture.newId();
    const path = `/desk/api/issues/${id}/photos/${photo}`;
    const send = (who: Visitor) => who(path, new Blob([PNG], { type: 'image/png' }));
    await done(send(maya));
    const twice = await done(send(maya));
    assert.deepEqual(
      twice.photos.map((one) => [one.id, one.by]),
      [[photo, 'Maya Lindqvist']],
    );
    assert.equal((await maya(path)).headers.get('content-type'), 'image/png');
    assert.deepEqual([(await aoife(path)).status, (await send(aoife)).status], [404, 404]);
  });

  it('is refused when it is no picture', async () => {
    const id = await fixture.arrive();
    const path = `/desk/api/issues/${id}/photos/${fixture.newId()}`;
    assert.equal((await maya(path, new Blob(['<svg/>'], { type: 'image/png' }))).status, 422);
  });
});

describe('entering a report', () => {
  const report = (more: object = {}) => ({
    id: fixture.newId(),
    category: 'entry.scan_fail',
    channel: 'phone',
    capturedAt: new Date(fixture.clock.now - 5 * 60_000).toISOString(),
    location: { gate: 'gate-C' },
    fields: { partySize: 2 },
    description: 'Called from the queue.',
    reporter: { contact: '+353 1 555 0100', name: 'Niamh' },
    ...more,
  });
  const entered = async (who: Visitor, body: object) => {
    const answer = await who('/desk/api/reports', body);
    assert.equal(answer.status, 200, await answer.clone().text());
    return (await answer.json()) as EnteredReport;
  };

  before(() => {
    fixture.clock.now = Date.now();
  });

  it('is accepted like any other: a reference, a promise counted from when it was told, a link to follow', async () => {
    const body = report();
    const answer = await entered(aoife, body);
    assert.match(answer.reference, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    assert.equal(answer.priority, 'P2');
    const secret = answer.link.split('.').at(-1) ?? '';
    const view = await relay.fetch(
      new Request(`${URL_OF_DESK}/touchline/v1/issues/${body.id}`, {
        headers: { authorization: `Bearer ${secret}` },
      }),
    );
    assert.equal(view.status, 200);
  });

  it('is received once, and answers the second time as the first', async () => {
    const body = report();
    assert.deepEqual(await entered(aoife, body), await entered(aoife, body));
    const changed = await aoife('/desk/api/reports', { ...body, description: 'Something else.' });
    assert.equal(changed.status, 409);
  });

  it('names what is missing at its place, and refuses a time to come', async () => {
    const missing = await aoife('/desk/api/reports', report({ location: {} }));
    const { errors } = (await missing.json()) as { errors: { pointer: string }[] };
    assert.deepEqual([missing.status, errors[0]?.pointer], [422, '/data/location/gate']);
    const later = new Date(fixture.clock.now + 3_600_000).toISOString();
    assert.equal((await aoife('/desk/api/reports', report({ capturedAt: later }))).status, 422);
  });

  it('says in its history who entered it, whatever way it takes', async () => {
    const body = report();
    await entered(aoife, body);
    await fixture.arrive({ channel: 'phone' }, body.id);
    const [registered] = (await detail(maya, body.id)).events;
    assert.equal(registered?.actor.name, 'Aoife Nolan');
  });
});
