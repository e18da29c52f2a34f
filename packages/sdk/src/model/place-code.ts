import { base64url } from './ids.ts';
import { CODE_PLACES, placeIn } from './place-said.ts';

/** Public half of the key that a venue signs its codes with, as JWK. */
export interface PlaceKey {
  kid: string;
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
}

/** The half that signs. It never leaves the desk where codes are printed. */
export interface PlaceSigningKey extends PlaceKey {
  d: string;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNED = { name: 'ECDSA', hash: 'SHA-256' };

/**
 * An address whose place is signed, for a QR code: `…?block=N-112&row=F&seat=14&sig=<kid>.<signature>`.
 *
 * @param address  With the place in its query, or in its fragment after `#tl-at`.
 * @param venue  Id of the venue; a code of one is worth nothing at another.
 * @throws {RangeError} when the address says no place.
 */
export async function signPlace(address: string, venue: string, key: PlaceSigningKey): Promise<string> {
  const url = new URL(address);
  const said = placeIn(url);
  if (!CODE_PLACES.some((name) => said.has(name))) {
    throw new RangeError(`"${address}" says no place. Add one, as ?block=N-112&row=F&seat=14.`);
  }
  const { kid, kty, crv, x, y, d } = key;
  const signer = await crypto.subtle.importKey('jwk', { kty, crv, x, y, d }, CURVE, false, ['sign']);
  const signature = await crypto.subtle.sign(SIGNED, signer, wordsOf(said, venue));
  const sig = `${kid}.${base64url(new Uint8Array(signature))}`;
  if (url.hash.startsWith('#tl-at')) {
    said.set('sig', sig);
    url.hash = `#${said}`;
  } else url.searchParams.set('sig', sig);
  return url.href;
}

/** Whether the venue itself says where this address is. Needs no network. */
export async function isPlaceProven(
  address: URL,
  venue: string,
  keys: readonly PlaceKey[],
): Promise<boolean> {
  const said = placeIn(address);
  const [kid, signature = ''] = said.get('sig')?.split('.') ?? [];
  const key = keys.find((one) => one.kid === kid);
  if (!key) return false;
  const { kty, crv, x, y } = key;
  try {
    const reader = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, CURVE, false, ['verify']);
    return await crypto.subtle.verify(SIGNED, reader, bytesOf(signature), wordsOf(said, venue));
  } catch {
    // A key or a signature that is none proves nothing.
    return false;
  }
}

/** What is signed: the same bytes in whatever order an address says it, and nothing else of the address. */
function wordsOf(said: URLSearchParams, venue: string): Uint8Array<ArrayBuffer> {
  const place = CODE_PLACES.map((name) => [name, said.get(name) ?? '']);
  return new TextEncoder().encode(JSON.stringify(['touchline-place', venue, ...place]));
}

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
