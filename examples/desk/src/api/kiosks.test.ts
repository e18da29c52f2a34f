import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DEMO_ACCOUNTS, ensureAccounts } from '../setup/accounts.ts';
import { deskFixture, MATCH_DAY, URL_OF_DESK } from '../testing/fixture.ts';
import { deskApp } from './app.ts';
import type { KioskList, Role, SurveyReport } from './types.ts';

const PASSWORD = 'a-stand-in-the-rain';
const MINUTE = 60_000;

let fixture: Awaited<ReturnType<typeof deskFixture>>;
let app: ReturnType<typeof deskApp>;

before(async () => {
  fixture = await deskFixture();
  fixture.clock.now = MATCH_DAY;
  const { auth, desk, known, incidents, plans, venue } = fixture;
  await ensureAccounts(auth, DEMO_ACCOUNTS, PASSWORD);
  app = deskApp({
    auth,
    desk,
    known,
    incidents,
    plans,
    venue,
    attachment: async () => undefined,
    url: URL_OF_DESK,
    stopping: new AbortController().signal,
  });
});
after(() => fixture.close());

async function signIn(role: Role) {
  const ask = (path: string, init: RequestInit = {}, cookie = '') =>
    app.fetch(
      new Request(URL_OF_DESK + path, {
        ...init,
        headers: {
          host: new URL(URL_OF_DESK).host,
          origin: URL_OF_DESK,
          'content-type': 'application/json',
          cookie,
        },
      }),
    );
  const email = DEMO_ACCOUNTS.find((one) => one.role === role)?.email;
  const answer = await ask('/desk/auth/sign-in/email', {
    method: 'POST',
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  return (path: string, init?: RequestInit) => ask(path, init, cookie);
}

const beat = (kiosk: string, at: number, waiting = 0) =>
  fixture.intake.heartbeat?.({ kiosk, at, waiting, version: '1.0.0' });

describe('kiosks at the desk', () => {
  const list = async (who: Awaited<ReturnType<typeof signIn>>) =>
    (await (await who('/desk/api/kiosks')).json()) as KioskList;

  it('are seen with place, waiting reports and version, and are silent three minutes later', async () => {
    await beat('kiosk-01', MATCH_DAY, 2);
    await beat('kiosk-02', MATCH_DAY + 2 * MINUTE);
    // An older word that comes late takes nothing back.
    await beat('kiosk-02', MATCH_DAY - MINUTE, 9);
    fixture.clock.now = MATCH_DAY + 3 * MINUTE;
    const { kiosks, silentAfterMs } = await list(await signIn('responder'));
    assert.equal(silentAfterMs, 3 * MINUTE);
    assert.deepEqual(
      kiosks.map(({ id, name, silent, waiting, version, lastSeen }) => ({
        id,
        name: name?.en,
        silent,
        waiting,
        version,
        lastSeen,
      })),
      [
        {
          id: 'kiosk-01',
          name: 'Kiosk 1',
          silent: true,
          waiting: 2,
          version: '1.0.0',
          lastSeen: new Date(MATCH_DAY).toISOString(),
        },
        {
          id: 'kiosk-02',
          name: 'Kiosk 2',
          silent: false,
          waiting: 0,
          version: '1.0.0',
          lastSeen: new Date(MATCH_DAY + 2 * MINUTE).toISOString(),
        },
      ],
    );
    assert.ok(kiosks[0]?.place?.en);
  });

  it('of a name that the map does not know are shown by that name', async () => {
    await beat('in the tent', MATCH_DAY + 3 * MINUTE);
    const { kiosks } = await list(await signIn('responder'));
    assert.deepEqual(
      kiosks.find(({ id }) => id === 'in the tent'),
      {
        id: 'in the tent',
        lastSeen: new Date(MATCH_DAY + 3 * MINUTE).toISOString(),
        silent: false,
        passing: true,
        waiting: 0,
        version: '1.0.0',
      },
    );
  });

  it('are missed once they stand, and a page that was opened for a glance is not, unless reports wait in it', async () => {
    const seen = async (id: string, at: number) => {
      fixture.clock.now = at;
      const { kiosks } = await list(await signIn('responder'));
      const one = kiosks.find((kiosk) => kiosk.id === id);
      return [one?.silent, one?.passing];
    };
    const from = MATCH_DAY + 60 * MINUTE;
    for (let min = 0; min <= 15; min += 1) await beat('stands', from + min * MINUTE);
    for (let min = 0; min <= 5; min += 1) await beat('glance', from + min * MINUTE);
    await beat('holds', from, 1);
    assert.deepEqual(await seen('stands', from + 20 * MINUTE), [true, undefined]);
    assert.deepEqual(await seen('glance', from + 20 * MINUTE), [false, true]);
    assert.deepEqual(await seen('holds', from + 20 * MINUTE), [true, undefined]);
    // Opened again for a moment, it is a page again; what stood before is a kiosk that comes back.
    await beat('glance', from + 30 * MINUTE);
    await beat('stands', from + 30 * MINUTE);
    assert.deepEqual(await seen('glance', from + 40 * MINUTE), [false, true]);
    assert.deepEqual(await seen('stands', from + 40 * MINUTE), [true, undefined]);
    fixture.clock.now = MATCH_DAY + 3 * MINUTE;
    await fixture.db.deleteFrom('desk_kiosks').where('id', 'in', ['stands', 'glance', 'holds']).execute();
  });

  it('are taken off the list by a supervisor alone, and are back when they speak', async () => {
    const path = `/desk/api/kiosks/${encodeURIComponent('in the tent')}/remove`;
    assert.equal((await (await signIn('responder'))(path, { method: 'POST' })).status, 403);
    const supervisor = await signIn('supervisor');
    assert.equal((await supervisor(path, { method: 'POST' })).status, 200);
    const names = async () => (await list(supervisor)).kiosks.map(({ id }) => id);
    assert.ok(!(await names()).includes('in the tent'));
    await beat('in the tent', MATCH_DAY + 4 * MINUTE);
    assert.ok((await names()).includes('in the tent'));
  });

  it('never fill the disk with names that somebody made up', async () => {
    const rows = Array.from({ length: 495 }, (_, count) => ({
      id: `made-up-${count}`,
      seen_at: new Date(MATCH_DAY),
      since: new Date(MATCH_DAY),
      waiting: 0,
      version: null,
    }));
    await fixture.db.insertInto('desk_kiosks').values(rows).execute();
    for (let count = 0; count < 5; count += 1) await beat(`one-more-${count}`, MATCH_DAY);
    assert.equal((await list(await signIn('responder'))).kiosks.length, 500);
    await beat('kiosk-01', MATCH_DAY + 5 * MINUTE);
    const { kiosks } = await list(await signIn('responder'));
    assert.equal(kiosks.find(({ id }) => id === 'kiosk-01')?.silent, false);
  });
});

describe('surveys at the desk', () => {
  const survey = (answers: object, issueId?: string, id = fixture.newId()) =>
    fixture.intake.survey?.({
      id,
      ...(issueId && { issueId }),
      capturedAt: fixture.clock.now,
      receivedAt: fixture.clock.now,
      answers,
    });
  const report = async (query = '', role: Role = 'supervisor') => {
    const who = await signIn(role);
    return (await (await who(`/desk/api/surveys${query}`)).json()) as SurveyReport;
  };
  const rate = (issueId: string, csat: number) =>
    fixture.deliver({
      type: 'feedback',
      issueId,
      eventId: fixture.newId(),
      at: fixture.clock.now,
      csat,
    });

  it('say nothing where nobody answered', async () => {
    fixture.clock.now = MATCH_DAY + 10 * MINUTE;
    const { surveys, csat, ces, nps, comments } = await report();
    assert.deepEqual([surveys, csat.n, csat.csatPct, ces.mean, nps.nps], [0, 0, null, null, null]);
    assert.deepEqual(comments, []);
  });

  it('become CSAT, CES and NPS with n, and the newer of two words about one issue counts', async () => {
    fixture.clock.now = MATCH_DAY + 20 * MINUTE;
    const [one, two] = [await fixture.arrive(), await fixture.arrive()];
    const again = fixture.newId();
    await survey({ nps: 10, dimensions: { empathy: 4 }, answers: { comment: 'Kind.', event: 'final' } });
    await survey({ nps: 3 });
    await survey({ nps: 9 }, undefined, again);
    await survey({ nps: 9 }, undefined, again);
    for (const id of [one, two]) {
      await fixture.give(
        id,
        { id: 'maya', name: 'Maya', role: 'supervisor' },
        {
          type: 'resolve',
          code: 'manual_admission',
          text: 'Let in by hand.',
        },
      );
    }
    await rate(one, 2);
    fixture.clock.now += MINUTE;
    await survey({ dimensions: { csat: 5, ces: 6, speed: 4 }, answers: { comment: 'Slow at first.' } }, one);
    await rate(two, 1);
    fixture.clock.now += MINUTE;
    const { surveys, csat, ces, nps, dimensions, comments } = await report();
    assert.equal(surveys, 4);
    assert.deepEqual([csat.n, csat.csatPct, csat.mean], [2, 50, 3]);
    assert.deepEqual([ces.n, ces.mean], [1, 6]);
    assert.deepEqual([nps.n, nps.promoters, nps.detractors], [3, 2, 1]);
    assert.deepEqual(dimensions, { empathy: { n: 1, mean: 4 }, speed: { n: 1, mean: 4 } });
    assert.deepEqual(
      comments.map(({ text, csat: score, nps: points }) => [text, score ?? points]),
      [
        ['Slow at first.', 5],
        ['Kind.', 10],
      ],
    );
    assert.equal((await report(`?from=${new Date(fixture.clock.now).toISOString()}`)).surveys, 0);
    assert.equal((await (await signIn('supervisor'))('/desk/api/surveys?from=soon')).status, 400);
    assert.equal((await (await signIn('responder'))('/desk/api/surveys')).status, 403);
    // Somebody may have written who they are: an analyst reads figures.
    const seen = await report('', 'analyst');
    assert.deepEqual([seen.surveys, seen.comments], [4, []]);
  });

  it('about a trial count nowhere, and words about an erased issue go while the numbers stay', async () => {
    fixture.clock.now = MATCH_DAY + 60 * MINUTE;
    const from = `?from=${new Date(fixture.clock.now).toISOString()}`;
    const [trial, erased] = [await fixture.arrive({ test: true }), await fixture.arrive()];
    await survey({ dimensions: { csat: 1 } }, trial);
    await survey({ dimensions: { csat: 4 }, answers: { comment: 'My name is Ana.' } }, erased);
    await fixture.deliver({ type: 'erase', issueId: erased, at: fixture.clock.now });
    fixture.clock.now += MINUTE;
    const { csat, comments, surveys } = await report(from);
    assert.deepEqual([surveys, csat.n, csat.mean], [1, 1, 4]);
    assert.deepEqual(comments, []);
  });
});
