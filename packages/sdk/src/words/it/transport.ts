import type { QuestionWords } from '../words.ts';

const transport: QuestionWords = {
  issue: {
    label: 'Qual è il problema?',
    required: 'Ci dica qual è il problema.',
    invalid: 'Massimo 300 caratteri.',
  },
  'parking_full.issue': {
    label: 'Qual è il problema?',
    required: 'Ci dica qual è il problema.',
    invalid: 'Scelga una delle risposte.',
    options: 'È pieno|La mia auto è bloccata|Coda lunga per entrare o uscire|Sbarra o pagamento|Altro',
  },
  carPark: {
    label: 'Quale parcheggio?',
    required: 'Scelga il parcheggio.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  stop: {
    label: 'Quale fermata?',
    required: 'Scelga la fermata.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  line: {
    label: 'Quale linea o percorso?',
    required: 'Indichi la linea.',
    invalid: 'Massimo 40 caratteri.',
  },
  waitMin: {
    label: 'Da quanti minuti circa sta aspettando?',
    required: 'Indichi i minuti.',
    invalid: 'Scriva un numero da 0 a 600.',
  },
  place: {
    label: 'Di quale luogo si tratta?',
    required: 'Indichi il luogo.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  'taxi.place': {
    label: 'Dove sta aspettando?',
  },
  question: {
    label: 'Che cosa desidera sapere?',
    required: 'Scriva la sua domanda.',
    invalid: 'Massimo 300 caratteri.',
  },
  what: {
    label: 'Di che cosa si tratta?',
    required: 'Ci dica di che cosa si tratta.',
    invalid: 'Massimo 300 caratteri.',
  },
  'car_problem.what': {
    label: 'Che problema ha l’auto?',
    required: 'Ci dica di che cosa si tratta.',
    invalid: 'Scelga una delle risposte.',
    options: 'Danno|Non parte|Gomma a terra|Chiavi perse o chiuse dentro|Non trovo la mia auto|Altro',
  },
  plate: {
    label: 'Targa',
    hint: 'Ci aiuta a trovare l’auto.',
    required: 'Scriva la targa.',
    invalid: 'Massimo 14 caratteri.',
  },
  'route.place': {
    label: 'Quale strada o luogo?',
  },
};

export default transport;
