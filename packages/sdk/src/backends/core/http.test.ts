import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escaped, cutTo, oneLine, plainOf, unescaped } from './escape.ts';
import { httpRoom, type Fetch } from './http.ts';
import { retryAfter } from './retry-after.ts';
import { isSigned } from './signature.ts';
import { Trouble } from './trouble.ts';

async function troubleOf(fetch: Fetch, makes = false): Promise<Trouble> {
  const { call } = httpRoom({ url: 'https://helpdesk.example/', fetch }, { perSecond: 1_000 });
  return call({ path: '/x', makes }, new AbortController().signal).then(
    () => assert.fail('It should not be taken.'),
    (error: unknown) => {
      assert.ok(error instanceof Trouble);
      return error;
    },
  );
}

const failing = (code: string): Fetch => {
  const cause = Object.assign(new Error(code), { code });
  return async () => {
    throw new TypeError('fetch failed', { cause });
  };
};

test('what is wrong with a host or its certificate is a setting, in one line', async () => {
  const said = async (code: string) => (await troubleOf(failing(code))).outcome;
  assert.deepEqual(await said('CERT_HAS_EXPIRED'), {
    kind: 'misconfigured',
    reason: 'Its certificate has expired. Its owner has to renew it.',
  });
  assert.match((await said('DEPTH_ZERO_SELF_SIGNED_CERT')).reason, /NODE_EXTRA_CA_CERTS/);
  assert.match((await said('ERR_TLS_CERT_ALTNAME_INVALID')).reason, /made for/);
  assert.equal((await said('ENOTFOUND')).reason, 'There is no such host. Check the address.');
  assert.match((await said('ERR_SSL_WRONG_VERSION_NUMBER')).reason, /does not speak TLS at this port/);
  const { call } = httpRoom({ url: 'helpdesk.example' }, { perSecond: 1_000 });
  await assert.rejects(call({ path: '/x' }, new AbortController().signal), (error: Trouble) => {
    assert.equal(error.outcome.kind, 'misconfigured');
    assert.match(error.message, /^This is no address\. Write the whole of it, as https:/);
    return true;
  });
});

test('what will pass says its code, and what to look at if it does not', async () => {
  for (const [code, says] of [
    ['ECONNREFUSED', 'Nobody listens there (ECONNREFUSED). Check host and port, and whether it runs.'],
    [
      'EAI_AGAIN',
      'Its name cannot be looked up now (EAI_AGAIN). Check the address, and the name server of this machine.',
    ],
    [
      'UND_ERR_CONNECT_TIMEOUT',
      'It cannot be reached (UND_ERR_CONNECT_TIMEOUT). Check the address, and what stands between.',
    ],
    [
      'ABORT_ERR',
      'It did not answer in time (ABORT_ERR). If it stays so, check the address, and what stands between.',
    ],
    ['ECONNRESET', 'It broke off (ECONNRESET). If it stays so, check the address, and what stands between.'],
    ['ENEW', 'There is no answer (ENEW). If it stays so, check the address.'],
  ] as const) {
    assert.deepEqual((await troubleOf(failing(code))).outcome, { kind: 'retry', reason: says });
  }
  const slow: Fetch = async () => {
    throw new DOMException('Too long.', 'TimeoutError');
  };
  const trouble = await troubleOf(slow, true);
  assert.match(trouble.outcome.reason, /^It did not answer in time \(TimeoutError\)\./);
  assert.ok(trouble.isAmbiguous);
  assert.ok(trouble.outcome.kind === 'retry' && trouble.outcome.mayStillArrive);
});

test('only a silence after the first byte leaves it open whether something was made', async () => {
  for (const [code, expected] of [
    ['ECONNREFUSED', false],
    ['EAI_AGAIN', false],
    ['ECONNRESET', true],
  ] as const) {
    assert.equal((await troubleOf(failing(code), true)).isAmbiguous, expected, code);
    assert.equal((await troubleOf(failing(code))).isAmbiguous, false, code);
  }
});

test('when to come back is read as seconds, dates and resets, and capped at an hour', () => {
  const now = Date.parse('2026-11-22T19:00:00Z');
  const after = (headers: Record<string, string>) => retryAfter(new Headers(headers), now, 429);
  assert.equal(after({ 'retry-after': '7' }), 7_000);
  assert.equal(after({ 'retry-after': '1.5' }), 1_500);
  assert.equal(after({ 'retry-after': 'Sun, 22 Nov 2026 19:01:30 GMT' }), 90_000);
  assert.equal(after({ 'x-ratelimit-reset': `${now / 1000 + 12}` }), 12_000);
  assert.equal(after({ 'x-ratelimit-reset': '2026-11-22T19:00:20Z' }), 20_000);
  assert.equal(after({ 'retry-after': '86400' }), 3_600_000);
  assert.equal(after({ 'retry-after': 'soon' }), undefined);
});

test('when a quota begins anew says nothing about any other failure, and when to come back always does', () => {
  const headers = new Headers({ 'x-ratelimit-reset': '3600', 'x-ratelimit-reset-after': '3600' });
  assert.equal(retryAfter(headers, 0, 429), 3_600_000);
  assert.equal(retryAfter(headers, 0, 503), undefined);
  headers.set('retry-after', '5');
  assert.deepEqual([retryAfter(headers, 0, 429), retryAfter(headers, 0, 503)], [5_000, 5_000]);
});

test('what a reporter wrote is shown sign by sign, in every format', () => {
  const text = '<b>&"\' <!channel> @everyone [x](javascript:1) `code` \\ 检票 👩‍👩‍👧‍👦';
  for (const format of ['plain', 'html', 'slack', 'markdown'] as const) {
    assert.equal(unescaped(escaped(text, format), format), text, format);
  }
  assert.doesNotMatch(escaped(text, 'html'), /[<>"']/);
  assert.equal(oneLine('=1+1\r\nBcc: x'), "'=1+1 Bcc: x");
  assert.equal(plainOf('<style>x</style><p>a &lt;b&gt;</p><div>c</div><script>y</script>'), 'a <b>\nc');
  assert.equal(
    cutTo('👩‍👩‍👧‍👦'.repeat(3), (one) => one.length <= 24),
    `${'👩‍👩‍👧‍👦'.repeat(2)}…`,
  );
});

test('signatures fit the vectors that were computed elsewhere', async () => {
  const body = '{"type":"issue.created","data":{"id":"TL-1"}}';
  const check = (parts: string[], given: string, scheme: Parameters<typeof isSigned>[3]) =>
    isSigned('test-secret', parts, given, scheme);
  const zendesk = 'lwUTE6N7Gld0jUHyg4X4/n5GQoKfR+bzoJrHvU5ByQg=';
  const zammad = 'sha1=936189041fda8f13ee2c219a593f897348684de0';
  const base64 = { hash: 'SHA-256', encoding: 'base64' } as const;
  assert.ok(await check(['2024-01-01T00:00:00Z', body], zendesk, base64));
  assert.ok(await check([body], zammad, { hash: 'SHA-1', encoding: 'hex', prefix: 'sha1=' }));
  assert.ok(!(await check([`${body} `], zammad, { hash: 'SHA-1', encoding: 'hex', prefix: 'sha1=' })));
  assert.ok(!(await check([body], 'sha1=', { hash: 'SHA-1', encoding: 'hex', prefix: 'sha1=' })));
});
