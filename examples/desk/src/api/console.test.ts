import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidv7 } from '@touchline/sdk/model';
import { DEMO_ACCOUNTS, ensureAccounts } from '../setup/accounts.ts';
import { deskFixture, URL_OF_DESK } from '../testing/fixture.ts';
import { PASSWORD, signIn, type Visitor } from '../testing/visitors.ts';
import { deskApp } from './app.ts';
import type { DeskPreferences, DeskVenue, DutyList, HandoverList, IssueList, OwnShift } from './types.ts';

let fixture: Awaited<ReturnType<typeof deskFixture>>;
let app: ReturnType<typeof deskApp>;
let maya: Visitor;
let tomas: Visitor;

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
    stopping: new AbortController().signal,
  });
  [maya, tomas] = [await signIn(app, 'maya'), await signIn(app, 'tomas')];
});
after(() => fixture.close());

async function read<T>(answer: Response | Promise<Response>): Promise<T> {
  const got = await answer;
  assert.equal(got.status, 200, await got.clone().text());
  return (await got.json()) as T;
}

describe('a search', () => {
  let gate = '';
  let seat = '';
  let child = '';
  const found = async (text: string, who: Visitor = maya) => {
    const query = new URLSearchParams({ view: 'all', q: text });
    const { issues } = await read<IssueList>(who(`/desk/api/issues?${query.toString()}`));
    return issues.map(({ id }) => id);
  };

  before(async () => {
    gate = await fixture.arrive({ description: 'Scanner beeps, we queue for an hour.' });
    seat = await fixture.arrive({
      category: 'facility.seat',
      location: { venue: 'north-arena', block: 'N-112', row: '14', seat: '3' },
      description: 'The seat is broken.',
      fields: {},
      reporter: { name: 'Sofia Álvarez', language: 'es' },
    });
    child = await fixture.arrive({
      category: 'lost.child',
      description: 'Our daughter wears a red jacket.',
      fields: {},
    });
  });

  it('finds by words of the report, of the topic, of the place and by the name of whoever reported', async () => {
    assert.deepEqual(await found('beeps'), [gate]);
    assert.deepEqual(await found('brok seat'), [seat]);
    assert.deepEqual(await found('north stand n-112'), [seat]);
    assert.deepEqual(await found('北看台'), [seat]);
    assert.deepEqual(await found('alvarez'), [seat]);
    assert.deepEqual(await found('nothing like this'), []);
  });

  it('forgives a slip in a word of the venue', async () => {
    assert.deepEqual(await found('gaet c beeps'), await found('gate c beeps'));
    assert.deepEqual(await found('gaet c beeps'), [gate]);
  });

  it('finds a reference as it is read over the radio, and in half', async () => {
    const { issues } = await read<IssueList>(maya('/desk/api/issues?view=all'));
    const reference = issues.find(({ id }) => id === seat)?.reference ?? '';
    const letters =
      'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu'.split(
        ' ',
      );
    const digits = 'zero one two three four five six seven eight nine'.split(' ');
    const spoken = [...reference.replace('-', '')].map(
      (one) => digits[Number(one)] ?? letters.find((word) => word.startsWith(one.toLowerCase())) ?? '',
    );
    assert.deepEqual(await found(spoken.join(' ')), [seat]);
    assert.deepEqual(await found(reference.toLowerCase().replace('-', ' ')), [seat]);
    assert.ok((await found(reference.slice(5))).includes(seat));
  });

  it('finds what a colleague has in hand, with other words beside the name', async () => {
    const command = { commandId: crypto.randomUUID(), version: 99, command: { type: 'take' } };
    await read(tomas(`/desk/api/issues/${gate}/commands`, command));
    assert.deepEqual(await found('tomas'), [gate]);
    assert.deepEqual(await found('tomas beeps'), [gate]);
    assert.deepEqual(await found('tomas seat'), []);
  });

  it('tells nobody of what is not for them, and nobody of what was erased', async () => {
    assert.deepEqual(await found('red jacket'), [child]);
    assert.deepEqual(await found('red jacket', tomas), []);
    await fixture.deliver({ type: 'erase', issueId: seat, at: fixture.clock.now } as never);
    assert.deepEqual(await found('alvarez'), []);
  });
});

describe('what a person chose', () => {
  it('is theirs alone and comes back on every device', async () => {
    const mine: DeskPreferences = {
      filters: [{ name: 'My gate', text: 'team=GATE&priority=P1,P2' }],
      keys: { take: 'y' },
    };
    assert.deepEqual(await read(maya('/desk/api/preferences')), { filters: [], keys: {} });
    await read(maya('/desk/api/preferences', mine));
    assert.deepEqual(await read(maya('/desk/api/preferences')), mine);
    assert.deepEqual(await read(tomas('/desk/api/preferences')), { filters: [], keys: {} });
    assert.equal(
      (await maya('/desk/api/preferences', { filters: [{ name: '', text: '' }], keys: {} })).status,
      400,
    );
  });
});

describe('who is on duty', () => {
  it('is said by each for themselves, with skills and what they have in hand', async () => {
    await read(tomas('/desk/api/duty', { on: true, skills: ['de', 'entry'] }));
    const { people } = await read<DutyList>(maya('/desk/api/duty'));
    const him = people.find(({ name }) => name === 'Tomas Berg');
    assert.deepEqual([him?.skills, him?.open, Boolean(him?.since)], [['de', 'entry'], 1, true]);
    assert.equal(people.filter(({ since }) => since).length, 1);
    await read(tomas('/desk/api/duty', { on: false, skills: [] }));
    assert.ok(!(await read<DutyList>(maya('/desk/api/duty'))).people.some(({ since }) => since));
  });

  it('keeps the time since when, whatever else somebody says they can do', async () => {
    await read(tomas('/desk/api/duty', { on: true, skills: [] }));
    const since = fixture.clock.now;
    fixture.clock.now += 60_000;
    const { people } = await read<DutyList>(tomas('/desk/api/duty', { on: true, skills: ['de'] }));
    const him = people.find(({ name }) => name === 'Tomas Berg');
    assert.deepEqual([him?.since, him?.skills], [new Date(since).toISOString(), ['de']]);
    await read(tomas('/desk/api/duty', { on: false, skills: [] }));
  });

  it('has a cap, and the venue is drawn', async () => {
    const venue = await read<DeskVenue>(maya('/desk/api/venue'));
    assert.equal(venue.cap, 8);
    assert.ok(venue.map?.zones.some(({ id, polygon }) => id === 'gate-C' && polygon && polygon.length >= 3));
  });
});

describe('a hand-over sheet', () => {
  const facts = { open: 3, late: 1, free: 2, critical: [], promises: [], incidents: [] };
  const id = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

  it('is signed by whoever wrote it and then by somebody else, once', async () => {
    await read(maya('/desk/api/handovers', { id, text: 'Lane 3 is closed.', facts }));
    const again = await read<HandoverList>(maya('/desk/api/handovers', { id, text: 'Lane 3.', facts }));
    assert.deepEqual([again.sheets.length, again.sheets[0]?.text], [1, 'Lane 3 is closed.']);
    assert.equal((await maya(`/desk/api/handovers/${id}/sign`, {})).status, 422);
    const signed = await read<HandoverList>(tomas(`/desk/api/handovers/${id}/sign`, {}));
    assert.equal(signed.sheets[0]?.taken?.by.name, 'Tomas Berg');
    assert.equal((await tomas(`/desk/api/handovers/${id}/sign`, {})).status, 422);
  });

  it('names to each reader only what they may know of', async () => {
    const child = await fixture.arrive({ category: 'lost.child', fields: {} });
    const sheet = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
    const critical = [{ id: child, reference: 'AAAA-BBBB', what: 'Lost child' }];
    const mine = await read<HandoverList>(
      maya('/desk/api/handovers', { id: sheet, text: '', facts: { ...facts, critical } }),
    );
    const of = ({ sheets }: HandoverList) => sheets.find((one) => one.id === sheet)?.facts.critical.length;
    assert.equal(of(mine), 1);
    assert.equal(of(await read<HandoverList>(tomas('/desk/api/handovers'))), 0);
  });
});

describe('shifts', () => {
  let real: number;
  const at = (time: string) => (fixture.clock.now = Date.parse(`2026-11-22T${time}:00Z`));
  before(() => (real = fixture.clock.now));
  after(() => (fixture.clock.now = real));

  it('are said for every team, with what comes next, and of each person the one they came for', async () => {
    at('19:00');
    await read(tomas('/desk/api/duty', { on: true, skills: [] }));
    at('20:40');
    const { shifts, people } = await read<DutyList>(maya('/desk/api/duty'));
    const gate = shifts.find(({ team }) => team === 'GATE');
    assert.deepEqual(
      [gate?.on?.id, gate?.on?.to, gate?.next?.id],
      ['departure', '2026-11-22T23:20:00.000Z', 'arrival'],
    );
    assert.deepEqual(gate?.on?.labels, { en: 'Event and way out', 'zh-Hans': '活动与散场班' });
    // Ten minutes past the end of his, he is still here; nothing is refused to him.
    const him = people.find(({ name }) => name === 'Tomas Berg');
    assert.deepEqual([him?.shift?.id, him?.shift?.to], ['arrival', '2026-11-22T20:30:00.000Z']);
    const own = await read<OwnShift>(tomas('/desk/api/shift'));
    assert.deepEqual([own.on?.id, own.next?.id], ['arrival', 'departure']);
  });

  it('begin anew for who forgot to go off duty and comes another day', async () => {
    const then = fixture.clock.now;
    const since = async () => {
      const { people } = await read<DutyList>(tomas('/desk/api/duty', { on: true, skills: [] }));
      return people.find(({ name }) => name === 'Tomas Berg')?.since;
    };
    fixture.clock.now = Date.parse('2026-11-22T20:50:00Z');
    assert.equal(await since(), '2026-11-22T19:00:00.000Z');
    fixture.clock.now = Date.parse('2026-11-24T09:00:00Z');
    assert.equal(await since(), '2026-11-24T09:00:00.000Z');
    await read(tomas('/desk/api/duty', { on: false, skills: [] }));
    at('19:00');
    await read(tomas('/desk/api/duty', { on: true, skills: [] }));
    fixture.clock.now = then;
  });

  it('of somebody off duty are those of their team', async () => {
    const { on, next } = await read<OwnShift>(maya('/desk/api/shift'));
    assert.deepEqual([on?.id, next?.id], ['event-day', 'office']);
  });

  it('stand on the sheet that hands them over, by the word of the server', async () => {
    const id = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
    const facts = {
      open: 0,
      late: 0,
      free: 0,
      critical: [],
      promises: [],
      incidents: [],
      shift: { labels: { en: 'Made up' }, to: '2026-11-22T12:00:00.000Z' },
    };
    const { sheets } = await read<HandoverList>(tomas('/desk/api/handovers', { id, text: '', facts }));
    assert.deepEqual(sheets.find((one) => one.id === id)?.facts.shift, {
      labels: { en: 'Way in', 'zh-Hans': '入场班' },
      to: '2026-11-22T20:30:00.000Z',
    });
  });

  it('are handed over for who signed a sheet of theirs, and for nobody else', async () => {
    const signed = async (ask: typeof tomas) => (await read<OwnShift>(ask('/desk/api/shift'))).signed;
    assert.deepEqual([await signed(tomas), await signed(maya)], [true, undefined]);
    // The one after it is not handed over yet.
    await read(tomas('/desk/api/duty', { on: false, skills: [] }));
    at('21:00');
    assert.equal(await signed(tomas), undefined);
  });
});
