// What a search finds an issue by: plain words, and references folded so that a bad line does not matter.

const SPELT: Readonly<Record<string, string>> = {
  alfa: 'A',
  alpha: 'A',
  bravo: 'B',
  charlie: 'C',
  delta: 'D',
  echo: 'E',
  foxtrot: 'F',
  golf: 'G',
  hotel: 'H',
  india: '1',
  juliett: 'J',
  juliet: 'J',
  kilo: 'K',
  lima: '1',
  mike: 'M',
  november: 'N',
  oscar: '0',
  papa: 'P',
  quebec: 'Q',
  romeo: 'R',
  sierra: 'S',
  tango: 'T',
  uniform: 'V',
  victor: 'V',
  whiskey: 'W',
  whisky: 'W',
  xray: 'X',
  yankee: 'Y',
  zulu: 'Z',
  zero: '0',
  one: '1',
  won: '1',
  two: '2',
  too: '2',
  three: '3',
  tree: '3',
  four: '4',
  fower: '4',
  five: '5',
  fife: '5',
  six: '6',
  seven: '7',
  eight: '8',
  ate: '8',
  nine: '9',
  niner: '9',
};
/** Words that somebody says between the letters. */
const BETWEEN = new Set(['dash', 'hyphen', 'space', 'then', 'and', 'reference', 'ref', 'number', 'double']);
/** Letters that look or sound like another one count as the same. */
const ALIKE: Readonly<Record<string, string>> = {
  o: '0',
  i: '1',
  l: '1',
  u: 'v',
  b: '8',
  s: '5',
  z: '2',
  g: '6',
  d: '0',
  q: '0',
};
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LEAST_OF_REFERENCE = 3;
const MOST_WORDS = 400;
const MOST_ASKED = 12;

/** Words without case and accents; writing without spaces comes in pairs of letters. */
export function plainWords(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => (CJK.test(word) ? pairs(word) : [word]));
}

/** What is kept about an issue for searching; its words first, then its reference in whole and in half. */
export function searchWords(reference: string, texts: readonly string[]): string[] {
  const words = [...new Set(texts.flatMap(plainWords))].slice(0, MOST_WORDS);
  const folded = foldReference(reference);
  return [...words, `=${folded}`, `=${folded.slice(4)}`];
}

/** A reference, or a piece of one, with letters that are taken for each other made one. */
export function foldReference(typed: string): string {
  return [...typed.toLowerCase().replaceAll(/[^0-9a-z]/g, '')]
    .map((letter) => ALIKE[letter] ?? letter)
    .join('');
}

/** "Seven kilo three foxtrot" is `7K3F`; undefined where something else was said too. */
export function readSpelt(text: string): string | undefined {
  let letters = '';
  let twice = false;
  for (const word of text
    .toLowerCase()
    .replaceAll(/x[- ]ray/g, 'xray')
    .split(/[^0-9a-z]+/)) {
    if (word === '') continue;
    if (BETWEEN.has(word)) {
      twice = word === 'double';
      continue;
    }
    const letter = SPELT[word] ?? (/^[0-9a-z]$/.test(word) ? word.toUpperCase() : undefined);
    if (letter === undefined) return undefined;
    letters += twice ? letter + letter : letter;
    twice = false;
  }
  return letters.length >= LEAST_OF_REFERENCE ? letters : undefined;
}

/**
 * What somebody typed or heard as a query of full text: every word has to begin a word of the issue, or its
 * reference; a word that nobody knows may be a known one with a slip in it.
 *
 * @param vocabulary  Words of venue and taxonomy, plain. Never words of reporters: those can be erased.
 * @returns Undefined where nothing was asked.
 */
export function searchQuery(text: string, vocabulary: ReadonlySet<string> = new Set()): string | undefined {
  const words = plainWords(text).slice(0, MOST_ASKED);
  const spelt = readSpelt(text);
  const asked = words.map((word) => {
    const choices = [lexeme(word), ...nearWords(word, vocabulary).map((near) => `'${near}'`)];
    const folded = foldReference(word);
    if (folded.length >= LEAST_OF_REFERENCE && folded.length <= 8) choices.push(lexeme(`=${folded}`));
    return choices.length === 1 ? choices[0] : `(${choices.join(' | ')})`;
  });
  // "7K3F 9QXM", read in two halves, is one reference.
  const whole = spelt ?? (words.length > 1 ? text : '');
  const folded = foldReference(whole);
  const all = asked.join(' & ');
  if (folded.length < LEAST_OF_REFERENCE || folded.length > 8 || words.length < 2) return all || undefined;
  return `(${all}) | ${lexeme(`=${folded}`)}`;
}

/** Known words that a slip of the hand turned into this one. */
function nearWords(word: string, vocabulary: ReadonlySet<string>): string[] {
  if (word.length < 4 || vocabulary.size === 0) return [];
  const near: string[] = [];
  for (const known of vocabulary) {
    if (known.startsWith(word)) return [];
    if (known[0] !== word[0] || Math.abs(known.length - word.length) > 2) continue;
    if (isNear(word, known, word.length > 6 ? 2 : 1)) near.push(known);
  }
  return near.slice(0, 4);
}

/** Whether at most so many letters were left out, added, changed or swapped. */
function isNear(a: string, b: string, most: number): boolean {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return (row[b.length] ?? Infinity) <= most;
}

/** Begins with this. Only letters and digits come here, so nothing has to be escaped. */
function lexeme(word: string): string {
  return `'${word}':*`;
}

function pairs(word: string): string[] {
  const letters = [...word];
  if (letters.length < 2) return letters;
  return letters.slice(0, -1).map((letter, place) => `${letter}${letters[place + 1]}`);
}
