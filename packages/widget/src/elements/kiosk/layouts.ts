import type { Question } from '@touchline/sdk';

const LATIN = 'qwertyuiop asdfghjkl zxcvbnm';
/** Rows of letters; scripts that need an input method are typed with that of the platform. */
const LETTERS: Record<string, string> = {
  en: LATIN,
  de: 'qwertzuiopü asdfghjklöä yxcvbnmß',
  fr: 'azertyuiop qsdfghjklm wxcvbnéèàçù',
  es: 'qwertyuiop asdfghjklñ zxcvbnm áéíóúü',
  pt: 'qwertyuiop asdfghjklç zxcvbnm áâãàéêíóôõú',
  it: `${LATIN} àèéìòù`,
  ru: 'йцукенгшщзхъ фывапролджэ ячсмитьбюё',
  ar: 'ضصثقفغعهخحجد شسيبلاتنمكط ئءؤرىةوزظذأإ',
};
const SIGNS = '1234567890 @.,-_+:/() ?!\'"&#';
const DIGITS = '123 456 789';

/** Whether letters of this language can be typed with keys alone. */
export const hasLetters = (language: string) => language in LETTERS;

export const lettersOf = (language: string): string[][] => rowsOf(LETTERS[language] ?? LATIN);
export const signs = rowsOf(SIGNS);
export const digits = rowsOf(DIGITS);

function rowsOf(layout: string): string[][] {
  return layout.split(' ').map((row) => [...row]);
}

/** Which keys a question is answered with. */
export function padOf({ type, inputMode, place }: Question): 'digits' | 'letters' {
  const numbers = /^(integer|money|phone)$/.test(type) || /^(numeric|decimal|tel)$/.test(inputMode ?? '');
  return numbers || place === 'block' ? 'digits' : 'letters';
}

/** What stands beside the zero. */
export function sideOf({ type }: Question): string {
  return type === 'phone' ? '+' : type === 'money' ? '.' : '';
}
