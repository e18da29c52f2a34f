import type { QuestionWords } from '../words.ts';

const other: QuestionWords = {
  text: {
    label: 'Sagen Sie es in Ihren Worten',
    required: 'Bitte schreiben Sie ein paar Worte.',
    invalid: 'Bitte höchstens 2000 Zeichen.',
  },
  'other.text': { label: 'Wobei können wir Ihnen helfen?' },
  here: {
    label: 'Wo sind Sie gerade?',
    hint: 'Code in der Nähe scannen, auf die Karte tippen, Block oder Eingang eingeben.',
    required: 'Bitte sagen Sie uns, wo Sie sind, damit wir Sie finden.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste oder Karte wählen.',
  },
};

export default other;
