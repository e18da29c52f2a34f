/** Reads one value inside what another system answered: a path that leads nowhere is `undefined`, never an error. */
export function at(json: unknown, ...path: (string | number)[]): unknown {
  let value = json;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The text or number there, as text. */
export function textAt(json: unknown, ...path: (string | number)[]): string | undefined {
  const value = at(json, ...path);
  return typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : undefined;
}

/** The list there, or none. */
export function listAt(json: unknown, ...path: (string | number)[]): unknown[] {
  const value = at(json, ...path);
  return Array.isArray(value) ? value : [];
}

/** Epoch milliseconds of an instant written there. */
export function instantAt(json: unknown, ...path: (string | number)[]): number | undefined {
  const ms = Date.parse(textAt(json, ...path) ?? '');
  return Number.isNaN(ms) ? undefined : ms;
}

/** Epoch milliseconds of Unix seconds written there. */
export function secondsAt(json: unknown, ...path: (string | number)[]): number | undefined {
  const seconds = Number(textAt(json, ...path) ?? Number.NaN);
  return Number.isNaN(seconds) ? undefined : seconds * 1000;
}
