import type { QuestionWords } from '../words.ts';

const exit: QuestionWords = {
  level: {
    label: 'Como está a aglomeração?',
    required: 'Escolha como está a aglomeração.',
    invalid: 'Escolha uma das respostas.',
    options: 'Cheio, mas anda|Muito lento|Parado ou gente espremida',
  },
  exit: {
    label: 'Qual saída?',
    required: 'Escolha a saída.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  target: {
    label: 'Aonde você quer ir?',
    required: 'Diga aonde você quer ir.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  'lost_way.target': { hint: 'Por exemplo: estação, estacionamento, táxi.' },
  here: {
    label: 'Onde você está agora?',
    hint: 'Veja uma placa próxima e digite o bloco ou portão.',
    required: 'Diga onde você está, para podermos encontrar você.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  block: {
    label: 'Qual bloco?',
    hint: 'Está no seu ingresso e na placa da escada.',
    required: 'Informe o bloco.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  minutes: {
    label: 'Há quantos minutos?',
    required: 'Informe os minutos.',
    invalid: 'Informe um número de 0 a 600.',
  },
  'hold_back.minutes': { label: 'Há quantos minutos não deixam você sair?' },
  need: {
    label: 'Do que você precisa?',
    required: 'Escolha do que você precisa.',
    invalid: 'Escolha uma das respostas.',
  },
  'early_leave.need': {
    label: 'Do que você precisa?',
    options:
      'Uma saída tranquila|Que venham me buscar|Ajuda até meu carro ou táxi|Esperar dentro até acalmar|Outra coisa',
  },
};

export default exit;
