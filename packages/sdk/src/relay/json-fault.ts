const SPACE = /[ \t\n\r]*/y;
const TEXT = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where a text stops being JSON, in words and without repeating what was sent. */
export function jsonFault(text: string): string {
  const offset = faultAt(text);
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  return offset >= text.length
    ? `The text ends too early, at line ${line}, column ${column} (offset ${offset}).`
    : `Not JSON from line ${line}, column ${column} (offset ${offset}).`;
}

/** A walk without recursion: a hostile text may nest a million deep. */
function faultAt(text: string): number {
  const open: ('{' | '[')[] = [];
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const key = (): boolean => {
    if (!skip(TEXT)) return false;
    skip(SPACE);
    if (text[at] !== ':') return false;
    at++;
    return true;
  };

  for (;;) {
    // A value is due here.
    skip(SPACE);
    const char = text[at];
    if (char === '{' || char === '[') {
      at++;
      skip(SPACE);
      if (text[at] === (char === '{' ? '}' : ']')) at++;
      else {
        open.push(char);
        if (char === '{' && !key()) return at;
        continue;
      }
    } else if (!skip(TEXT) && !skip(PLAIN)) return at;

    // A value has just ended: close what ends here, or go on to the next one.
    for (;;) {
      skip(SPACE);
      const inside = open.at(-1);
      if (inside === undefined) return at;
      if (text[at] === ',') {
        at++;
        skip(SPACE);
        if (inside === '{' && !key()) return at;
        break;
      }
      if (text[at] !== (inside === '{' ? '}' : ']')) return at;
      at++;
      open.pop();
    }
  }
}

/** How deep brackets nest, those inside strings left aside. One look at each character, whatever was sent. */
export function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
    else if (char === ']' || char === '}') depth--;
  }
  return deepest;
}
