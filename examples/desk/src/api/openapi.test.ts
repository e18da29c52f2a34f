import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { DEMO_ACCOUNTS, ensureAccounts } from '../setup/accounts.ts';
import { deskFixture, MAYA, URL_OF_DESK } from '../testing/fixture.ts';
import { signedIn, visitor } from '../testing/visitor.ts';
import { IssueListAnswer } from './answers.ts';
import { deskApp } from './app.ts';
import { described, openApi } from './openapi.ts';

const FILE = new URL('../../data/openapi.json', import.meta.url);
const PASSWORD = 'a-stand-in-the-rain';

const fixture = await deskFixture();
const { auth, desk, known, incidents, plans, venue } = fixture;
const app = deskApp({
  auth,
  desk,
  known,
  incidents,
  plans,
  venue,
  entering: {
    accept: async () => new Response(null, { status: 503 }),
    secret: 'a secret of this test alone',
  },
  attachment: async () => undefined,
  url: URL_OF_DESK,
  stopping: new AbortController().signal,
});
after(() => fixture.close());

test('every route that is served is described, and none else', () => {
  const served = app.routes
    .filter(({ method, path }) => path.startsWith('/desk/api/') && method !== 'ALL' && !path.endsWith('*'))
    .map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual([...described].toSorted(), [...new Set(served)].toSorted());
});

test('the file in the repository is what the schemas say today', () => {
  const text = `${JSON.stringify(openApi(), undefined, 2)}\n`;
  if (process.env['TOUCHLINE_OPENAPI'] === 'update') writeFileSync(FILE, text);
  assert.deepEqual(
    JSON.parse(readFileSync(FILE, 'utf8')),
    JSON.parse(text),
    'Run TOUCHLINE_OPENAPI=update npm test -- node api/openapi',
  );
});

test('whoever asks without signing in gets the document', async () => {
  const answer = await visitor(app)('/desk/api/openapi.json');
  assert.equal(answer.status, 200);
  assert.deepEqual(await answer.json(), JSON.parse(JSON.stringify(openApi())));
});

test('the queue answers exactly as it is described', async () => {
  await ensureAccounts(auth, DEMO_ACCOUNTS, PASSWORD);
  const maya = await signedIn(app, 'maya@north-arena.example', PASSWORD);
  const id = await fixture.arrive();
  await fixture.give(id, MAYA, { type: 'take' });
  await fixture.arrive({ category: 'entry.turnstile' });

  const found: unknown = await (await maya('/desk/api/issues?view=open&limit=2')).json();
  assert.equal(IssueListAnswer.parse(found).issues.length, 2);
  assert.equal((await maya('/desk/api/issues?view=nothing')).status, 400);
});
