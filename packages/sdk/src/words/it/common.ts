import type { QuestionWords } from '../words.ts';

/** Words of what every report may carry. */
const common: QuestionWords = {
  issueKind: {
    label: 'Che cosa desidera inviare?',
    options: 'Domanda|Problema|Reclamo|Suggerimento|Complimento',
  },
  comment: {
    label: 'Vuole aggiungere altro?',
    hint: 'Facoltativo. Non scriva numeri di carte o documenti.',
  },
  mood: {
    label: 'Qual è il suo stato d’animo?',
    options: 'Soddisfazione|Tutto bene|Delusione|Rabbia',
  },
  reporterName: {
    label: 'Il suo nome',
    hint: 'Facoltativo. Ci aiuta a trovarla.',
  },
};

export default common;
