/** How a system signs its calls. */
export interface Scheme {
  hash: 'SHA-1' | 'SHA-256';
  encoding: 'hex' | 'base64';
  /** What stands before the signature: `sha256=`. */
  prefix?: string;
}

/** Compared in constant time, by the crypto of the host. */
export async function isSigned(
  secret: string | Uint8Array<ArrayBuffer>,
  parts: readonly (string | Uint8Array)[],
  given: string,
  { hash, encoding, prefix = '' }: Scheme,
): Promise<boolean> {
  if (!given.startsWith(prefix)) return false;
  const signature = bytesOf(given.slice(prefix.length), encoding);
  if (!signature) return false;
  const raw = typeof secret === 'string' ? utf8(secret) : secret;
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash }, false, ['verify']);
  return crypto.subtle.verify('HMAC', key, signature, joined(parts));
}

/** The signature itself, for what we send. */
export async function sign(
  secret: string | Uint8Array<ArrayBuffer>,
  parts: readonly (string | Uint8Array)[],
  { hash, encoding, prefix = '' }: Scheme,
): Promise<string> {
  const raw = typeof secret === 'string' ? utf8(secret) : secret;
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash }, false, ['sign']);
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, joined(parts)));
  const hex = () => Array.from(bytes, (one) => one.toString(16).padStart(2, '0')).join('');
  return prefix + (encoding === 'hex' ? hex() : btoa(String.fromCharCode(...bytes)));
}

/** Names a call that carries no id of its own: the same bytes are the same call. */
export async function digestOf(body: Uint8Array): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body.slice()));
  return Array.from(bytes, (one) => one.toString(16).padStart(2, '0')).join('');
}

function bytesOf(text: string, encoding: Scheme['encoding']): Uint8Array<ArrayBuffer> | undefined {
  if (encoding === 'hex') {
    const pairs = /^(?:[\da-f]{2}){20,32}$/.test(text) ? (text.match(/../g) ?? []) : undefined;
    return pairs && Uint8Array.from(pairs, (one) => Number.parseInt(one, 16));
  }
  if (!/^[A-Za-z\d+/]{27,43}=$/.test(text)) return undefined;
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function joined(parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const pieces = parts.map((one) => (typeof one === 'string' ? utf8(one) : one));
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const piece of pieces) {
    all.set(piece, start);
    start += piece.length;
  }
  return all;
}
