/** Getting in, staying in and getting out; and the log that says who did. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { checkAudit } from '../store/audit.ts';
import { DEMO_ACCOUNTS, ensureAccounts } from '../setup/accounts.ts';
import { deskFixture, URL_OF_DESK } from '../testing/fixture.ts';
import { cookiesOf, signedIn, type Visitor, visitor } from '../testing/visitor.ts';
import { deskApp } from './app.ts';
import { createAuth } from './auth.ts';
import { isOwnPage } from './origin.ts';
import type { Account, AuditLine, Invitation, MachineKey, Me } from './types.ts';

const PASSWORD = 'a-stand-in-the-rain';

let fixture: Awaited<ReturnType<typeof deskFixture>>;
let app: ReturnType<typeof deskApp>;
let nobody: Visitor;
const stopping = new AbortController();

before(async () => {
  fixture = await deskFixture();
  fixture.clock.now = Date.now();
  const { auth, accounts, desk, known, incidents, plans, venue } = fixture;
  app = deskApp({
    auth,
    accounts,
    desk,
    known,
    incidents,
    plans,
    venue,
    attachment: async () => undefined,
    url: URL_OF_DESK,
    stopping: stopping.signal,
  });
  nobody = visitor(app);
});
after(async () => {
  stopping.abort();
  await fixture.close();
});

const post = (body: object): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });
const dana = () => signedIn(app, 'dana@north-arena.example', PASSWORD);
const tokenIn = (link: string) => link.slice(link.lastIndexOf('/') + 1);

describe('a desk without accounts', () => {
  it('gives its first admin a link that works once', async () => {
    const token = (await fixture.accounts.first()) ?? '';
    const mine = { token, name: 'First', email: 'First@arena.example', password: PASSWORD };
    assert.equal((await nobody('/desk/api/welcome', post({ token, password: PASSWORD }))).status, 400);
    assert.equal((await nobody('/desk/api/welcome', post(mine))).status, 200);
    const again = await nobody('/desk/api/welcome', post({ ...mine, email: 'second@arena.example' }));
    assert.equal(again.status, 422);
    const first = await signedIn(app, 'first@arena.example', PASSWORD);
    assert.equal(((await (await first('/desk/api/me')).json()) as Me).role, 'admin');
    assert.equal(await fixture.accounts.first(), undefined);
    await ensureAccounts(fixture.auth, DEMO_ACCOUNTS, PASSWORD);
  });

  it('keeps no link in plain', async () => {
    const { link } = await invited('plain@arena.example');
    const kept = await fixture.db.selectFrom('desk_invites').selectAll().execute();
    assert.ok(kept.length > 0 && !JSON.stringify(kept).includes(tokenIn(link)));
  });
});

describe('an admin', () => {
  it('invites somebody, who chooses a password and comes in with the role they were given', async () => {
    const { link } = await invited('new@arena.example');
    assert.match(link, /^http:\/\/127\.0\.0\.1:4400\/desk\/#\/welcome\//);
    const short = await nobody('/desk/api/welcome', post({ token: tokenIn(link), password: 'short' }));
    assert.equal(short.status, 400);
    const token = tokenIn(link);
    assert.equal((await nobody('/desk/api/welcome', post({ token, password: PASSWORD }))).status, 200);
    const me = await signedIn(app, 'new@arena.example', PASSWORD);
    const { role, team } = (await (await me('/desk/api/me')).json()) as Me;
    assert.deepEqual([role, team], ['responder', 'GATE']);
  });

  it('closes an account, and with it every session', async () => {
    const samira = await signedIn(app, 'samira@north-arena.example', PASSWORD);
    await changed('samira@north-arena.example', { disabled: true });
    assert.equal((await samira('/desk/api/me')).status, 401);
    const again = await nobody(
      '/desk/auth/sign-in/email',
      post({ email: 'samira@north-arena.example', password: PASSWORD }),
    );
    assert.equal(again.status, 401);
    await changed('samira@north-arena.example', { disabled: false });
    await signedIn(app, 'samira@north-arena.example', PASSWORD);
  });

  it('cannot leave the desk without an admin', async () => {
    await changed('first@arena.example', { disabled: true });
    const { id } = await account('dana@north-arena.example');
    const answer = await (await dana())(`/desk/api/accounts/${id}`, post({ role: 'analyst' }));
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /only admin/);
  });
});

describe('a role that was taken away', () => {
  it('ends the stream at once, and the next request has what is left', async () => {
    const maya = await signedIn(app, 'maya@north-arena.example', PASSWORD);
    const reader = ((await maya('/desk/api/feed?cursor=0')).body as ReadableStream<Uint8Array>).getReader();
    const startedAt = Date.now();
    await changed('maya@north-arena.example', { role: 'analyst' });
    for (let read = await reader.read(); !read.done;) read = await reader.read();
    assert.ok(Date.now() - startedAt < 20_000);
    assert.equal((await maya('/desk/api/issues')).status, 403);
    await changed('maya@north-arena.example', { role: 'supervisor' });
    assert.equal((await maya('/desk/api/issues')).status, 200);
  });
});

describe('a session', () => {
  it('ends half a day after the last word of its page, and a week after its first', async () => {
    const tomas = await signedIn(app, 'tomas@north-arena.example', PASSWORD);
    const { id } = await account('tomas@north-arena.example');
    const { rows } = await sql<{ hours: string }>`
      select extract(epoch from ("expiresAt" - now())) / 3600 as hours from desk_session where "userId" = ${id}
    `.execute(fixture.db);
    assert.ok(Number(rows[0]?.hours) > 11 && Number(rows[0]?.hours) <= 12.1);
    await sql`update desk_session set "createdAt" = now() - interval '8 days' where "userId" = ${id}`.execute(
      fixture.db,
    );
    assert.equal((await tomas('/desk/api/me')).status, 401);
    const again = await signedIn(app, 'tomas@north-arena.example', PASSWORD);
    await sql`update desk_session set "expiresAt" = now() - interval '1 second' where "userId" = ${id}`.execute(
      fixture.db,
    );
    assert.equal((await again('/desk/api/me')).status, 401);
  });

  it('lies in a cookie that only goes over TLS where people reach the desk over TLS', async () => {
    const auth = createAuth({
      db: fixture.db,
      secret: 'a secret of this test alone, long enough',
      url: 'https://arena.example',
    });
    const answer = await auth.handler(
      new Request('http://127.0.0.1:4400/desk/auth/sign-in/email', {
        ...post({ email: 'aoife@north-arena.example', password: PASSWORD }),
        headers: { 'content-type': 'application/json', origin: 'https://arena.example' },
      }),
    );
    assert.equal(answer.status, 200);
    const cookies = answer.headers.getSetCookie();
    assert.ok(cookies.length > 0 && cookies.every((one) => /^__Secure-.*; Secure/.test(one)), cookies.join());
    assert.match(cookiesOf(answer), /^__Secure-/);
  });

  it('is of no use to another site, not even to open a page with it', () => {
    const url = 'https://arena.example';
    const from = (headers: Record<string, string>, method = 'POST') =>
      isOwnPage(method, new Headers({ host: '127.0.0.1:4400', ...headers }), url);
    assert.equal(from({ origin: 'https://arena.example', 'sec-fetch-site': 'same-origin' }), true);
    assert.equal(from({}), true);
    assert.equal(from({ 'sec-fetch-site': 'none' }, 'GET'), true);
    for (const headers of [
      { origin: 'http://arena.example' },
      { origin: 'https://arena.example.evil.example' },
      { origin: 'https://arena.example:8443' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:4400' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site' },
    ] as Record<string, string>[]) {
      assert.equal(from(headers), false, JSON.stringify(headers));
      if (headers['sec-fetch-site']) assert.equal(from(headers, 'GET'), false);
    }
  });
});

describe('somebody who guesses passwords', () => {
  it('is stopped after ten, and stops nobody else', async () => {
    const guess = (from: string, password: string) =>
      visitor(app, { 'x-touchline-peer': from })(
        '/desk/auth/sign-in/email',
        post({ email: 'wei@north-arena.example', password }),
      );
    for (let tries = 0; tries < 10; tries++) {
      assert.equal((await guess('203.0.113.7', `wrong-password-${tries}`)).status, 401);
    }
    assert.equal((await guess('203.0.113.7', PASSWORD)).status, 429);
    assert.equal((await guess('192.0.2.9', PASSWORD)).status, 200);
  });
});

describe('a key of a machine', () => {
  it('is shown once, opens its scope, and nothing once it is revoked or over', async () => {
    const admin = await dana();
    const make = async (body: object) =>
      (await (await admin('/desk/api/keys', post(body))).json()) as { id: string; secret: string };
    const { id, secret } = await make({ name: 'wall', scopes: ['issues'] });
    const over = await make({ name: 'old', scopes: ['issues'], expiresAt: '2020-01-01T00:00:00Z' });
    const list = await (await admin('/desk/api/keys')).text();
    assert.ok(!list.includes(secret.slice(16)));
    assert.equal((JSON.parse(list) as { keys: MachineKey[] }).keys.length, 2);
    const machine = (words: string) => visitor(app, { authorization: `Bearer ${words}` });
    assert.equal((await machine(secret)('/desk/api/issues')).status, 200);
    assert.equal((await machine(`${secret.slice(0, -1)}!`)('/desk/api/issues')).status, 401);
    assert.equal((await machine(over.secret)('/desk/api/issues')).status, 401);
    assert.equal((await admin(`/desk/api/keys/${id}/revoke`, post({}))).status, 200);
    assert.equal((await machine(secret)('/desk/api/issues')).status, 401);
  });
});

describe('the audit log', () => {
  it('says who opened an issue, gave a command, searched, and changed a role', async () => {
    const maya = await signedIn(app, 'maya@north-arena.example', PASSWORD);
    const id = await fixture.arrive({ description: 'words of somebody' });
    await maya(`/desk/api/issues/${id}`);
    const note = { type: 'note', text: 'a note with a name' };
    await maya(
      `/desk/api/issues/${id}/commands`,
      post({ commandId: 'audit-0001', version: 9, command: note }),
    );
    await maya('/desk/api/issues?view=all&q=somebody');
    const { lines } = (await (await (await dana())(`/desk/api/audit`)).json()) as { lines: AuditLine[] };
    const of = (action: string) => lines.find((line) => line.action === action);
    assert.deepEqual([of('issue_opened')?.actor.name, of('issue_opened')?.subject], ['Maya Lindqvist', id]);
    assert.deepEqual(of('command_given')?.facts, { type: 'note' });
    assert.deepEqual(of('searched')?.facts, { found: 1 });
    assert.ok(of('account_changed') && of('signed_in') && of('sign_in_failed') && of('key_revoked'));
    assert.doesNotMatch(JSON.stringify(lines), /somebody|a name|@/);
  });

  it('is intact, and many at once leave no gap', async () => {
    const maya = await signedIn(app, 'maya@north-arena.example', PASSWORD);
    const id = await fixture.arrive();
    await Promise.all(Array.from({ length: 20 }, () => maya(`/desk/api/issues/${id}`)));
    const check = await checkAudit(fixture.db);
    assert.equal(check.intact, true);
    assert.ok(check.sequence > 40);
  });

  it('cannot be changed or shortened by whoever has the database as the desk has it', async () => {
    const { db } = fixture;
    await assert.rejects(
      sql`update desk_audit set actor_name = 'Nobody' where sequence = 3`.execute(db),
      /appended/,
    );
    await assert.rejects(sql`delete from desk_audit where sequence = 3`.execute(db), /appended/);
    await assert.rejects(sql`truncate desk_audit`.execute(db), /appended/);
  });

  it('shows where somebody with more power than that changed it, left a line out, or cut its end off', async () => {
    const { db } = fixture;
    const { sequence } = await checkAudit(db);
    for (const [harm, broken] of [
      [sql`update desk_audit set actor_name = 'Nobody' where sequence = 5`, 5],
      [sql`update desk_audit set facts = '{"role":"analyst"}' where sequence = 6`, 6],
      [sql`delete from desk_audit where sequence = 7`, 7],
      [sql`delete from desk_audit where sequence = ${sequence}`, sequence],
    ] as const) {
      await db
        .transaction()
        .execute(async (tx) => {
          await sql`alter table desk_audit disable trigger desk_audit_kept`.execute(tx);
          await harm.execute(tx);
          const check = await checkAudit(tx);
          assert.deepEqual(check.intact ? 'intact' : check.broken, broken);
          throw new Undo();
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undo)) throw error;
        });
    }
    assert.equal((await checkAudit(db)).intact, true);
  });
});

class Undo extends Error {}

async function account(email: string): Promise<Account> {
  const { accounts } = (await (await (await dana())('/desk/api/accounts')).json()) as { accounts: Account[] };
  return accounts.find((one) => one.email === email) ?? assert.fail(email);
}

async function changed(email: string, change: object): Promise<void> {
  const { id } = await account(email);
  assert.equal((await (await dana())(`/desk/api/accounts/${id}`, post(change))).status, 200);
}

async function invited(email: string): Promise<Invitation> {
  const body = { name: 'New', email, role: 'responder', team: 'GATE' };
  return (await (await (await dana())('/desk/api/accounts', post(body))).json()) as Invitation;
}
