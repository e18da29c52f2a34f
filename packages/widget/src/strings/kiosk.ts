import { kiosk as ar } from './ar/kiosk.ts';
import { kiosk as de } from './de/kiosk.ts';
import { kiosk as en } from './en/kiosk.ts';
import { kiosk as es } from './es/kiosk.ts';
import { kiosk as fr } from './fr/kiosk.ts';
import { kiosk as hi } from './hi/kiosk.ts';
import { kiosk as it } from './it/kiosk.ts';
import { kiosk as ja } from './ja/kiosk.ts';
import { kiosk as ko } from './ko/kiosk.ts';
import { kiosk as pt } from './pt/kiosk.ts';
import { kiosk as ru } from './ru/kiosk.ts';
import { kiosk as zhHans } from './zh-Hans/kiosk.ts';
import type { Language, Strings } from './strings.ts';

export type KioskKey = keyof typeof en;

/** A kiosk greets in several languages at once and is alone for hours: it has them all, and only it loads them. */
export const kioskStrings: Readonly<Record<Language, Strings>> = {
  en,
  'zh-Hans': zhHans,
  es,
  fr,
  de,
  pt,
  ar,
  ja,
  ko,
  it,
  hi,
  ru,
};

/** Languages by their own names. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-Hans': '中文',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  pt: 'Português',
  ar: 'العربية',
  ja: '日本語',
  ko: '한국어',
  it: 'Italiano',
  hi: 'हिन्दी',
  ru: 'Русский',
};
