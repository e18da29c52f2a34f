import type { QuestionWords } from '../words.ts';

const info: QuestionWords = {
  what: {
    label: 'Di che cosa si tratta?',
    required: 'Ci dica di che cosa si tratta.',
    invalid: 'Massimo 300 caratteri.',
  },
  'where.what': {
    label: 'Che cosa sta cercando?',
  },
  here: {
    label: 'Dove si trova ora?',
    hint: 'Guardi un cartello vicino e scriva il settore o l’ingresso.',
    required: 'Ci dica dove si trova, così possiamo raggiungerla.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  'when.what': {
    label: 'Quale orario desidera sapere?',
    hint: 'Per esempio apertura, inizio, intervallo, fine, ultimo treno.',
  },
  'rules.what': {
    label: 'Che cosa desidera portare o fare?',
  },
  issueRef: {
    label: 'Qual è il codice della sua segnalazione?',
    hint: 'Otto caratteri, per esempio 7K3F-9QXM.',
    required: 'Scriva il codice.',
    invalid: 'Controlli il codice. Ha otto caratteri.',
  },
  text: {
    label: 'Lo racconti con parole sue',
    required: 'Scriva qualche parola.',
    invalid: 'Massimo 2000 caratteri.',
  },
  'other.text': {
    label: 'Qual è la sua domanda?',
  },
};

export default info;
