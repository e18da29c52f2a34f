import type { QuestionWords } from '../words.ts';

const idea: QuestionWords = {
  topic: {
    label: 'Do que se trata?',
    required: 'Escolha um assunto.',
    invalid: 'Escolha uma das respostas.',
    options:
      'Ingressos|Entrada|Assentos e visão|Comida e lojas|Banheiros e limpeza|Acessibilidade|Transporte e saída|App e site|Equipe e atendimento|Outra coisa',
  },
  text: {
    label: 'Conte com suas palavras',
    required: 'Escreva algumas palavras.',
    invalid: 'Máximo: 2000 caracteres.',
  },
  'suggestion.text': { label: 'O que poderíamos fazer melhor?' },
  'praise.text': { label: 'O que essa pessoa fez bem?' },
  who: {
    label: 'A quem você quer agradecer?',
    hint: 'Nome, número do crachá ou como era a pessoa.',
    required: 'Diga quem foi.',
    invalid: 'Máximo: 80 caracteres.',
  },
  where: {
    label: 'Onde foi?',
    required: 'Diga onde.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  'praise.where': { label: 'Onde foi?' },
  'staff_idea.text': { label: 'Qual é a sua ideia?' },
  process: {
    label: 'De que tarefa ou processo se trata?',
    required: 'Informe a tarefa ou o processo.',
    invalid: 'Máximo: 160 caracteres.',
  },
  expectedGain: {
    label: 'O que iria melhorar?',
    required: 'Diga o que iria melhorar.',
    invalid: 'Máximo: 200 caracteres.',
  },
};

export default idea;
