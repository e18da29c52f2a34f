import type { QuestionWords } from '../words.ts';

/** Words of what every report may carry. */
const common: QuestionWords = {
  issueKind: { label: 'O que você quer enviar?', options: 'Pergunta|Problema|Reclamação|Sugestão|Elogio' },
  comment: {
    label: 'Algo mais que devemos saber?',
    hint: 'Não é obrigatório. Não escreva números de cartão ou de documento.',
  },
  mood: { label: 'Como você se sente com isso?', options: 'Feliz|Bem|Com decepção|Com raiva' },
  reporterName: { label: 'Seu nome', hint: 'Não é obrigatório. Ajuda a encontrar você.' },
};

export default common;
