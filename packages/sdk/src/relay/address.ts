import ipaddr from 'ipaddr.js';
import { base64url } from '../model/ids.ts';

/** What one person or household usually has: 256 addresses of version 4, a /56 of version 6. */
const PREFIX_BITS = { ipv4: 24, ipv6: 56 } as const;

/** The network an address belongs to, as `203.0.113.0/24`; `unknown` for what is none. */
export function networkOf(address: string | undefined): string {
  // A zone (`%eth0`) says nothing to anybody else.
  const plain = (address ?? '').split('%')[0] ?? '';
  if (!ipaddr.IPv4.isValidFourPartDecimal(plain) && !ipaddr.IPv6.isValid(plain)) return 'unknown';
  const read = ipaddr.process(plain);
  const bits = PREFIX_BITS[read.kind()];
  const bytes = read.toByteArray().map((byte, at) => byte & mask(bits - at * 8));
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
}

function mask(bits: number): number {
  return bits >= 8 ? 0xff : bits <= 0 ? 0 : (0xff << (8 - bits)) & 0xff;
}

/** Who comes once usually comes again soon. */
const MOST_KNOWN = 10_000;

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** Turns what would name a person into something that only counts: the same in, the same out, no way back. */
export function keyedHash(secret: () => Promise<string>): (text: string) => Promise<string> {
  let key: Promise<Key> | undefined;
  const known = new Map<string, string>();
  return async (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    key ??= secret().then(importKey);
    key.catch(() => (key = undefined));
    const signed = await crypto.subtle.sign('HMAC', await key, new TextEncoder().encode(text));
    const hash = base64url(new Uint8Array(signed).subarray(0, 16));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, hash);
    return hash;
  };
}

function importKey(secret: string): Promise<Key> {
  const bytes = new TextEncoder().encode(secret);
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}
