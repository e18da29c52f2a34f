/** What is to be solved, as ALTCHA writes it; whatever else stands in it goes back as it came. */
interface Challenge {
  parameters: {
    algorithm: string;
    nonce: string;
    salt: string;
    cost: number;
    keyPrefix: string;
    keyLength?: number;
  };
}

/** More than any honest puzzle needs; a phone is not to be kept busy by whoever answers. */
const MOST_COST = 20_000;
const MOST_PREFIX = 4;
const MOST_MS = 20_000;
/** A screen is to be drawn between two tries. */
const BREATH_MS = 50;

/**
 * Solves what the relay asks of a network that sends a lot.
 *
 * @returns The text of the header `Touchline-Proof`; `undefined` for what is no such puzzle or takes too long.
 * @see https://altcha.org/docs/v2/proof-of-work
 */
export async function prove(challenge: unknown, signal?: AbortSignal): Promise<string | undefined> {
  if (!isPuzzle(challenge)) return undefined;
  const { algorithm, nonce, salt, cost, keyPrefix, keyLength = 32 } = challenge.parameters;
  const derivation = {
    name: 'PBKDF2',
    salt: bytesOf(salt),
    iterations: cost,
    hash: algorithm.slice('PBKDF2/'.length),
  };
  const given = bytesOf(nonce);
  const password = new Uint8Array(given.length + 4);
  password.set(given);
  const began = performance.now();
  let breath = began;
  for (let counter = 0; !signal?.aborted && performance.now() - began < MOST_MS; counter++) {
    new DataView(password.buffer).setUint32(given.length, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const bits = await crypto.subtle.deriveBits(derivation, key, keyLength * 8);
    const derivedKey = hexOf(new Uint8Array(bits));
    if (derivedKey.startsWith(keyPrefix)) {
      const solution = { counter, derivedKey, time: Math.round(performance.now() - began) };
      const text = new TextEncoder().encode(JSON.stringify({ challenge, solution }));
      return btoa(Array.from(text, (byte) => String.fromCharCode(byte)).join(''));
    }
    if (performance.now() - breath > BREATH_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      breath = performance.now();
    }
  }
  return undefined;
}

function isPuzzle(challenge: unknown): challenge is Challenge {
  const parameters =
    typeof challenge === 'object' && challenge !== null && 'parameters' in challenge
      ? (challenge.parameters as Partial<Challenge['parameters']> | null)
      : null;
  if (typeof parameters !== 'object' || parameters === null) return false;
  const { algorithm, nonce, salt, cost, keyPrefix, keyLength = 32 } = parameters;
  return (
    typeof algorithm === 'string' &&
    /^PBKDF2\/SHA-(256|384|512)$/.test(algorithm) &&
    isHex(nonce, 64) &&
    isHex(salt, 64) &&
    isHex(keyPrefix, MOST_PREFIX) &&
    isUpTo(cost, MOST_COST) &&
    isUpTo(keyLength, 64)
  );
}

function isHex(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most && /^[0-9a-f]+$/.test(value);
}

function isUpTo(value: unknown, most: number): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= most;
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
