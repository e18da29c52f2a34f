/** What the launcher says until texts arrive. */
const LABELS: Record<string, string> = {
  zh: '帮助',
  es: 'Ayuda',
  fr: 'Aide',
  de: 'Hilfe',
  pt: 'Ajuda',
  it: 'Aiuto',
  ru: 'Помощь',
  ar: 'مساعدة',
  ja: 'ヘルプ',
  ko: '도움말',
  hi: 'सहायता',
};

export const labelIn = (language: string) => LABELS[language.slice(0, 2)] ?? 'Help';
