import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { VenueConfig } from '@touchline/sdk/model';
import { createRelay, memoryStore } from '@touchline/sdk/relay';
import { startKnownNews } from '../jobs/known-news.ts';
import { DEMO_ACCOUNTS, ensureAccounts } from '../setup/accounts.ts';
import { deskFixture, URL_OF_DESK } from '../testing/fixture.ts';
import { PASSWORD, signIn, type Visitor } from '../testing/visitors.ts';
import { deskApp } from './app.ts';
import type { IssueDetail, KnownIssueRow, KnownList } from './types.ts';

const MINUTE = 60_000;
const TEXTS = { en: 'Gate C is slow. We open two more lanes.', 'zh-Hans': 'C 入口较慢，正在加开通道。' };

let fixture: Awaited<ReturnType<typeof deskFixture>>;
let app: ReturnType<typeof deskApp>;
let maya: Visitor;
let tomas: Visitor;
let control: Visitor;
const stopping = new AbortController();

before(async () => {
  fixture = await deskFixture();
  fixture.clock.now = Date.now();
  const { auth, desk, known, incidents, plans, venue } = fixture;
  venue.venue.teams.push({
    id: 'CTRL',
    labels: { en: 'Control room', zhHans: '指挥中心' },
    role: 'control_room',
  });
  const room = {
    email: 'ines@north-arena.example',
    name: 'Ines Duarte',
    role: 'responder',
    team: 'CTRL',
  } as const;
  await ensureAccounts(auth, [...DEMO_ACCOUNTS, room], PASSWORD);
  app = deskApp({
    auth,
    desk,
    known,
    incidents,
    plans,
    venue,
    accounts: fixture.accounts,
    url: URL_OF_DESK,
    attachment: async () => undefined,
    stopping: stopping.signal,
  });
  [maya, tomas, control] = (await Promise.all(
    ['maya', 'tomas', 'ines'].map((name) => signIn(app, name)),
  )) as [Visitor, Visitor, Visitor];
});
after(() => fixture.close());

const in20 = () => new Date(fixture.clock.now + 20 * MINUTE).toISOString();
const commandId = () => crypto.randomUUID();
const wanted = (more: object = {}) => ({
  commandId: commandId(),
  category: 'entry.queue',
  zone: 'gate-C',
  texts: TEXTS,
  nextNews: in20(),
  ...more,
});

async function listed(answer: Response): Promise<KnownIssueRow[]> {
  assert.equal(answer.status, 200, await answer.clone().text());
  return ((await answer.json()) as KnownList).issues;
}

/** A new one, and it alone. */
async function published(more: object = {}): Promise<KnownIssueRow> {
  const old = await listed(await maya('/desk/api/known'));
  const all = await listed(await maya('/desk/api/known', wanted(more)));
  const [fresh, ...others] = all.filter(({ id }) => !old.some((one) => one.id === id));
  assert.ok(fresh);
  assert.equal(others.length, 0);
  return fresh;
}

async function now(id: string): Promise<KnownIssueRow> {
  // The list is a second old at most.
  fixture.clock.now += 2_000;
  const found = (await listed(await tomas('/desk/api/known'))).find((one) => one.id === id);
  assert.ok(found);
  return found;
}

describe('who may speak to all visitors', () => {
  it('a supervisor and the control room may, whoever else is signed in may not', async () => {
    assert.equal((await control('/desk/api/known', wanted())).status, 200);
    const known = await published();
    for (const [path, body] of [
      ['/desk/api/known', wanted()],
      [`/desk/api/known/${known.id}/update`, { ...wanted(), version: 1 }],
      [`/desk/api/known/${known.id}/solve`, { commandId: commandId(), version: 1 }],
    ] as const) {
      const answer = await tomas(path, body);
      assert.equal(answer.status, 403);
      assert.match(await answer.text(), /supervisors and the control room/);
    }
    assert.equal((await now(known.id)).version, 1);
    const { maySpeak } = (await (await tomas('/desk/api/known')).json()) as KnownList;
    assert.equal(maySpeak, false);
  });

  it('says in words what is missing', async () => {
    for (const [more, status, reason] of [
      [{ texts: { en: 'Gate C is slow.' } }, 422, /Chinese/],
      [{ texts: { ...TEXTS, 'zh-Hans': ' ' } }, 422, /Chinese/],
      [{ nextNews: undefined }, 422, /by when/],
      [{ nextNews: new Date(fixture.clock.now - 1).toISOString() }, 422, /future/],
      [{ category: 'entry.nothing' }, 422, /what it is about/],
      [{ zone: 'moon' }, 422, /place/],
      [{ texts: { ...TEXTS, xx: 'x' } }, 400, /texts/],
    ] as const) {
      const answer = await maya('/desk/api/known', wanted(more));
      assert.deepEqual([more, answer.status], [more, status]);
      assert.match(await answer.text(), reason);
    }
  });
});

describe('a known issue', () => {
  it('counts reports that join it and issues that somebody attaches, and nothing that was taken back', async () => {
    const known = await published();
    assert.equal(known.told, 0);
    const [first, second] = [
      await fixture.arrive({ joins: known.id }),
      await fixture.arrive({ joins: known.id }),
    ];
    await fixture.arrive({ joins: known.id, test: true });
    await fixture.arrive({ joins: crypto.randomUUID() });
    const other = await fixture.arrive();
    assert.equal((await now(known.id)).told, 2);
    assert.equal((await tomas(`/desk/api/known/${known.id}/issues`, { issueId: other })).status, 200);
    await tomas(`/desk/api/known/${known.id}/issues`, { issueId: other });
    assert.equal((await now(known.id)).told, 3);
    await fixture.deliver({
      type: 'withdrawn',
      issueId: first,
      eventId: fixture.newId(),
      at: fixture.clock.now,
    });
    assert.equal((await now(known.id)).told, 2);

    const detail = (await (await tomas(`/desk/api/issues/${second}`)).json()) as IssueDetail;
    assert.equal(detail.known, known.id);
    assert.deepEqual(
      detail.events.filter(({ type }) => type === 'attached').map(({ actor }) => actor.role),
      ['reporter'],
    );
    const attached = (await (await tomas(`/desk/api/issues/${other}`)).json()) as IssueDetail;
    assert.equal(attached.events.filter(({ type }) => type === 'attached')[0]?.actor.name, 'Tomas Berg');
  });

  it('made of an issue has that reporter as its first', async () => {
    const from = await fixture.arrive();
    const known = await published({ from });
    assert.equal((await now(known.id)).told, 1);
  });

  it('keeps who said what, and refuses a word on top of a newer one', async () => {
    const known = await published();
    const path = `/desk/api/known/${known.id}`;
    const texts = { ...TEXTS, en: 'Two more lanes are open.' };
    const once = { commandId: commandId(), version: 1, texts, nextNews: in20() };
    await listed(await maya(`${path}/update`, once));
    await listed(await maya(`${path}/update`, once));
    assert.equal((await now(known.id)).version, 2);
    assert.equal((await maya(`${path}/update`, { ...once, commandId: commandId() })).status, 409);
    await listed(await control(`${path}/solve`, { commandId: commandId(), version: 2 }));
    const history = await fixture.db
      .selectFrom('desk_known_events')
      .select(['sequence', 'type', 'actor_name'])
      .where('known_id', '=', known.id)
      .orderBy('sequence')
      .execute();
    assert.deepEqual(
      history.map((one) => Object.values(one)),
      [
        [1, 'published', 'Maya Lindqvist'],
        [2, 'updated', 'Maya Lindqvist'],
        [3, 'solved', 'Ines Duarte'],
      ],
    );
  });

  it('says that its news came late only where it did', async () => {
    const known = await published();
    const say = async (version: number) =>
      (await listed(await maya(`/desk/api/known/${known.id}/update`, { ...wanted(), version }))).find(
        ({ id }) => id === known.id,
      )?.late;
    assert.equal(await say(1), false);
    fixture.clock.now += 21 * MINUTE;
    assert.equal(await say(2), true);
    assert.equal(await say(3), false);
  });

  it('is told to everybody who joined once a word, in their language, and ends theirs when it is solved', async () => {
    const { desk, known: room, published: told } = fixture;
    const known = await published();
    const english = await fixture.arrive({ joins: known.id });
    const chinese = await fixture.arrive({ joins: known.id, reporter: { language: 'zh-CN' } });
    told.length = 0;
    const news = async () => {
      const { look, stop } = startKnownNews({ desk, known: room, timeZone: 'UTC' });
      await look();
      await stop();
    };
    const heard = (issueId: string) =>
      told.flatMap(({ issueId: id, change }) => {
        if (id !== issueId) return [];
        if (change.type === 'message') return [change.message.text];
        return change.type === 'resolved' ? [`solved: ${change.text}`] : [];
      });
    await news();
    await news();
    const time = new Date(Math.ceil(Date.parse(known.nextNews ?? '') / MINUTE) * MINUTE)
      .toISOString()
      .slice(11, 16);
    assert.deepEqual(heard(english), [`${TEXTS.en} Next news by ${time}.`]);
    assert.deepEqual(heard(chinese), [`${TEXTS['zh-Hans']} ${time} 前更新进展。`]);
    await listed(
      await maya(`/desk/api/known/${known.id}/solve`, {
        commandId: commandId(),
        version: 1,
        texts: { en: 'All lanes are open.', 'zh-Hans': '所有通道已开放。' },
      }),
    );
    await news();
    await news();
    assert.deepEqual(heard(english).slice(1), ['solved: All lanes are open.']);
    assert.deepEqual(heard(chinese).slice(1), ['solved: 所有通道已开放。']);
  });
});

describe('what phones are told', () => {
  it('is in the configuration at once, changes its tag with every word and count, and leaves a quarter of an hour after', async () => {
    const { venue, known: room, clock } = fixture;
    const relay = createRelay({
      store: memoryStore(),
      backends: [],
      config: async (id) => {
        const config = venue.config(id, clock.now);
        return config && { ...config, knownIssues: await room.forVisitors() };
      },
    });
    let etag = '';
    const ask = async (id: string) => {
      const answer = await relay.fetch(
        new Request('https://arena.example/touchline/v1/config?venue=north-arena', {
          headers: { 'if-none-match': etag },
        }),
      );
      etag = answer.headers.get('etag') ?? '';
      if (answer.status === 304) return 'the same';
      return ((await answer.json()) as VenueConfig).knownIssues.find((one) => one.id === id);
    };
    const known = await published();
    assert.deepEqual(await ask(known.id), {
      id: known.id,
      category: 'entry.queue',
      zone: 'gate-C',
      labels: TEXTS,
      told: 0,
      nextNews: known.nextNews,
      since: known.publishedAt,
      meToo: true,
    });
    assert.equal(await ask(known.id), 'the same');
    await fixture.arrive({ joins: known.id });
    const counted = await ask(known.id);
    assert.equal(typeof counted === 'object' && counted.told, 1);
    await listed(await maya(`/desk/api/known/${known.id}/solve`, { commandId: commandId(), version: 1 }));
    const solved = await ask(known.id);
    assert.ok(typeof solved === 'object' && solved.solvedAt && !solved.nextNews);
    clock.now += 16 * MINUTE;
    assert.equal(await ask(known.id), undefined);
    await relay.close();
  });
});
