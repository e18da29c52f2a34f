import type { QuestionWords } from '../words.ts';

const exit: QuestionWords = {
  level: {
    label: 'Com’è la situazione?',
    required: 'Scelga com’è la situazione.',
    invalid: 'Scelga una delle risposte.',
    options: 'Molta gente, ma ci si muove|Molto lento|Bloccati o schiacciati',
  },
  exit: {
    label: 'Quale uscita?',
    required: 'Scelga l’uscita.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  target: {
    label: 'Dove desidera andare?',
    required: 'Ci dica dove vuole andare.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  'lost_way.target': {
    hint: 'Per esempio la stazione, un parcheggio, un taxi.',
  },
  here: {
    label: 'Dove si trova ora?',
    hint: 'Guardi un cartello vicino e scriva il settore o l’ingresso.',
    required: 'Ci dica dove si trova, così possiamo raggiungerla.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  block: {
    label: 'Quale settore?',
    hint: 'È sul biglietto e sul cartello vicino alle scale.',
    required: 'Indichi il settore.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  minutes: {
    label: 'Da quanti minuti?',
    required: 'Indichi i minuti.',
    invalid: 'Scriva un numero da 0 a 600.',
  },
  'hold_back.minutes': {
    label: 'Da quanti minuti la trattengono?',
  },
  need: {
    label: 'Di che cosa ha bisogno?',
    required: 'Scelga ciò di cui ha bisogno.',
    invalid: 'Scelga una delle risposte.',
  },
  'early_leave.need': {
    label: 'Di che cosa ha bisogno?',
    options:
      'Un’uscita tranquilla|Qualcuno che mi aspetti|Aiuto fino all’auto o al taxi|Aspettare dentro che torni la calma|Altro',
  },
};

export default exit;
