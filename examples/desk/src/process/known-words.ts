import type { KnownIssue } from './known-issue.ts';

const MINUTE_MS = 60_000;

/** "Next news by 19:40", in every language that visitors may read. */
const NEXT: Record<string, string> = {
  en: 'Next news by {time}.',
  'zh-Hans': '{time} 前更新进展。',
  es: 'Más noticias, a más tardar: {time}.',
  fr: 'Prochaines nouvelles avant {time}.',
  de: 'Nächste Nachricht bis {time} Uhr.',
  pt: 'Mais notícias até {time}.',
  ar: 'الخبر التالي بحلول {time}.',
  ja: '{time}までに続報をお知らせします。',
  ko: '{time}까지 새 소식을 알려 드립니다.',
  it: 'Prossime notizie entro: {time}.',
  hi: 'अगली जानकारी {time} तक।',
  ru: 'Новости будут до {time}.',
};

/** What somebody who has it too is written: the text in their language where there is one, and when there is news. */
export function wordsFor(
  { texts, nextNewsAt }: Pick<KnownIssue, 'texts' | 'nextNewsAt'>,
  reads: string | undefined,
  timeZone: string,
): { text: string; language: string } {
  const language = spokenIn(texts, reads);
  const text = texts[language] ?? '';
  const next = NEXT[language];
  if (nextNewsAt === undefined || !next) return { text, language };
  const time = new Intl.DateTimeFormat(language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    // As phones show it.
  }).format(Math.ceil(nextNewsAt / MINUTE_MS) * MINUTE_MS);
  return { text: `${text} ${next.replace('{time}', time)}`, language };
}

function spokenIn(texts: KnownIssue['texts'], reads = 'en'): string {
  if (texts[reads]) return reads;
  const [first = ''] = reads.toLowerCase().split('-');
  return Object.keys(texts).find((language) => language.toLowerCase().split('-')[0] === first) ?? 'en';
}
