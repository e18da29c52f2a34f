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
    hint: 'Block oder Eingang vom nächsten Schild ablesen und eingeben.',
    required: 'Bitte sagen Sie uns, wo Sie sind, damit wir Sie finden.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
};

export default other;
