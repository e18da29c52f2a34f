import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { isPlaceProven, type PlaceSigningKey, signPlace } from './place-code.ts';

const SEAT = 'https://arena.example/help?block=N-112&row=F&seat=14';

describe('a signed code on a seat', () => {
  let key: PlaceSigningKey;
  let proven: (address: string, venue?: string) => Promise<boolean>;

  before(async () => {
    key = await newKey('2026');
    const { d: _, ...open } = key;
    proven = (address, venue = 'north-arena') => isPlaceProven(new URL(address), venue, [open]);
  });

  it('is proven without a network, in a query and in a fragment', async () => {
    for (const address of [SEAT, 'https://arena.example/help#tl-at=1&block=N-112&row=F&seat=14']) {
      const signed = await signPlace(address, 'north-arena', key);
      assert.equal(await proven(signed), true, signed);
      assert.ok(signed.startsWith(address), 'what it said before still stands there');
    }
  });

  it('proves the place and nothing else, in whatever order it is said', async () => {
    const { searchParams } = new URL(await signPlace(SEAT, 'north-arena', key));
    const other = new URLSearchParams([['lang', 'fr'], ...[...searchParams].toReversed()]);
    assert.equal(await proven(`https://arena.example/?${other.toString()}`), true);
  });

  it('is worth nothing for another seat, at another venue, by another key or with half a signature', async () => {
    const signed = await signPlace(SEAT, 'north-arena', key);
    const by = await newKey('2026');
    for (const [address, venue] of [
      [SEAT],
      [signed.replace('seat=14', 'seat=15')],
      [`${signed}&gate=gate-C`],
      [signed.slice(0, -8)],
      [signed.replace('sig=2026', 'sig=2027')],
      [`${SEAT}&sig=2026.%%%`],
      [signed, 'south-arena'],
      [await signPlace(SEAT, 'north-arena', by)],
    ] as const) {
      assert.equal(await proven(address, venue), false, address);
    }
  });

  it('is not made of an address that says no place', async () => {
    await assert.rejects(signPlace('https://arena.example/', 'north-arena', key), /says no place\. Add one/);
  });
});

async function newKey(kid: string): Promise<PlaceSigningKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
  const { x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return { kid, kty: 'EC', crv: 'P-256', x, y, d };
}
