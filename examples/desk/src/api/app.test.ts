import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DEMO_ACCOUNTS, ensureAccounts } from '../setup/accounts.ts';
import { deskFixture, MAYA, URL_OF_DESK } from '../testing/fixture.ts';
import { deskApp } from './app.ts';
import type { Command, FeedEvent, IssueDetail, IssueList, Me } from './types.ts';

const PASSWORD = 'a-stand-in-the-rain';

let fixture: Awaited<ReturnType<typeof deskFixture>>;
let app: ReturnType<typeof deskApp>;
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
    attachment: async () => undefined,
    accounts: fixture.accounts,
    url: URL_OF_DESK,
    stopping: stopping.signal,
  });
});
after(() => fixture.close());

type Visitor = (path: string, init?: RequestInit) => Promise<Response>;

function visitor(cookie = ''): Visitor {
  return async (path, init) =>
    app.fetch(
      new Request(URL_OF_DESK + path, {
        ...init,
        headers: {
          host: new URL(URL_OF_DESK).host,
          origin: URL_OF_DESK,
          'content-type': 'application/json',
          ...(cookie && { cookie }),
          ...init?.headers,
        },
      }),
    );
}

async function signIn(role: 'responder' | 'supervisor'): Promise<Visitor> {
  const email = DEMO_ACCOUNTS.find((one) => one.role === role)?.email;
  const answer = await visitor()('/desk/auth/sign-in/email', {
    method: 'POST',
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  assert.equal(answer.status, 200);
  const cookies = answer.headers.getSetCookie();
  assert.ok(cookies.every((one) => /HttpOnly/i.test(one) && /SameSite=Lax/i.test(one)));
  return visitor(cookies.map((one) => one.split(';', 1)[0]).join('; '));
}

async function detail(who: Visitor, id: string): Promise<IssueDetail> {
  const answer = await who(`/desk/api/issues/${id}`);
  assert.equal(answer.status, 200);
  return (await answer.json()) as IssueDetail;
}

async function give(who: Visitor, id: string, command: Command, version?: number): Promise<Response> {
  const seen = version ?? (await detail(who, id)).version;
  return who(`/desk/api/issues/${id}/commands`, {
    method: 'POST',
    body: JSON.stringify({ commandId: crypto.randomUUID(), version: seen, command }),
  });
}

describe('without a session', () => {
  it('every address answers only that one has to sign in', async () => {
    const id = await fixture.arrive();
    for (const path of [
      '/desk/api/me',
      '/desk/api/venue',
      '/desk/api/issues',
      `/desk/api/issues/${id}`,
      `/desk/api/issues/${id}/attachments/${'a'.repeat(43)}`,
      '/desk/api/feed',
      '/desk/api/nothing',
    ]) {
      const answer = await visitor()(path);
      assert.deepEqual([path, answer.status], [path, 401]);
      assert.doesNotMatch(await answer.text(), /scan/);
    }
    const command = await visitor()(`/desk/api/issues/${id}/commands`, { method: 'POST', body: '{}' });
    assert.equal(command.status, 401);
  });

  it('nobody makes an account for themselves', async () => {
    const answer = await visitor()('/desk/auth/sign-up/email', {
      method: 'POST',
      body: JSON.stringify({ email: 'me@example.org', password: PASSWORD, name: 'Me', role: 'supervisor' }),
    });
    assert.ok(answer.status >= 400);
    const people = await fixture.db.selectFrom('desk_user').select('email').execute();
    assert.equal(people.length, DEMO_ACCOUNTS.length);
  });

  it('a wrong password is refused', async () => {
    const answer = await visitor()('/desk/auth/sign-in/email', {
      method: 'POST',
      body: JSON.stringify({ email: DEMO_ACCOUNTS[0]?.email, password: 'wrong-password' }),
    });
    assert.equal(answer.status, 401);
  });
});

describe('another site', () => {
  it('can neither sign in nor give a command with somebody’s session', async () => {
    const maya = await signIn('supervisor');
    const id = await fixture.arrive();
    const headers = { origin: 'https://evil.example' };
    const body = JSON.stringify({ commandId: crypto.randomUUID(), version: 99, command: { type: 'take' } });
    assert.equal(
      (await maya(`/desk/api/issues/${id}/commands`, { method: 'POST', body, headers })).status,
      403,
    );
    const signedOut = await maya('/desk/auth/sign-out', { method: 'POST', body: '{}', headers });
    assert.equal(signedOut.status, 403);
    assert.equal((await maya('/desk/api/me')).status, 200);
  });
});

describe('a role', () => {
  it('decides what somebody may do, and it stands nowhere a person could change it', async () => {
    const [maya, tomas] = [await signIn('supervisor'), await signIn('responder')];
    assert.equal(((await (await maya('/desk/api/me')).json()) as Me).role, 'supervisor');
    const id = await fixture.arrive();
    for (const command of [
      { type: 'reprioritise', priority: 'P1', reason: 'x' },
      { type: 'reject', reason: 'spam' },
      { type: 'close' },
      { type: 'assign', to: 'CS' },
    ] as const) {
      const answer = await give(tomas, id, command);
      assert.equal(answer.status, 403, command.type);
      assert.match(((await answer.json()) as { title: string }).title, /supervisor/);
    }
    assert.equal((await give(maya, id, { type: 'reprioritise', priority: 'P1', reason: 'x' })).status, 200);
    const risen = await tomas('/desk/auth/update-user', {
      method: 'POST',
      body: JSON.stringify({ role: 'supervisor' }),
    });
    assert.ok(risen.status >= 400);
    assert.equal(((await (await tomas('/desk/api/me')).json()) as Me).role, 'responder');
  });
});

describe('the queue', () => {
  it('is sorted by priority, then by what runs out first; mine are mine', async () => {
    const tomas = await signIn('responder');
    const low = await fixture.arrive({ category: 'facility.litter', fields: {}, location: { zone: 'N-1' } });
    const urgent = await fixture.arrive({
      category: 'entry.turnstile',
      fields: { laneNo: 'C2', blocked: 'yes' },
    });
    const list = (await (await tomas('/desk/api/issues')).json()) as IssueList;
    const order = list.issues.map(({ id }) => id);
    assert.ok(order.indexOf(urgent) < order.indexOf(low));
    const keys = list.issues.map((row) => `${row.priority} ${row.clock?.dueAt ?? '9'}`);
    assert.deepEqual(keys, keys.toSorted());

    await give(tomas, urgent, { type: 'take' });
    const mine = (await (await tomas('/desk/api/issues?view=mine')).json()) as IssueList;
    assert.deepEqual(
      mine.issues.map(({ id }) => id),
      [urgent],
    );
    const found = (await (await tomas('/desk/api/issues?view=all&q=turnstile')).json()) as IssueList;
    assert.deepEqual(
      found.issues.map(({ id }) => id),
      [urgent],
    );
  });

  it('shows what was solved again when its reporter writes, until somebody has read it', async () => {
    const tomas = await signIn('responder');
    const id = await fixture.arrive();
    const isListed = async () => {
      const list = (await (await tomas('/desk/api/issues')).json()) as IssueList;
      return list.issues.some((row) => row.id === id);
    };
    await give(tomas, id, { type: 'take' });
    await give(tomas, id, { type: 'resolve', code: 'manual_admission', text: 'Let in by hand.' });
    assert.equal(await isListed(), false);
    const message = { id: fixture.newId(), at: '', from: 'reporter', text: 'It still blinks.' } as const;
    await fixture.deliver({ type: 'message', issueId: id, at: fixture.clock.now, message });
    assert.equal(await isListed(), true);
    await tomas(`/desk/api/issues/${id}`);
    assert.equal(await isListed(), false);
  });

  it('never holds a contact', async () => {
    const tomas = await signIn('responder');
    await fixture.arrive({ reporter: { contact: 'canary@example.org' } });
    assert.doesNotMatch(await (await tomas('/desk/api/issues?view=all')).text(), /canary/);
  });
});

describe('an issue', () => {
  it('is seen when somebody opens it, once, and the reporter is told', async () => {
    const tomas = await signIn('responder');
    const id = await fixture.arrive();
    fixture.published.length = 0;
    const [first, second] = [await detail(tomas, id), await detail(tomas, id)];
    assert.deepEqual([first.unread, first.version, second.version], [false, 4, 4]);
    assert.deepEqual(
      fixture.published.map(({ change }) => change),
      [{ type: 'status', status: 'acknowledged' }],
    );
    assert.ok(!('trackingHash' in first.issue));
  });

  it('answers a command on an older version with what is so now', async () => {
    const [maya, tomas] = [await signIn('supervisor'), await signIn('responder')];
    const id = await fixture.arrive();
    const { version } = await detail(tomas, id);
    assert.equal((await give(maya, id, { type: 'take' }, version)).status, 200);
    const late = await give(tomas, id, { type: 'take' }, version);
    assert.equal(late.status, 409);
    const now = (await late.json()) as IssueDetail;
    assert.deepEqual(
      [now.state, now.assignee?.name, now.version],
      ['in_progress', 'Maya Lindqvist', version + 1],
    );
  });

  it('says in words why a step is not possible, and what is wrong with a command', async () => {
    const tomas = await signIn('responder');
    const id = await fixture.arrive();
    const solve = await give(tomas, id, { type: 'resolve', code: 'refund_full', text: 'x' });
    assert.equal(solve.status, 422);
    assert.match(((await solve.json()) as { title: string }).title, /does not fit the category/);
    const empty = await give(tomas, id, { type: 'reply', text: ' ' });
    assert.equal(empty.status, 400);
    assert.match(((await empty.json()) as { title: string }).title, /command\.text: Write a few words/);
    assert.equal((await give(tomas, crypto.randomUUID(), { type: 'take' }, 1)).status, 404);
  });
});

describe('the feed', () => {
  it('brings what changed since the cursor, then each change as it happens, and ends with the server', async () => {
    const tomas = await signIn('responder');
    const { cursor } = (await (await tomas('/desk/api/issues')).json()) as IssueList;
    const earlier = await fixture.arrive();
    const answer = await tomas(`/desk/api/feed?cursor=${cursor}`);
    const events = eventsIn(answer);
    const rows = new Set<string>();
    let beatAt = '';
    const until = async (id: string) => {
      while (!rows.has(id)) {
        const { value, done } = await events.next();
        assert.ok(!done);
        if (value.type === 'issue') rows.add(value.row.id);
        if (value.type === 'beat') beatAt = value.at;
      }
    };
    await until(earlier);
    const later = await fixture.arrive();
    const startedAt = Date.now();
    await until(later);
    assert.ok(Date.now() - startedAt < 900);
    // By the clock that the promises run on, so that a page counts down by the same.
    assert.equal(beatAt, new Date(fixture.clock.now).toISOString());
    // What moves to a team that keeps it to itself leaves the screens of those who saw it, and nobody else hears of it.
    const secret = await fixture.arrive({
      category: 'safety.harassment',
      fields: {},
      location: { block: 'N-101' },
    });
    const elsewhere = await fixture.arrive({
      category: 'safety.harassment',
      fields: {},
      location: { block: 'N-101' },
    });
    await fixture.give(secret, MAYA, { type: 'assign', team: 'GATE', note: 'At the gate.' });
    await until(secret);
    await fixture.give(elsewhere, MAYA, { type: 'note', text: 'Not for the gate.' });
    await fixture.give(secret, MAYA, { type: 'assign', team: 'SEC', note: 'For security.' });
    const gone: string[] = [];
    while (gone.length === 0) {
      const { value, done } = await events.next();
      assert.ok(!done);
      if (value.type === 'gone') gone.push(value.id);
    }
    assert.deepEqual([gone, rows.has(elsewhere)], [[secret], false]);
    stopping.abort();
    let end = await events.next();
    while (!end.done) end = await events.next();
  });
});

async function* eventsIn(answer: Response): AsyncGenerator<FeedEvent> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
      text = text.slice(end + 2);
      if (data) yield JSON.parse(data) as FeedEvent;
    }
  }
}
