import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canonicalJson, digestOf, eventText, trackingHashOf } from './digest.ts';
import { uuidv7 } from './ids.ts';
import { problem, problemName, PROBLEMS } from './problems.ts';
import { readReference, referenceOf } from './reference.ts';
import { cleanDeep } from './text.ts';
import { resultFor } from './wire.ts';

const ID = '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10';

describe('canonical text', () => {
  it('sorts keys at every depth and drops what is undefined', () => {
    assert.equal(
      canonicalJson({ b: [{ d: 1, c: null }], a: 'ü', x: undefined }),
      '{"a":"ü","b":[{"c":null,"d":1}]}',
    );
  });

  it('leaves out what is spliced in for one attempt', async () => {
    const event = { id: ID, time: 'now' };
    const sent = { ...event, observeds: 4, trackingsecret: 'x' };
    assert.equal(await digestOf(eventText(sent)), await digestOf(eventText(event)));
    assert.match(await digestOf(eventText(event)), /^sha-256=[\w-]{43}$/);
  });

  it('hashes a tracking secret to 43 characters', async () => {
    const hash = await trackingHashOf('kR3vE0p5yq7TtWb2LxZ8mA1cD4s');
    assert.equal(hash, 'hj7evZGA-7dDZGtD3niqo5dikCTz2IJ3qtm9hx86-w0');
  });
});

describe('ids and references', () => {
  it('sort by the moment of capture', () => {
    const random = crypto.getRandomValues(new Uint8Array(16));
    assert.ok(uuidv7(1_000, random) < uuidv7(2_000, random));
    assert.match(
      uuidv7(Date.now(), random),
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('give the last 40 bits a name that survives a bad line', () => {
    const reference = referenceOf(ID);
    assert.match(reference, /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    assert.equal(readReference(` ${reference.toLowerCase().replace('-', ' ')} `), reference);
    assert.equal(readReference('o1il-0000'), '0111-0000');
    assert.equal(readReference('hello'), undefined);
  });
});

describe('resultFor', () => {
  const digest = `sha-256=${'a'.repeat(43)}`;
  const accepted = {
    id: ID,
    digest,
    outcome: 'accepted',
    replayed: false,
    receipt: { reference: 'X', receivedAt: 'y' },
  };
  const answer = (result: unknown) => ({ protocol: 1, results: [result] });

  it('counts only what echoes id and digest', () => {
    assert.ok(resultFor(answer(accepted), ID, digest));
    assert.equal(resultFor(answer({ ...accepted, digest: 'sha-256=other' }), ID, digest), undefined);
    assert.equal(resultFor(answer({ ...accepted, id: 'other' }), ID, digest), undefined);
  });

  it('takes an unknown outcome, a foreign problem or no receipt for a network fault', () => {
    assert.equal(resultFor(answer({ id: ID, digest, outcome: 'maybe' }), ID, digest), undefined);
    assert.equal(resultFor(answer({ ...accepted, receipt: null }), ID, digest), undefined);
    const foreign = { id: ID, digest, outcome: 'refused', problem: { type: 'about:blank', status: 422 } };
    assert.equal(resultFor(answer(foreign), ID, digest), undefined);
    for (const nonsense of [undefined, null, 'ok', {}, { results: [accepted] }]) {
      assert.equal(resultFor(nonsense, ID, digest), undefined);
    }
  });
});

describe('problems and text', () => {
  it('names only problems of our own', () => {
    for (const name of Object.keys(PROBLEMS)) assert.equal(problemName(problem(name as 'internal')), name);
    assert.equal(problemName({ type: 'https://touchline.dev/problems/constructor' }), undefined);
  });

  it('names at most three errors', () => {
    const errors = Array.from({ length: 9 }, (_, place) => ({ pointer: `/${place}`, detail: 'No.' }));
    assert.equal(problem('issue-invalid', { errors }).errors?.length, 3);
  });

  it('cleans half characters and NUL, and nothing else', () => {
    assert.deepEqual(cleanDeep({ a: ['\ud800x', 'e\u0301 \u202e'], n: 1 }), {
      a: ['\ufffdx', 'e\u0301 \u202e'],
      n: 1,
    });
  });
});
