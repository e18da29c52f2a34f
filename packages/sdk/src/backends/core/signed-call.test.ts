import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sign } from './signature.ts';
import { doorbell, hubSigning, numberAt, signedCall, type Signing } from './signed-call.ts';

const SECRET = 'a-secret';
const NOW = 1_700_000_000_000;
const BODY = new TextEncoder().encode('{"ticket":{"id":7}}');
const timed = (as: 'iso' | 's' | 'ms'): Signing => ({
  header: 'x-signature',
  time: { header: 'x-time', as },
  over: (body, time) => [time, body],
  hash: 'SHA-256',
  encoding: 'hex',
});

async function call(signing: Signing, time: string) {
  const headers = new Headers({
    'x-time': time,
    'x-signature': await sign(SECRET, [time, BODY], signing),
  });
  return signedCall(SECRET, signing, { headers, body: BODY, now: NOW });
}

test('a call that is signed is heard for five minutes, however its time is written', async () => {
  for (const [as, write] of [
    ['iso', (at: number) => new Date(at).toISOString()],
    ['s', (at: number) => `${at / 1000}`],
    ['ms', (at: number) => `${at}`],
  ] as const) {
    assert.equal((await call(timed(as), write(NOW - 299_000)))?.sentAt, NOW - 299_000, as);
    assert.equal(await call(timed(as), write(NOW - 301_000)), undefined, `${as}, too old`);
    assert.equal(await call(timed(as), write(NOW + 301_000)), undefined, `${as}, of the future`);
    assert.equal(await call(timed(as), 'soon'), undefined, `${as}, no time`);
    assert.equal(await call(timed(as), ''), undefined, `${as}, none at all`);
  }
});

test('without a time, the same bytes are the same call', async () => {
  const signing = hubSigning('SHA-1');
  const headers = new Headers({ 'x-hub-signature': await sign(SECRET, [BODY], signing) });
  const given = { headers, body: BODY, now: NOW };
  const [first, second] = [
    await signedCall(SECRET, signing, given),
    await signedCall(SECRET, signing, given),
  ];
  assert.ok(first);
  assert.equal(first.id, second?.id);
  assert.equal(await signedCall('another', signing, given), undefined);
});

test('a doorbell without a secret hears nobody, and only digits become part of an address', () => {
  assert.equal(
    doorbell(undefined, hubSigning('SHA-1'), async () => []),
    undefined,
  );
  assert.equal(
    doorbell('', hubSigning('SHA-1'), async () => []),
    undefined,
  );
  const ids = [7, '7', '../users/1', '7?x=1', '', -1, 1.5, null];
  assert.deepEqual(
    ids.map((id) => numberAt({ id }, 'id')),
    ['7', '7', ...ids.slice(2).map(() => undefined)],
  );
});
