import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeskVenue, IssueRow } from '../api/types.ts';
import { en } from './strings/en.ts';
import { zhHans } from './strings/zh-Hans.ts';

export type Language = 'en' | 'zh-Hans';
export type Key = keyof typeof en;
export type Values = Record<string, string | number>;

export const languages: Record<Language, string> = { en: 'English', 'zh-Hans': '简体中文' };

const strings: Record<Language, Record<Key, string>> = { en, 'zh-Hans': zhHans };
const STORED = 'touchline-desk.language';
const hosts = new Set<ReactiveControllerHost>();
let current: Language = 'en';
let timeZone: string | undefined;

/** Redraws its host when the language changes. */
export class Words implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }
}

export function language(): Language {
  return current;
}

export function setLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next;
  localStorage.setItem(STORED, next);
  for (const host of hosts) host.requestUpdate();
}

/** The language chosen here before, else the browser's. */
export function startLanguage(): void {
  const stored = localStorage.getItem(STORED);
  setLanguage(stored ? languageFor(stored) : languageFor(navigator.language));
}

/** The nearest language the desk speaks. */
export function languageFor(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en';
}

export function setTimeZone(zone: string): void {
  timeZone = zone;
}

/** A text of the desk, with `{name}` replaced; of a `{count}` in the form of its number, where it has one. */
export function say(key: Key, values: Values = {}, into: Language = current): string {
  const text = typeof values['count'] === 'number' ? formOf(key, values['count'], into) : strings[into][key];
  return text.replace(/\{(\w+)\}/g, (all, name: string) => `${values[name] ?? all}`);
}

function formOf(key: Key, count: number, into: Language): string {
  const form = `${key}.${new Intl.PluralRules(into).select(count)}`;
  return Object.hasOwn(en, form) ? strings[into][form as Key] : strings[into][key];
}

/** A text whose key is only known when it runs, such as the name of a state or an event. */
export function sayIfKnown(key: string, values: Values = {}): string | undefined {
  return Object.hasOwn(en, key) ? say(key as Key, values) : undefined;
}

/** "20:41" in the venue's time; with the day where it is another one. */
export function timeWords(at: number | string, now: number, into: Language = current): string {
  const date = new Date(at);
  const day = (one: Date) => format(into, { dateStyle: 'short' }, one);
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  if (day(date) === day(new Date(now))) return format(into, time, date);
  const isNear = Math.abs(date.getTime() - now) < 6 * DAY;
  return format(
    into,
    { ...(isNear ? { weekday: 'short' } : { day: 'numeric', month: 'short' }), ...time },
    date,
  );
}

export function secondsWords(at: number | string): string {
  return format(current, { timeStyle: 'medium', hourCycle: 'h23' }, new Date(at));
}

export function dayWords(at: number): string {
  return format(current, { weekday: 'long', day: 'numeric', month: 'long' }, new Date(at));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(into: Language, options: Intl.DateTimeFormatOptions, date: Date): string {
  const key = `${into} ${timeZone} ${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(into === 'en' ? 'en-GB' : into, {
      ...options,
      ...(timeZone && { timeZone }),
    });
    formats.set(key, known);
  }
  return known.format(date);
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "8 min", "1 hr 5 min", "23 hr", "2 days"; below a minute "40 sec" where seconds count. Rounded down. */
export function durationWords(ms: number, options: { seconds?: boolean } = {}): string {
  const span = Math.max(0, ms);
  if (span < MINUTE && options.seconds) return unit(Math.floor(span / SECOND), 'second');
  if (span < HOUR) return unit(Math.floor(span / MINUTE), 'minute');
  if (span < 2 * DAY) {
    const minutes = span < 10 * HOUR ? Math.floor((span % HOUR) / MINUTE) : 0;
    const hours = unit(Math.floor(span / HOUR), 'hour');
    return minutes === 0 ? hours : `${hours} ${unit(minutes, 'minute')}`;
  }
  return unit(Math.floor(span / DAY), 'day');
}

const units = new Map<string, Intl.NumberFormat>();

function unit(count: number, name: string): string {
  const key = `${current} ${name}`;
  let known = units.get(key);
  if (!known) {
    known = new Intl.NumberFormat(current, {
      style: 'unit',
      unit: name,
      unitDisplay: name === 'day' ? 'long' : 'short',
    });
    units.set(key, known);
  }
  return known.format(count);
}

/** "1,204" */
export function countWords(count: number): string {
  return shape('count', {}).format(count);
}

/** "91.7%"; what is not quite all is never rounded up to it. */
export function percentWords(percent: number): string {
  return shape('percent', { style: 'percent', maximumFractionDigits: 1, roundingMode: 'trunc' }).format(
    percent / 100,
  );
}

function shape(name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${current} ${name}`;
  let known = units.get(key);
  if (!known) units.set(key, (known = new Intl.NumberFormat(current, options)));
  return known;
}

/** What a language is called in the desk's own; a tag that names none is shown as it came. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([current], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Label of a category or subcategory, in the desk's language where the venue has it. */
export function categoryWords(venue: DeskVenue | undefined, id: string): string {
  return venue?.labels[current]?.[id] ?? venue?.labels['en']?.[id] ?? id;
}

/** What a question or one of its options is called; undefined where the venue does not say. */
export function answerWords(venue: DeskVenue | undefined, key: string): string | undefined {
  return venue?.words[current]?.[key] ?? venue?.words['en']?.[key];
}

export function textOf(texts: Record<string, string> | undefined, fallback: string): string {
  return texts?.[current] ?? texts?.[current.replace('-', '')] ?? texts?.['en'] ?? fallback;
}

const PLACES = ['zone', 'gate', 'block', 'row', 'seat', 'stand', 'asset', 'spot'] as const;

/** The place from the large to the small: "Gate C" or "Block 112, row F, seat 14". */
export function placeWords(venue: DeskVenue | undefined, location: IssueRow['location']): string {
  const parts = PLACES.flatMap((key) => {
    const value = location[key];
    if (!value) return [];
    const zone = venue?.zones[value];
    if (zone) return [textOf(zone, value)];
    return [
      key === 'spot' || key === 'asset' ? value : (sayIfKnown(`place.${key}`, { name: value }) ?? value),
    ];
  });
  return [...new Set(parts)].join(say('place.between'));
}

/** What it is about and where, as far as somebody said where. */
export function aboutWords(
  venue: DeskVenue | undefined,
  { category, location }: Pick<IssueRow, 'category' | 'location'>,
): string {
  const parts = [categoryWords(venue, category), placeWords(venue, location)];
  return parts.filter(Boolean).join(say('place.between'));
}
