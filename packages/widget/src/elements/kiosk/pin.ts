/** PINs are short, so that every guess costs time. */
const ROUNDS = 600_000;
const FREE_TRIES = 5;
const FIRST_WAIT_MS = 60_000;
const KEPT = 'touchline-kiosk-tries';

/**
 * What a page may hold of a PIN: `600000.<salt>.<hash>`. The PIN itself cannot be read from it, only guessed, one
 * slow guess after the other, by whoever has the page.
 *
 * @param salt  Of another hash, to compare with that.
 */
export async function hashPin(pin: string, rounds = ROUNDS, salt?: string): Promise<string> {
  const salted = salt ? bytesOf(salt) : crypto.getRandomValues(new Uint8Array(16));
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: salted, iterations: rounds },
    key,
    256,
  );
  return `${rounds}.${textOf(salted)}.${textOf(new Uint8Array(bits))}`;
}

/** Whether a PIN is the one that was hashed. */
export async function fits(pin: string, hash: string): Promise<boolean> {
  const [, rounds = '', salt = ''] = /^(\d+)\.([\w+/=-]+)\.[\w+/=-]+$/.exec(hash) ?? [];
  return !!salt && (await hashPin(pin, Number(rounds), salt)) === hash;
}

/** Guesses are counted over restarts: five, then a minute's wait that doubles with every further one. */
export const tries = {
  /** Epoch milliseconds until which no guess counts; 0 where one does. */
  lockedUntil: (now = Date.now()): number => {
    const { count, at } = read();
    if (count < FREE_TRIES) return 0;
    const until = at + FIRST_WAIT_MS * 2 ** Math.min(count - FREE_TRIES, 10);
    return until > now ? until : 0;
  },
  failed: (now = Date.now()) => write({ count: read().count + 1, at: now }),
  passed: () => write({ count: 0, at: 0 }),
};

/** Where nothing can be kept, it is counted as long as the page lives. */
let here = { count: 0, at: 0 };

function read(): typeof here {
  try {
    const { count, at } = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<typeof here>;
    if (count !== undefined && at !== undefined) return { count, at };
  } catch {
    // Storage may be forbidden.
  }
  return here;
}

function write(now: typeof here) {
  here = now;
  try {
    if (now.count) localStorage.setItem(KEPT, JSON.stringify(now));
    else localStorage.removeItem(KEPT);
  } catch {
    // Counted in memory then.
  }
}

const textOf = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const bytesOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
