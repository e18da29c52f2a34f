import type { QuestionWords } from '../words.ts';

const other: QuestionWords = {
  text: {
    label: 'Lo racconti con parole sue',
    required: 'Scriva qualche parola.',
    invalid: 'Massimo 2000 caratteri.',
  },
  'other.text': {
    label: 'Come possiamo aiutarla?',
  },
  here: {
    label: 'Dove si trova ora?',
    hint: 'Inquadri un codice vicino, tocchi la mappa o scriva un settore o un ingresso.',
    required: 'Ci dica dove si trova, così possiamo raggiungerla.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco o dalla mappa.',
  },
};

export default other;
