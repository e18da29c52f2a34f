/** A text as it is compared, and where each of its letters stood. */
export interface Folded {
  text: string;
  at: number[];
}

/** Written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Marks that people leave out: accents, vowel points, the two dots of voiced kana. Those of Hindi are letters. */
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670]|\u0640|[\u3099\u309a]/g;
const HYPHENS = /[\u2010\u2011-]/g;
/** Letters that are typed for one another. */
const ALIKE: Record<string, string> = {
  ß: 'ss',
  ة: 'ه',
  ى: 'ي',
  ؤ: 'و',
  ئ: 'ي',
  ı: 'i',
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
};
/** From katakana to hiragana. */
const KANA = 0x60;

export const isUnspaced = (text: string) => UNSPACED.test(text);

/** Without case, marks on letters and hyphens: "Wi‑Fi" is found as "wifi", "Étage" as "etage". */
export function fold(original: string): Folded {
  const at: number[] = [];
  let text = '';
  let index = 0;
  for (const letter of original) {
    const folded = isShort(letter, original.slice(0, index)) ? '' : foldOne(letter);
    for (let unit = 0; unit < folded.length; unit++) at.push(index);
    text += folded;
    index += letter.length;
  }
  return { text, at };
}

function foldOne(letter: string): string {
  return letter
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(MARKS, '')
    .replaceAll(HYPHENS, '')
    .replaceAll(/[ßةىؤئıøœæ]/g, (one) => ALIKE[one] ?? one)
    .replaceAll(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - KANA));
}

/** "Can't" is one word, "l'ascenseur" are two. */
function isShort(letter: string, before: string): boolean {
  return /['’]/.test(letter) && /\p{L}{3}$/u.test(before);
}

/** The words of a folded text. Where nothing is put between them, every pair of signs is one. */
export function words(folded: string): string[] {
  const found: string[] = [];
  for (const [run] of folded.matchAll(/[\p{Script=Han}\p{Script=Hiragana}ー]+|[\p{L}\p{N}\p{M}]/gu)) {
    if (!isUnspaced(run)) continue;
    const signs = [...run];
    if (signs.length === 1) found.push(run);
    for (let at = 0; at + 1 < signs.length; at++) found.push(`${signs[at]}${signs[at + 1]}`);
  }
  for (const [word] of folded.matchAll(/(?:(?![\p{Script=Han}\p{Script=Hiragana}])[\p{L}\p{N}\p{M}])+/gu)) {
    // "الباب" and "باب" are one word.
    found.push(/^ال.{3}/.test(word) ? word.slice(2) : word);
  }
  return found;
}
