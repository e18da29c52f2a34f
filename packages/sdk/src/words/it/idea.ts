import type { QuestionWords } from '../words.ts';

const idea: QuestionWords = {
  topic: {
    label: 'Di che cosa si tratta?',
    required: 'Scelga un argomento.',
    invalid: 'Scelga una delle risposte.',
    options:
      'Biglietti|Entrata|Posti e visuale|Cibo e negozi|Bagni e pulizia|Accessibilità|Trasporti e uscita|App e sito|Personale e servizio|Altro',
  },
  text: {
    label: 'Lo racconti con parole sue',
    required: 'Scriva qualche parola.',
    invalid: 'Massimo 2000 caratteri.',
  },
  'suggestion.text': {
    label: 'Che cosa potremmo migliorare?',
  },
  'praise.text': {
    label: 'Che cosa è stato fatto bene?',
  },
  who: {
    label: 'Chi desidera ringraziare?',
    hint: 'Un nome, un numero di badge o una descrizione.',
    required: 'Ci dica chi era.',
    invalid: 'Massimo 80 caratteri.',
  },
  where: {
    label: 'In quale luogo?',
    required: 'Ci dica dove.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  'praise.where': {
    label: 'In quale luogo?',
  },
  'staff_idea.text': {
    label: 'Qual è la sua idea?',
  },
  process: {
    label: 'Quale modo di lavorare riguarda?',
    required: 'Indichi il modo di lavorare.',
    invalid: 'Massimo 160 caratteri.',
  },
  expectedGain: {
    label: 'Che cosa migliorerebbe?',
    required: 'Ci dica che cosa migliorerebbe.',
    invalid: 'Massimo 200 caratteri.',
  },
};

export default idea;
