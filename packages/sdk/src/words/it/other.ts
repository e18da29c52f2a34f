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
    hint: 'Guardi un cartello vicino e scriva il settore o l’ingresso.',
    required: 'Ci dica dove si trova, così possiamo raggiungerla.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
};

export default other;
