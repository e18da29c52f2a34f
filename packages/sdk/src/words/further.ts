import type { Book, Labels, QuestionWords } from './words.ts';

const books = {
  es: () => import('./es/index.ts'),
  fr: () => import('./fr/index.ts'),
  de: () => import('./de/index.ts'),
  pt: () => import('./pt/index.ts'),
  ar: () => import('./ar/index.ts'),
  ja: () => import('./ja/index.ts'),
  ko: () => import('./ko/index.ts'),
  it: () => import('./it/index.ts'),
  hi: () => import('./hi/index.ts'),
  ru: () => import('./ru/index.ts'),
} satisfies Record<string, () => Promise<{ book: Book }>>;

/** Read by many, so that it comes category by category. */
const chinese: Record<string, () => Promise<{ default: QuestionWords }>> = {
  common: () => import('./zh-Hans/common.ts'),
  access: () => import('./zh-Hans/access.ts'),
  digital: () => import('./zh-Hans/digital.ts'),
  entry: () => import('./zh-Hans/entry.ts'),
  exit: () => import('./zh-Hans/exit.ts'),
  experience: () => import('./zh-Hans/experience.ts'),
  facility: () => import('./zh-Hans/facility.ts'),
  food: () => import('./zh-Hans/food.ts'),
  idea: () => import('./zh-Hans/idea.ts'),
  info: () => import('./zh-Hans/info.ts'),
  lost: () => import('./zh-Hans/lost.ts'),
  medical: () => import('./zh-Hans/medical.ts'),
  other: () => import('./zh-Hans/other.ts'),
  retail: () => import('./zh-Hans/retail.ts'),
  safety: () => import('./zh-Hans/safety.ts'),
  staff: () => import('./zh-Hans/staff.ts'),
  ticketing: () => import('./zh-Hans/ticketing.ts'),
  transport: () => import('./zh-Hans/transport.ts'),
};

/** Languages that are fetched only when somebody reads them. */
export type Further = keyof typeof books | 'zh-Hans';

export async function labelsIn(language: Further): Promise<Labels> {
  if (language === 'zh-Hans') return (await import('./zh-Hans/labels.ts')).default;
  return (await books[language]()).book.labels;
}

export async function questionsIn(language: Further, section: string): Promise<QuestionWords> {
  if (language !== 'zh-Hans') return (await books[language]()).book.questions[section] ?? {};
  return (await chinese[section]?.())?.default ?? {};
}
