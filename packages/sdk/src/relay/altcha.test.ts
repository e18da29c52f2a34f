import assert from 'node:assert/strict';
import { test } from 'node:test';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { prove } from '../sync/prove.ts';
import { altchaProof } from './altcha.ts';
import { Secret } from './secret-text.ts';

const NOW = Date.parse('2036-11-22T19:04:11.123Z');
const context = { secret: new Secret('shared by all relays'), now: NOW };
const bound = { venue: 'Стадион 北', report: '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10', events: 2 };
const proof = altchaProof({ cost: 20 });

async function solved() {
  const asked = (await proof.challenge(bound, context)) as Challenge;
  const solution = await prove(asked);
  assert.ok(solution);
  return { asked, solution };
}

const written = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64');
const read = (solution: string) =>
  JSON.parse(Buffer.from(solution, 'base64').toString()) as { challenge: Challenge; solution: unknown };

test('what a phone solves is what the library solves, and both count', async () => {
  const { asked, solution } = await solved();
  const theirs = await solveChallenge({ challenge: asked, deriveKey });
  for (const given of [solution, written({ challenge: asked, solution: theirs })]) {
    const found = await proof.verify(given, bound, context);
    assert.equal(found?.id, asked.parameters.nonce);
    assert.ok(found.expiresAt > NOW && found.expiresAt <= NOW + 601_000);
  }
});

test('a proof is worth nothing for another venue, another report, or more events', async () => {
  const { solution } = await solved();
  const fits = async (changes: Partial<typeof bound>) =>
    (await proof.verify(solution, { ...bound, ...changes }, context)) !== undefined;
  assert.equal(await fits({ events: 1 }), true);
  assert.equal(await fits({ events: 3 }), false);
  assert.equal(await fits({ venue: 'south-park' }), false);
  assert.equal(await fits({ report: '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b11' }), false);
});

test('a proof is worth nothing once it has expired, or to a relay with another secret', async () => {
  const { solution } = await solved();
  assert.equal(await proof.verify(solution, bound, { ...context, now: NOW + 601_000 }), undefined);
  assert.equal(await proof.verify(solution, bound, { ...context, secret: new Secret('another') }), undefined);
});

test('no part of a challenge can be changed, moved into another, or added', async () => {
  const { solution } = await solved();
  const { solution: other } = await solved();
  const [mine, theirs] = [read(solution), read(other)];
  const { parameters, signature } = mine.challenge;
  const spliced: unknown[] = [
    { ...mine, challenge: { parameters } },
    { ...mine, challenge: { parameters, signature: theirs.challenge.signature } },
    { ...mine, challenge: theirs.challenge },
    { ...mine, solution: theirs.solution },
    ...Object.entries(parameters).map(([name, value]) => ({
      ...mine,
      challenge: {
        signature,
        parameters: { ...parameters, [name]: typeof value === 'number' ? value + 1 : `${String(value)}0` },
      },
    })),
    ...['expiresAt', 'keyPrefix', 'cost', 'data'].map((name) => {
      const { [name as 'cost']: _left, ...rest } = parameters;
      return { ...mine, challenge: { parameters: rest, signature } };
    }),
    { ...mine, challenge: { signature, parameters: { ...parameters, expiresAt: 9_999_999_999 } } },
    { ...mine, challenge: { signature, parameters: { ...parameters, keySignature: 'a'.repeat(64) } } },
    { ...mine, challenge: { signature, parameters: { ...parameters, data: { ...bound, events: 100 } } } },
    { ...mine, solution: { counter: 0, derivedKey: '00'.repeat(32) } },
  ];
  for (const one of spliced) {
    assert.equal(await proof.verify(written(one), bound, context), undefined, JSON.stringify(one));
  }
  assert.ok(await proof.verify(written(mine), bound, context), 'as it was');
});

test('nonsense is no proof and throws nothing', async () => {
  const nonsense = [
    '',
    'x',
    '{}',
    '!!!',
    written(null),
    written([]),
    written({}),
    written({ challenge: {} }),
  ];
  const deep = written({ challenge: { parameters: { data: [[[[]]]] } }, solution: { counter: 1 } });
  for (const one of [...nonsense, deep])
    assert.equal(await proof.verify(one, bound, context), undefined, one);
});

test('a phone solves no puzzle that is none of ours, and none that would take for ever', async () => {
  const asked = (await proof.challenge(bound, context)) as Challenge;
  const harder = (changes: object) => ({ ...asked, parameters: { ...asked.parameters, ...changes } });
  const refused: unknown[] = [
    undefined,
    null,
    'x',
    {},
    { parameters: null },
    harder({ cost: 1e9 }),
    harder({ cost: -1 }),
    harder({ keyPrefix: '00000000' }),
    harder({ keyPrefix: '' }),
    harder({ algorithm: 'ARGON2ID' }),
    harder({ nonce: 'zz' }),
    harder({ keyLength: 1e9 }),
  ];
  for (const one of refused) assert.equal(await prove(one), undefined, JSON.stringify(one));
  assert.equal(await prove(asked, AbortSignal.abort()), undefined);
});
