// Our schemas are made of these few functions, on the device and at the relay alike. A schema library
// would be an eighth of everything a phone loads before it can report.
import type { Flaw } from './errors.ts';

/**
 * Reads one value: returns it, and names what does not fit.
 *
 * @param pointer  JSON pointer of the value, for the flaws.
 * @param flaws  Where flaws are added; what is returned counts only if none were.
 */
export type Shape<T> = (value: unknown, pointer: string, flaws: Flaw[]) => T;

/** The type that a shape reads. */
export type TypeOf<S> = S extends Shape<infer T> ? T : never;

type Shapes = Record<string, Shape<unknown>>;
type Optional<S> = { [K in keyof S]: undefined extends TypeOf<S[K]> ? K : never }[keyof S];
type ObjectOf<S> = { [K in Exclude<keyof S, Optional<S>>]: TypeOf<S[K]> } & {
  [K in Optional<S>]?: Exclude<TypeOf<S[K]>, undefined>;
};
/** Written out, so that an editor shows the keys and not the machinery. */
type Plain<T> = { [K in keyof T]: T[K] };

/** Anything that `fits`; `what` ends the sentence "Expected …". */
export function expected<T>(fits: (value: unknown) => boolean, what: string): Shape<T> {
  return (value, pointer, flaws) => {
    if (!fits(value))
      flaws.push({ pointer, detail: value === undefined ? 'This is missing.' : `Expected ${what}.` });
    return value as T;
  };
}

/** The same shape, or nothing at all; `null` is not nothing. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, pointer, flaws) => (value === undefined ? undefined : shape(value, pointer, flaws));
}

/** An object with these keys. Others are left out of what is returned. */
export function object<S extends Shapes>(shapes: S): Shape<Plain<ObjectOf<S>>> {
  return (value, pointer, flaws) => {
    const read: Record<string, unknown> = {};
    if (!isPlainObject(value)) {
      flaws.push({ pointer, detail: 'Expected an object.' });
    } else {
      for (const [key, shape] of Object.entries(shapes)) {
        const inner = shape(Object.hasOwn(value, key) ? value[key] : undefined, `${pointer}/${key}`, flaws);
        if (inner !== undefined) read[key] = inner;
      }
    }
    return read as Plain<ObjectOf<S>>;
  };
}

/** At most `max` values of one shape. */
export function listOf<T>(shape: Shape<T>, max: number): Shape<T[]> {
  const list = expected<T[]>(
    (value) => Array.isArray(value) && value.length <= max,
    `a list of at most ${max}`,
  );
  return (value, pointer, flaws) => {
    const read = list(value, pointer, flaws);
    return Array.isArray(read)
      ? read.map((inner, place) => shape(inner, `${pointer}/${place}`, flaws))
      : read;
  };
}

/** An object of any keys that match, all values of one shape. */
export function recordOf<T>(key: RegExp, shape: Shape<T>): Shape<Record<string, T>> {
  return (value, pointer, flaws) => {
    if (!isPlainObject(value)) {
      flaws.push({ pointer, detail: 'Expected an object.' });
      return {};
    }
    const entries = Object.entries(value).map(([name, inner]): [string, T] => {
      if (!key.test(name)) flaws.push({ pointer, detail: 'A key is not written as expected.' });
      return [name, shape(inner, `${pointer}/${name}`, flaws)];
    });
    return Object.fromEntries(entries);
  };
}

/** Text of 1 to `max` UTF-16 units. */
export function text(max: number): Shape<string> {
  return expected((value) => isText(value, max) && value !== '', `text of 1 to ${max} characters`);
}

export function matching(pattern: RegExp, what: string): Shape<string> {
  return expected((value) => typeof value === 'string' && pattern.test(value), what);
}

export function whole(min: number, max: number): Shape<number> {
  return expected(
    (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
    `a whole number from ${min} to ${max}`,
  );
}

export function oneOf<const T extends string>(...values: readonly T[]): Shape<T> {
  return expected((value) => values.includes(value as T), values.slice(0, 12).join(', '));
}

export const yesOrNo: Shape<boolean> = expected((value) => typeof value === 'boolean', 'true or false');

export function isText(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.length <= max;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
