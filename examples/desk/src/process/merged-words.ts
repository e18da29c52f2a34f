/** What somebody reads whose report is worked on together with an earlier one about the same. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'Somebody else told us about the same. We work on both together, as {reference}, and you hear every step here.',
  'zh-Hans': '我们收到了关于同一情况的另一份反馈（{reference}），将一并处理，每一步进展都会在这里告诉您。',
  es: 'Otra persona nos avisó de lo mismo. Lo tratamos junto, como {reference}, y aquí verá cada paso.',
  fr: 'Une autre personne nous a signalé la même chose. Nous traitons les deux ensemble ({reference}) et vous suivez chaque étape ici.',
  de: 'Jemand anderes hat uns dasselbe gemeldet. Wir bearbeiten beides zusammen als {reference}, und Sie lesen hier jeden Schritt.',
  pt: 'Outra pessoa avisou-nos do mesmo. Tratamos dos dois em conjunto, como {reference}, e aqui verá cada passo.',
  ar: 'أبلغنا شخص آخر عن الأمر نفسه. نعالج البلاغين معًا برقم {reference}، وستقرأ كل خطوة هنا.',
  ja: '同じ件について別の方からもご連絡がありました。{reference} としてまとめて対応し、経過はすべてここでお知らせします。',
  ko: '같은 일을 다른 분도 알려 주셨습니다. {reference}(으)로 함께 처리하며 모든 진행 상황을 여기에서 알려 드립니다.',
  it: 'Un’altra persona ci ha segnalato la stessa cosa. Le seguiamo insieme come {reference} e qui leggerà ogni passo.',
  hi: 'किसी और ने भी यही बताया है। हम दोनों पर {reference} के रूप में साथ काम कर रहे हैं, और हर कदम आप यहाँ पढ़ेंगे।',
  ru: 'Об этом же нам сообщил другой человек. Мы занимаемся обоими обращениями вместе ({reference}), и каждый шаг вы увидите здесь.',
};

export function mergedWords(reference: string, language = 'en'): string {
  return spokenIn(WORDS, language).replace('{reference}', reference);
}

/** The text in a language somebody reads, or in English. */
export function spokenIn(texts: Readonly<Record<string, string>>, language = 'en'): string {
  const [first = 'en'] = language.toLowerCase().split('-');
  const near = Object.keys(texts).find((one) => one.toLowerCase().split('-')[0] === first);
  return texts[language] ?? texts[near ?? 'en'] ?? '';
}
