/** What the launcher says until texts arrive: language, then the word. */
const LABELS =
  'en Help,zh 帮助,es Ayuda,fr Aide,de Hilfe,pt Ajuda,it Aiuto,ru Помощь,ar مساعدة,ja ヘルプ,ko 도움말,hi सहायता';

export function labelIn(language: string): string {
  const words = new Map(LABELS.split(',').map((pair) => pair.split(' ') as [string, string]));
  return words.get(language.slice(0, 2).toLowerCase()) ?? 'Help';
}
