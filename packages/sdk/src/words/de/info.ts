import type { QuestionWords } from '../words.ts';

const info: QuestionWords = {
  what: {
    label: 'Was ist es?',
    required: 'Bitte sagen Sie uns, was es ist.',
    invalid: 'Bitte höchstens 300 Zeichen.',
  },
  'where.what': { label: 'Was suchen Sie?' },
  here: {
    label: 'Wo sind Sie gerade?',
    hint: 'Block oder Eingang vom nächsten Schild ablesen und eingeben.',
    required: 'Bitte sagen Sie uns, wo Sie sind, damit wir Sie finden.',
    invalid: 'Diesen Ort kennen wir nicht. Bitte in der Liste wählen.',
  },
  'when.what': {
    label: 'Welche Zeit möchten Sie wissen?',
    hint: 'Zum Beispiel Einlass, Beginn, Pause, Ende, letzter Zug.',
  },
  'rules.what': { label: 'Was möchten Sie mitbringen oder tun?' },
  issueRef: {
    label: 'Wie lautet Ihre Meldungsnummer?',
    hint: 'Acht Zeichen, zum Beispiel 7K3F-9QXM.',
    required: 'Bitte geben Sie die Meldungsnummer ein.',
    invalid: 'Bitte prüfen Sie die Meldungsnummer. Sie hat acht Zeichen.',
  },
  text: {
    label: 'Sagen Sie es in Ihren Worten',
    required: 'Bitte schreiben Sie ein paar Worte.',
    invalid: 'Bitte höchstens 2000 Zeichen.',
  },
  'other.text': { label: 'Was ist Ihre Frage?' },
};

export default info;
