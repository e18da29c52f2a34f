import type { QuestionWords } from '../words.ts';

const other: QuestionWords = {
  text: {
    label: 'Conte com suas palavras',
    required: 'Escreva algumas palavras.',
    invalid: 'Máximo: 2000 caracteres.',
  },
  'other.text': { label: 'Em que podemos ajudar?' },
  here: {
    label: 'Onde você está agora?',
    hint: 'Veja uma placa próxima e digite o bloco ou portão.',
    required: 'Diga onde você está, para podermos encontrar você.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
};

export default other;
