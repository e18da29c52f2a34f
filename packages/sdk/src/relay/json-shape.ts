/** What stands in a JSON text besides its values, and what a parser would hide. */
export interface JsonShape {
  /** Most keys that stand in one member of the outermost list, nested ones included; or in the whole text. */
  keys: number;
  /** Where a key stands twice in one object: readers differ in which of the two they believe. */
  doubleAt?: number;
}

/**
 * Walks valid JSON once, without recursion.
 *
 * @param text  Must be JSON; for anything else the answer means nothing.
 */
export function jsonShape(text: string): JsonShape {
  /** For each open bracket its keys; `undefined` for a list. */
  const open: (Set<string> | undefined)[] = [];
  let most = 0;
  let keys = 0;
  let doubleAt: number | undefined;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) {
      const end = endOfText(text, at);
      const inside = open.at(-1);
      if (inside && isKey(text, end)) {
        const key = keyOf(text, at, end);
        if (inside.has(key)) doubleAt ??= at;
        inside.add(key);
        most = Math.max(most, ++keys);
      }
      at = end - 1;
    } else if (char === OPEN_OBJECT || char === OPEN_LIST) {
      if (open.length === 1) keys = 0;
      open.push(char === OPEN_OBJECT ? new Set() : undefined);
    } else if (char === CLOSE_OBJECT || char === CLOSE_LIST) open.pop();
  }
  return { keys: most, ...(doubleAt !== undefined && { doubleAt }) };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/** The place behind the closing quote. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === BACKSLASH) at++;
    else if (char === QUOTE) return at + 1;
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (/[ \t\n\r]/.test(text[at] ?? '')) at++;
  return text.charCodeAt(at) === COLON;
}

/** `"a"` and `"\u0061"` are the same key. */
function keyOf(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  return written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
}
