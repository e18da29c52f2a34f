/** Signing in by a real OpenID Connect provider that runs beside the desk. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { Provider } from 'oidc-provider';
import type { SingleSignOn } from '../settings.ts';
import { deskFixture, URL_OF_DESK } from '../testing/fixture.ts';
import { type Visitor, visitor } from '../testing/visitor.ts';
import { deskApp } from './app.ts';
import type { Me } from './types.ts';

/** The people of the provider, and the groups they are in at the moment. */
const GROUPS: Record<string, string[]> = {
  samira: ['everybody', 'stewards'],
  ingrid: ['control-room'],
  guest: ['everybody'],
};

let server: Server;
let issuer = '';
let fixture: Awaited<ReturnType<typeof deskFixture>>;
let app: ReturnType<typeof deskApp>;
const stopping = new AbortController();

before(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'desk',
        client_secret: 'a secret of this test alone',
        redirect_uris: [`${URL_OF_DESK}/desk/auth/callback/venue`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        name: `${id[0]?.toUpperCase()}${id.slice(1)} of the provider`,
        email: `${id}@north-arena.example`,
        email_verified: true,
        groups: GROUPS[id] ?? [],
      }),
    }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));

  const single: SingleSignOn = {
    issuer,
    clientId: 'desk',
    clientSecret: 'a secret of this test alone',
    name: 'North Arena',
    claim: 'groups',
    roles: [
      { value: 'control-room', role: 'control_room', team: 'SEC' },
      { value: 'stewards', role: 'responder', team: 'STEW' },
    ],
  };
  fixture = await deskFixture({ single });
  app = deskApp({
    auth: fixture.auth,
    accounts: fixture.accounts,
    desk: fixture.desk,
    known: fixture.known,
    incidents: fixture.incidents,
    plans: fixture.plans,
    venue: fixture.venue,
    attachment: async () => undefined,
    url: URL_OF_DESK,
    single: single.name,
    stopping: stopping.signal,
  });
});

after(async () => {
  stopping.abort();
  server.closeAllConnections();
  server.close();
  await fixture.close();
});

describe('the venue’s own sign-in', () => {
  it('is offered by its name', async () => {
    const answer = await visitor(app)('/desk/api/sign-in');
    assert.deepEqual(await answer.json(), { single: 'North Arena' });
  });

  it('makes somebody what their group is at the desk', async () => {
    const { desk, lastAt } = await comeAs('samira');
    assert.equal(lastAt, '/desk/');
    const me = (await (await desk('/desk/api/me')).json()) as Me;
    assert.deepEqual([me.name, me.role, me.team], ['Samira of the provider', 'responder', 'STEW']);
    assert.equal((await desk('/desk/api/accounts')).status, 403);
  });

  it('leads whoever has no group that counts back to the door, without a session', async () => {
    const { desk, lastAt } = await comeAs('guest');
    assert.equal(lastAt, '/desk/?sign-in=no-role');
    assert.equal((await desk('/desk/api/me')).status, 401);
    const sessions = await fixture.db
      .selectFrom('desk_session')
      .innerJoin('desk_user', 'desk_user.id', 'desk_session.userId')
      .select('email')
      .execute();
    assert.ok(!sessions.some(({ email }) => email.startsWith('guest')));
  });

  it('takes a role away that the provider took away', async () => {
    const first = await comeAs('ingrid');
    assert.equal(((await (await first.desk('/desk/api/me')).json()) as Me).role, 'control_room');
    GROUPS['ingrid'] = ['stewards'];
    const second = await comeAs('ingrid');
    assert.equal(((await (await second.desk('/desk/api/me')).json()) as Me).role, 'responder');
    // The session of before has no more than that either.
    assert.equal(((await (await first.desk('/desk/api/me')).json()) as Me).role, 'responder');
  });

  it('lets nobody in whose account the venue closed', async () => {
    const { desk } = await comeAs('samira');
    const { id } = (await (await desk('/desk/api/me')).json()) as Me;
    await fixture.accounts.change(id, { disabled: true });
    assert.equal((await desk('/desk/api/me')).status, 401);
    const again = await comeAs('samira');
    assert.equal((await again.desk('/desk/api/me')).status, 401);
  });

  it('every way in and every refusal stands in the audit log', async () => {
    const lines = await fixture.db
      .selectFrom('desk_audit')
      .select(['action', 'actor_name', 'facts'])
      .orderBy('sequence')
      .execute();
    const ways = lines.filter(({ facts }) => facts['by'] === 'venue').map(({ action }) => action);
    assert.deepEqual(ways, [
      'signed_in',
      'sign_in_failed',
      'signed_in',
      'signed_in',
      'signed_in',
      'sign_in_failed',
    ]);
  });

  it('takes no code that nobody asked for', async () => {
    const answer = await visitor(app)('/desk/auth/callback/venue?code=stolen&state=invented');
    assert.equal(answer.status, 302);
    assert.ok(!answer.headers.getSetCookie().some((one) => /session_token=[^;]/.test(one)));
  });
});

/** Walks the way of a browser: from the desk to the provider, through its pages, and back. */
async function comeAs(name: string): Promise<{ desk: Visitor; lastAt: string }> {
  const jars = { desk: new Map<string, string>(), provider: new Map<string, string>() };
  let at = '/desk/auth/single';
  let form: Record<string, string> | undefined;
  for (let steps = 0; steps < 20; steps++) {
    const isDesk = at.startsWith('/');
    const jar = isDesk ? jars.desk : jars.provider;
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ');
    const answer = isDesk
      ? await visitor(app, { cookie })(at)
      : await fetch(at, {
          redirect: 'manual',
          headers: { cookie },
          ...(form && { method: 'POST', body: new URLSearchParams(form) }),
        });
    form = undefined;
    for (const one of answer.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      jar.set(key, value);
    }
    const next = answer.headers.get('location');
    if (next !== null) {
      const to = new URL(next, isDesk ? URL_OF_DESK : at);
      at = to.origin === URL_OF_DESK ? to.pathname + to.search : to.href;
      if (isDesk && to.origin === URL_OF_DESK) break;
      continue;
    }
    // A page of the provider: who are you, and may the desk know it.
    const html = await answer.text();
    at = new URL(/<form[^>]*action="([^"]+)"/.exec(html)?.[1] ?? assert.fail(html), at).href;
    form = html.includes('name="login"')
      ? { prompt: 'login', login: name, password: 'any' }
      : { prompt: 'consent' };
  }
  const cookie = [...jars.desk].map(([key, value]) => `${key}=${value}`).join('; ');
  return { desk: visitor(app, { cookie }), lastAt: at };
}
