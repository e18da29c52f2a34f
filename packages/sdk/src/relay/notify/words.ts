import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { hi } from './words/hi.ts';
import { it } from './words/it.ts';
import { ja } from './words/ja.ts';
import { ko } from './words/ko.ts';
import { pt } from './words/pt.ts';
import { ru } from './words/ru.ts';
import { zhHans } from './words/zh-Hans.ts';

/** What people read in a mail, behind its link and on a locked screen. `{venue}` and `{reference}` are filled in. */
export interface NotifyWords {
  askSubject: string;
  /** The mail that asks for a confirmation: what was asked, where to confirm, what to do otherwise. */
  ask: string;
  askLink: string;
  askIgnore: string;
  /** Subject of the mail, and title of what a device shows. */
  newsTitle: string;
  news: string;
  newsLink: string;
  newsElsewhere: string;
  newsStop: string;
  /** The page behind the link. */
  pageAsk: string;
  yes: string;
  no: string;
  on: string;
  stop: string;
  off: string;
  gone: string;
}

const WORDS: Readonly<Record<string, NotifyWords>> = {
  ar,
  de,
  en,
  es,
  fr,
  hi,
  it,
  ja,
  ko,
  pt,
  ru,
  'zh-Hans': zhHans,
};

export const NOTIFY_LANGUAGES = Object.keys(WORDS);

/** In this language, else in English. */
export function wordsIn(language: string): NotifyWords {
  return (Object.hasOwn(WORDS, language) ? WORDS[language] : undefined) ?? en;
}

/** The first language of a list that is spoken here: `de` for `de-AT`, `zh-Hans` for any Chinese. */
export function spoken(wanted: readonly string[]): string {
  for (const one of wanted) {
    const [tag = ''] = one.toLowerCase().split('-');
    const found = NOTIFY_LANGUAGES.find((known) => known.split('-')[0] === tag);
    if (found) return found;
  }
  return 'en';
}

/** A name may hold braces of its own, so every hole is filled once. */
export function filled(text: string, holes: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (hole, name: string) => holes[name] ?? hole);
}
