/** Every route that is served times everybody who may call it, over a desk full of words that few may read. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DEMO_ACCOUNTS, ensureAccounts } from '../setup/accounts.ts';
import { deskFixture, MAYA, URL_OF_DESK } from '../testing/fixture.ts';
import { signedIn, type Visitor, visitor } from '../testing/visitor.ts';
import { deskApp } from './app.ts';
import { makeKey } from './keys.ts';
import { type Scope, SCOPES } from './rules.ts';

const PASSWORD = 'a-stand-in-the-rain';
const STOPPING = new AbortController();

/** Who calls, in the order of the columns below. */
const PERSONS = {
  service: 'aoife', // customer service
  steward: 'samira', // on-site staff of another team
  gate: 'tomas', // on-site staff of the team of the first issue
  medic: 'noor', // on-site staff of the medical team
  technician: 'wei',
  supervisor: 'maya',
  control: 'ingrid',
  admin: 'dana',
  analyst: 'karel',
} as const;
const KEYS = ['key:issues', 'key:figures', 'key:known', 'key:audit'] as const;
const CALLERS = [...Object.keys(PERSONS), ...KEYS, 'reporter', 'nobody'] as const;

/**
 * What each route answers to each caller, written by hand:
 * service steward gate medic technician supervisor control admin analyst | keys: issues figures known audit |
 * reporter nobody
 */
const EXPECTED: Record<string, string> = {
  'GET /desk/api/openapi.json': '200 200 200 200 200 200 200 200 200 | 200 200 200 200 | 200 200',
  'GET /desk/api/sign-in': '200 200 200 200 200 200 200 200 200 | 200 200 200 200 | 200 200',
  'POST /desk/api/welcome': '422 422 422 422 422 422 422 422 422 | 422 422 422 422 | 422 422',
  'GET /desk/api/me': '200 200 200 200 200 200 200 200 200 | 403 403 403 403 | 401 401',
  'GET /desk/api/venue': '200 200 200 200 200 200 200 200 200 | 403 403 403 403 | 401 401',
  'GET /desk/api/issues': '200 200 200 200 200 200 200 200 403 | 200 403 403 403 | 401 401',
  'GET /desk/api/feed': '200 200 200 200 200 200 200 200 403 | 200 403 403 403 | 401 401',
  'GET /desk/api/issues/:id': '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/issues/:id/commands': '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/issues/:id/attachments/:sha256':
    '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/issues/:id/ticks': '400 400 400 400 400 400 400 400 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/issues/:id/undo': '400 400 400 400 400 400 400 400 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/issues/:id/similar': '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/issues/:id/photos/:photo': '404 404 404 404 404 404 404 404 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/issues/:id/photos/:photo':
    '422 422 422 422 422 422 422 422 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/reports': '400 400 400 400 400 400 400 400 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/tasks': '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/steps': '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/suspensions': '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/suspensions': '403 403 403 403 403 403 400 403 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/suspensions/:id/lift': '403 403 403 403 403 403 422 403 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/known': '200 200 200 200 200 200 200 200 403 | 403 403 200 403 | 401 401',
  'POST /desk/api/known': '403 403 403 403 403 200 200 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/known/:id/update': '403 403 403 403 403 200 200 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/known/:id/solve': '403 403 403 403 403 200 200 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/known/:id/issues': '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/incidents': '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/incidents': '400 400 400 400 400 400 400 400 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/incidents/:id': '404 404 404 404 404 404 404 404 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/incidents/:id/members': '400 400 400 400 400 400 400 400 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/proposals': '404 404 404 404 404 404 404 404 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/proposals/dismiss': '400 400 400 400 400 400 400 400 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/alarms': '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/alarms/:id/acknowledge': '409 409 409 409 409 409 409 409 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/audience': '403 403 403 403 403 400 400 400 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/broadcasts': '403 403 403 403 403 400 400 400 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/plans/:plan/runs': '403 403 403 403 403 400 400 400 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/plan-runs/:id/tasks/:task':
    '400 400 400 400 400 400 400 400 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/plan-runs/:id/stop': '403 403 403 403 403 400 400 400 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/preferences': '200 200 200 200 200 200 200 200 200 | 403 403 403 403 | 401 401',
  'POST /desk/api/preferences': '200 200 200 200 200 200 200 200 200 | 403 403 403 403 | 401 401',
  'GET /desk/api/shift': '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/duty': '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/duty': '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/handovers': '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/handovers': '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/handovers/:id/sign': '422 422 422 422 422 422 422 422 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/health': '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/figures': '403 403 403 403 403 200 200 200 200 | 403 200 403 403 | 401 401',
  'GET /desk/api/surveys': '403 403 403 403 403 200 200 200 200 | 403 200 403 403 | 401 401',
  'GET /desk/api/kiosks': '200 200 200 200 200 200 200 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/kiosks/:id/remove': '403 403 403 403 403 200 200 200 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/accounts': '403 403 403 403 403 403 403 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/accounts': '403 403 403 403 403 403 403 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/accounts/:id': '403 403 403 403 403 403 403 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/accounts/:id/invite': '403 403 403 403 403 403 403 200 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/keys': '403 403 403 403 403 403 403 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/keys': '403 403 403 403 403 403 403 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/keys/:id/revoke': '403 403 403 403 403 403 403 404 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/archive': '403 403 403 403 403 403 403 200 403 | 403 403 403 403 | 401 401',
  'POST /desk/api/archive/:event': '403 403 403 403 403 403 403 404 403 | 403 403 403 403 | 401 401',
  'GET /desk/api/audit': '403 403 403 403 403 403 403 200 403 | 403 403 403 200 | 401 401',
  'GET /desk/api/audit/check': '403 403 403 403 403 403 403 200 403 | 403 403 403 200 | 401 401',
  'POST /desk/auth/sign-in/email': '401 401 401 401 401 401 401 401 401 | 401 401 401 401 | 401 401',
  'GET /desk/auth/single': '404 404 404 404 404 404 404 404 404 | 404 404 404 404 | 404 404',
  'GET /desk/auth/callback/:id': '302 302 302 302 302 302 302 302 302 | 302 302 302 302 | 302 302',
  'POST /desk/auth/sign-out': '200 200 200 200 200 200 200 200 200 | 200 200 200 200 | 200 200',
};

/** Words, and who of the callers may read them. Everybody who works at the desk reads notes, but of issues they see. */
const CANARIES: Record<string, readonly string[]> = {
  'canary-gate-words': [
    'service',
    'steward',
    'gate',
    'medic',
    'technician',
    'supervisor',
    'control',
    'admin',
    'key:issues',
  ],
  'canary-gate-note': ['service', 'steward', 'gate', 'medic', 'technician', 'supervisor', 'control', 'admin'],
  'canary-contact@example.org': ['gate', 'supervisor', 'control', 'admin'],
  'Canary Person': ['gate', 'supervisor', 'control', 'admin'],
  'canary-medical-words': ['medic', 'supervisor', 'control', 'admin'],
  'canary-medical-note': ['medic', 'supervisor', 'control', 'admin'],
  'canary-medical-answer': ['medic', 'supervisor', 'control', 'admin'],
  'canary-medical-photo': ['medic', 'supervisor', 'control', 'admin'],
};

let fixture: Awaited<ReturnType<typeof deskFixture>>;
let app: ReturnType<typeof deskApp>;
const callers = new Map<string, Visitor>();
let gate = '';
let medical = '';
let known = '';
let person = '';
let serial = 0;
const logged: string[] = [];
const { error, warn, log } = console;

before(async () => {
  for (const name of ['error', 'warn', 'log'] as const) {
    console[name] = (...parts: unknown[]) => void logged.push(JSON.stringify(parts.map(String)));
  }
  fixture = await deskFixture();
  fixture.clock.now = Date.now();
  const { auth, desk, venue, db } = fixture;
  await ensureAccounts(auth, DEMO_ACCOUNTS, PASSWORD);
  app = deskApp({
    auth,
    desk,
    known: fixture.known,
    incidents: fixture.incidents,
    plans: fixture.plans,
    venue,
    attachment: async (id) => ({
      mediaType: 'image/png',
      bytes: new TextEncoder().encode(id === medical ? 'canary-medical-photo' : 'a gate'),
    }),
    accounts: fixture.accounts,
    entering: { accept: async () => new Response(), secret: 'a secret of this test' },
    url: URL_OF_DESK,
    stopping: STOPPING.signal,
  });
  gate = await fixture.arrive({
    description: 'canary-gate-words',
    reporter: { language: 'en', contact: 'canary-contact@example.org', name: 'Canary Person' },
  });
  medical = await fixture.arrive({
    category: 'medical.unwell',
    fields: {},
    description: 'canary-medical-words',
    location: { venue: 'north-arena', zone: 'N-1' },
  });
  await fixture.give(gate, MAYA, { type: 'note', text: 'canary-gate-note' });
  await fixture.give(medical, MAYA, { type: 'note', text: 'canary-medical-note' });
  await fixture.give(medical, MAYA, { type: 'reply', text: 'canary-medical-answer' });

  for (const [name, first] of Object.entries(PERSONS)) {
    callers.set(name, await signedIn(app, `${first}@north-arena.example`, PASSWORD));
  }
  for (const name of KEYS) {
    const scope = name.slice(4) as Scope;
    const { secret } = await makeKey(db, { name, scopes: [scope] }, { id: 'dana', name: 'Dana' });
    callers.set(name, visitor(app, { authorization: `Bearer ${secret}` }));
  }
  // The secret of a report opens the page of its reporter, and nothing of the desk.
  callers.set(
    'reporter',
    visitor(app, { authorization: `Bearer ${'s'.repeat(43)}`, 'x-touchline-secret': 's' }),
  );
  callers.set('nobody', visitor(app));
  const samira = await db.selectFrom('desk_user').select('id').where('name', 'like', 'Samira%').execute();
  person = samira[0]?.id ?? '';
  const maya = callers.get('supervisor') as Visitor;
  const published = await maya('/desk/api/known', post(knownWords({ category: 'digital.wifi' })));
  assert.equal(published.status, 200, await published.clone().text());
  known = (await newestKnown()).id;
});

after(async () => {
  STOPPING.abort();
  await fixture.close();
  Object.assign(console, { error, warn, log });
});

describe('the matrix', () => {
  it('has a line for every route that is served, and none for others', () => {
    const served = app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
      .map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual([...new Set(served)].toSorted(), Object.keys(EXPECTED).toSorted());
  });

  it('has every scope of a key', () => {
    assert.deepEqual(
      KEYS.map((name) => name.slice(4)),
      [...SCOPES],
    );
  });
});

describe('every route times every role', () => {
  for (const [route, line] of Object.entries(EXPECTED)) {
    it(`${route} answers as agreed, and tells nobody what is not theirs`, async () => {
      const expected = line.replaceAll('|', ' ').trim().split(/\s+/);
      const answered: string[] = [];
      for (const name of CALLERS) {
        const { status, text } = await call(name, route, gate);
        answered.push(`${status}`);
        keepsTo(name, route, text);
      }
      assert.deepEqual(answered, expected, CALLERS.join(' '));
    });
  }
});

describe('an issue that only few may know of', () => {
  it('is nowhere for anybody else: not to open, to command, to attach, to search, to count', async () => {
    for (const name of Object.keys(PERSONS)) {
      const may = CANARIES['canary-medical-words']?.includes(name);
      for (const route of [
        'GET /desk/api/issues/:id',
        'POST /desk/api/issues/:id/commands',
        'GET /desk/api/issues/:id/attachments/:sha256',
        'GET /desk/api/issues/:id/similar',
        'POST /desk/api/known/:id/issues',
      ]) {
        const { status, text } = await call(name, route, medical);
        keepsTo(name, route, text);
        assert.equal(status, name === 'analyst' ? 403 : may ? 200 : 404, `${name} ${route}`);
      }
      if (name === 'analyst') continue;
      for (const query of [
        'view=all&q=canary-medical',
        'view=open&q=medical',
        'view=open',
        'view=all',
        'view=mine',
      ]) {
        const answer = await ask(name, `/desk/api/issues?${query}`);
        const { issues } = JSON.parse(answer.text) as { issues: { id: string }[] };
        keepsTo(name, query, answer.text);
        if (!may) assert.ok(!issues.some(({ id }) => id === medical), `${name} ${query}`);
        if (query.includes('q=canary')) assert.equal(issues.length, may ? 1 : 0, `${name} ${query}`);
      }
    }
  });

  it('gives no conflict away: an old version of it is as unknown as an id that never was', async () => {
    const body = { commandId: 'conflict-0001', version: 0, command: { type: 'take' } };
    const [hidden, never] = [
      await ask('service', `/desk/api/issues/${medical}/commands`, post(body)),
      await ask('service', `/desk/api/issues/${crypto.randomUUID()}/commands`, post(body)),
    ];
    assert.deepEqual([hidden.status, hidden.text], [never.status, never.text]);
    assert.equal(hidden.status, 404);
  });
});

describe('what is told outside', () => {
  it('a reporter is never told a note', () => {
    assert.doesNotMatch(JSON.stringify(fixture.published), /canary-(gate|medical)-note/);
  });

  it('neither the log of the process nor the audit log holds a word of a person', async () => {
    const audit = await fixture.db.selectFrom('desk_audit').selectAll().execute();
    assert.ok(audit.length > 20);
    assert.doesNotMatch(JSON.stringify(audit), /canary/i);
    assert.doesNotMatch(logged.join('\n'), /canary/i);
  });

  it('whoever may read them read all of these words, so that their absence says something', () => {
    for (const [word, readers] of Object.entries(CANARIES)) {
      const missing = readers.filter((name) => !read.get(name)?.has(word));
      assert.deepEqual(missing, [], word);
    }
  });
});

/** What each caller was shown of the canaries. */
const read = new Map<string, Set<string>>();

function keepsTo(name: string, where: string, text: string): void {
  for (const [word, readers] of Object.entries(CANARIES)) {
    if (!text.includes(word)) continue;
    assert.ok(readers.includes(name), `${name} reads "${word}" at ${where}`);
    read.set(name, (read.get(name) ?? new Set()).add(word));
  }
}

async function call(name: string, route: string, issue: string): Promise<{ status: number; text: string }> {
  const [method = '', path = ''] = route.split(' ');
  const id = path.includes('/known/')
    ? await freshKnown(path)
    : path.includes('/accounts/')
      ? person
      : path.includes('/keys/')
        ? 'no-such-key'
        : issue;
  const address = path
    .replace(':id', id)
    .replace(':sha256', 'a'.repeat(43))
    .replace(':photo', crypto.randomUUID());
  if (path === '/desk/auth/sign-out') return ask('nobody', address, post({}));
  return method === 'GET' ? ask(name, address) : ask(name, address, post(await bodyOf(path, issue)));
}

async function ask(
  name: string,
  path: string,
  init?: RequestInit,
): Promise<{ status: number; text: string }> {
  const caller = callers.get(name);
  assert.ok(caller, name);
  const query = path.endsWith('/feed') ? '?cursor=0' : '';
  const answer = await caller(path + query, init);
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream');
  return { status: answer.status, text: isStream ? await untilBeat(answer) : await answer.text() };
}

/** The stream tells what was before it, and then beats. */
async function untilBeat(answer: Response): Promise<string> {
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    text += new TextDecoder().decode(value);
    if (done || text.includes('event: beat')) break;
  }
  await reader.cancel();
  return text;
}

async function bodyOf(path: string, issue: string): Promise<object> {
  serial += 1;
  const commandId = `matrix-${serial}-command`;
  const version = await knownVersion();
  switch (path) {
    case '/desk/api/welcome':
      return { token: 'no-such-token', password: PASSWORD };
    case '/desk/api/issues/:id/commands':
      return { commandId, version: 1, command: { type: 'note', text: 'seen' } };
    case '/desk/api/known':
      return knownWords({ category: 'digital.wifi' });
    case '/desk/api/known/:id/update':
      return { ...knownWords({}), version };
    case '/desk/api/known/:id/solve':
      return { commandId, version };
    case '/desk/api/known/:id/issues':
      return { issueId: issue };
    case '/desk/api/preferences':
      return { filters: [], keys: {} };
    case '/desk/api/duty':
      return { on: true, skills: [] };
    case '/desk/api/handovers':
      return {
        id: crypto.randomUUID(),
        text: 'All is calm.',
        facts: { open: 0, late: 0, free: 0, critical: [], promises: [], incidents: [] },
      };
    case '/desk/api/accounts':
      return { name: 'New', email: `new-${serial}@north-arena.example`, role: 'responder', team: 'CS' };
    case '/desk/api/accounts/:id':
      return { team: 'STEW' };
    case '/desk/api/keys':
      return { name: 'board', scopes: ['figures'] };
    case '/desk/auth/sign-in/email':
      return { email: 'nobody@north-arena.example', password: PASSWORD };
    default:
      return {};
  }
}

/** A known issue that can still be spoken about. */
async function freshKnown(path: string): Promise<string> {
  if (path.endsWith('/issues')) return known;
  const maya = callers.get('supervisor') as Visitor;
  await maya('/desk/api/known', post(knownWords({ category: 'digital.wifi' })));
  const { id } = await newestKnown();
  return id;
}

async function knownVersion(): Promise<number> {
  return (await newestKnown()).version;
}

async function newestKnown(): Promise<{ id: string; version: number }> {
  return fixture.db
    .selectFrom('desk_known_issues')
    .select(['id', 'version'])
    .where('solved_at', 'is', null)
    .orderBy('id')
    .executeTakeFirstOrThrow();
}

function knownWords(more: object): object {
  serial += 1;
  return {
    commandId: `matrix-${serial}-known`,
    texts: { en: 'The wireless network is slow.', 'zh-Hans': '无线网络较慢。' },
    nextNews: new Date(fixture.clock.now + 3_600_000).toISOString(),
    ...more,
  };
}

function post(body: object): RequestInit {
  return { method: 'POST', body: JSON.stringify(body) };
}
