import { spokenIn } from './merged-words.ts';

/** When a question was left open: asked once more, and in the end. Written in every language of the widget. */
const REMINDER: Readonly<Record<string, string>> = {
  en: 'We still need your answer to go on. It takes only a moment.',
  'zh-Hans': '我们仍在等待您的回复，收到后即可继续处理，只需片刻。',
  es: 'Aún necesitamos su respuesta para seguir. Es solo un momento.',
  fr: 'Il nous manque encore votre réponse pour continuer. Cela ne prend qu’un instant.',
  de: 'Uns fehlt noch Ihre Antwort, um weiterzumachen. Es dauert nur einen Moment.',
  pt: 'Ainda precisamos da sua resposta para continuar. É só um momento.',
  ar: 'ما زلنا بحاجة إلى ردّك لنتابع. لن يستغرق ذلك سوى لحظة.',
  ja: '対応を続けるには、ご返信が必要です。すぐに済みます。',
  ko: '계속 도와드리려면 답변이 필요합니다. 잠깐이면 됩니다.',
  it: 'Ci serve ancora la sua risposta per continuare. Basta un momento.',
  hi: 'आगे बढ़ने के लिए हमें अब भी आपके उत्तर की ज़रूरत है। बस एक पल लगेगा।',
  ru: 'Чтобы продолжить, нам нужен ваш ответ. Это займёт всего минуту.',
};

const UNANSWERED: Readonly<Record<string, string>> = {
  en: 'We did not hear from you, so we stopped here. If you still need us, open it again and we go on.',
  'zh-Hans': '我们没有收到您的回复，因此先处理到这里。如仍需帮助，请重新打开，我们会继续。',
  es: 'No tuvimos respuesta, así que lo dejamos aquí. Si aún nos necesita, ábralo de nuevo y seguimos.',
  fr: 'Nous n’avons pas eu de réponse et nous arrêtons là. Si vous avez encore besoin de nous, rouvrez-le et nous continuons.',
  de: 'Wir haben nichts gehört und hören hier auf. Wenn Sie uns noch brauchen, öffnen Sie es wieder, dann machen wir weiter.',
  pt: 'Não tivemos resposta, por isso ficamos por aqui. Se ainda precisar, volte a abrir e continuamos.',
  ar: 'لم يصلنا ردّ فتوقفنا هنا. إذا كنت ما زلت بحاجة إلينا فأعد فتحه وسنتابع.',
  ja: 'ご返信がなかったため、ここまでとします。まだ必要な場合は、もう一度開いてください。続きから対応します。',
  ko: '답변이 없어 여기에서 마칩니다. 아직 도움이 필요하시면 다시 열어 주세요. 이어서 도와드립니다.',
  it: 'Non abbiamo avuto risposta e ci fermiamo qui. Se le serve ancora aiuto, lo riapra e continuiamo.',
  hi: 'आपका उत्तर नहीं मिला, इसलिए हमने यहीं रोका। अगर अब भी ज़रूरत हो, तो इसे फिर खोलें, हम आगे बढ़ेंगे।',
  ru: 'Мы не получили ответа и на этом остановились. Если помощь ещё нужна, откройте обращение снова, и мы продолжим.',
};

export function reminderWords(language: string | undefined): string {
  return spokenIn(REMINDER, language);
}

export function unansweredWords(language: string | undefined): string {
  return spokenIn(UNANSWERED, language);
}
