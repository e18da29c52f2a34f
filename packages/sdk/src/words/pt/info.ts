import type { QuestionWords } from '../words.ts';

const info: QuestionWords = {
  what: { label: 'O que é?', required: 'Diga o que é.', invalid: 'Máximo: 300 caracteres.' },
  'where.what': { label: 'O que você procura?' },
  here: {
    label: 'Onde você está agora?',
    hint: 'Veja uma placa próxima e digite o bloco ou portão.',
    required: 'Diga onde você está, para podermos encontrar você.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  'when.what': {
    label: 'Que horário você quer saber?',
    hint: 'Por exemplo: abertura, início, intervalo, fim, último trem.',
  },
  'rules.what': { label: 'O que você quer trazer ou fazer?' },
  issueRef: {
    label: 'Qual é o código do seu relato?',
    hint: 'Oito caracteres, por exemplo 7K3F-9QXM.',
    required: 'Informe o código.',
    invalid: 'Confira o código. Ele tem oito caracteres.',
  },
  text: {
    label: 'Conte com suas palavras',
    required: 'Escreva algumas palavras.',
    invalid: 'Máximo: 2000 caracteres.',
  },
  'other.text': { label: 'Qual é a sua pergunta?' },
};

export default info;
