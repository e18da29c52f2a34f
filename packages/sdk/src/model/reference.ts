// Crockford's alphabet: no i, l, o, u, so that a reference survives a radio and a bad line.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The reference people read: Crockford base32 of the last 40 (random) bits of the id, `XXXX-XXXX`.
 *
 * It names an issue to people. It is not unique, never a key, and opens nothing.
 */
export function referenceOf(id: string): string {
  let bits = BigInt(`0x${id.replaceAll('-', '').slice(-10)}`);
  let letters = '';
  for (let place = 0; place < 8; place++) {
    letters = ALPHABET[Number(bits & 31n)] + letters;
    bits >>= 5n;
  }
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Forgives what people type: lower case, spaces, o for 0, i and l for 1; `undefined` if it is no reference. */
export function readReference(typed: string): string | undefined {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(plain) ? `${plain.slice(0, 4)}-${plain.slice(4)}` : undefined;
}
