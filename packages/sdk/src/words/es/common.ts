import type { QuestionWords } from '../words.ts';

/** Words of what every report may carry. */
const common: QuestionWords = {
  issueKind: { label: '¿Qué quiere enviarnos?', options: 'Pregunta|Problema|Queja|Sugerencia|Elogio' },
  comment: {
    label: '¿Algo más que debamos saber?',
    hint: 'No es obligatorio. No escriba números de tarjeta ni de documentos.',
  },
  mood: { label: '¿Cómo se siente con esto?', options: 'Feliz|Bien|Con decepción|Con enfado' },
  reporterName: { label: 'Su nombre', hint: 'No es obligatorio. Nos ayuda a encontrarle.' },
};

export default common;
