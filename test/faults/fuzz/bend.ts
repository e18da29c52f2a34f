import type { Chance } from '../chance.ts';

/** What broken and hostile senders put where something else belongs. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  '',
  ' ',
  'x'.repeat(5_000),
  '\0',
  '\ud800',
  '\u202e\u2066',
  '🎫',
  '<img src=x onerror=alert(1)>',
  "' or 1=1; --",
  '../../etc/passwd',
  '${7*7}{{7*7}}',
  'a\r\nset-cookie: x=1',
  [],
  {},
  [[[[[[[[[[1]]]]]]]]]],
  { __proto__: null, constructor: { prototype: 1 } },
  JSON.parse('{"__proto__":{"polluted":true}}'),
  { toString: 1, valueOf: null, toJSON: 'x' },
  '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10',
  'https://touchline.dev/schema/1',
  'touchline.issue.message',
  '4111 1111 1111 1111',
  '9999-99-99T99:99:99Z',
];
const KEYS = [
  '__proto__',
  'constructor',
  'id',
  'subject',
  'data',
  'observeds',
  'trackingsecret',
  'é',
  '',
  'x',
];

type Holder = { holder: Record<string, unknown>; key: string };

/** Bends one value of an event in one place, as somebody would who knows how an event is built. */
export function bent(event: unknown, chance: Chance): unknown {
  const copy = structuredClone(event);
  const places = placesIn(copy);
  if (places.length === 0) return strange(chance);
  const { holder, key } = chance.pick(places);
  switch (
    chance.weighed({ replace: 5, drop: 2, rename: 1, add: 1, move: 1, deep: 0.3, wide: 0.1, list: 0.5 })
  ) {
    case 'replace':
      holder[key] = strange(chance);
      break;
    case 'drop':
      delete holder[key];
      break;
    case 'rename':
      define(holder, chance.pick(KEYS), holder[key]);
      delete holder[key];
      break;
    case 'add':
      define(holder, chance.pick(KEYS), strange(chance));
      break;
    case 'move': {
      const other = chance.pick(places);
      holder[key] = structuredClone(other.holder[other.key]);
      break;
    }
    case 'deep':
      holder[key] = nested(holder[key], chance.whole(2, 80));
      break;
    case 'wide':
      holder[key] = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`k${at}`, at]));
      break;
    default:
      holder[key] = Array.from({ length: chance.whole(1, 200) }, () => holder[key]);
  }
  return copy;
}

function strange(chance: Chance): unknown {
  return structuredClone(chance.pick(STRANGE));
}

/** As JSON would: a key named `__proto__` is a key. */
function define(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function nested(value: unknown, levels: number): unknown {
  let inner = value;
  for (let level = 0; level < levels; level++) inner = level % 2 ? [inner] : { x: inner };
  return inner;
}

function placesIn(value: unknown, found: Holder[] = []): Holder[] {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    found.push({ holder, key });
    placesIn(holder[key], found);
  }
  return found;
}

/** Bends a body as a bad line or a hand at the keyboard would. */
export function bentBytes(given: Uint8Array, chance: Chance): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(given);
  const at = () => chance.whole(0, Math.max(0, bytes.length - 1));
  switch (chance.weighed({ cut: 2, flip: 4, drop: 1, twice: 1, insert: 2, bom: 0.5, wide: 0.3, key: 1 })) {
    case 'cut':
      return bytes.slice(0, at());
    case 'flip':
      for (let turn = chance.whole(1, 4); turn > 0; turn--) bytes[at()] = chance.whole(0, 255);
      return bytes;
    case 'drop':
      return joined([bytes.slice(0, at()), bytes.slice(at())]);
    case 'twice':
      return joined([bytes, bytes]);
    case 'insert': {
      const place = at();
      const what = chance.pick([
        '{',
        '[',
        '"',
        '\\',
        ',',
        '}',
        '\u0000',
        '\ufeff',
        '1e999',
        '-',
        '/*',
        '\\u0061',
      ]);
      return joined([bytes.slice(0, place), new TextEncoder().encode(what), bytes.slice(place)]);
    }
    case 'bom':
      return joined([new Uint8Array([0xef, 0xbb, 0xbf]), bytes]);
    case 'wide':
      return Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf16le'));
    default: {
      const text = new TextDecoder().decode(bytes);
      const key = chance.pick(['id', 'type', 'data', 'lane', 'category']);
      return new TextEncoder().encode(text.replace(`"${key}":`, `"${key}":"x","${key}":`));
    }
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(parts));
}
