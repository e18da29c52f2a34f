import type { QuestionWords } from '../words.ts';

const transport: QuestionWords = {
  issue: {
    label: 'Qual é o problema?',
    required: 'Diga qual é o problema.',
    invalid: 'Máximo: 300 caracteres.',
  },
  'parking_full.issue': {
    label: 'Qual é o problema?',
    required: 'Diga qual é o problema.',
    invalid: 'Escolha uma das respostas.',
    options:
      'Está cheio|Não consigo tirar meu carro|Fila longa para entrar ou sair|Cancela ou pagamento|Outra coisa',
  },
  carPark: {
    label: 'Qual estacionamento?',
    required: 'Escolha o estacionamento.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  stop: {
    label: 'Qual ponto ou parada?',
    required: 'Escolha o ponto ou a parada.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  line: { label: 'Qual linha ou rota?', required: 'Informe a linha.', invalid: 'Máximo: 40 caracteres.' },
  waitMin: {
    label: 'Há quantos minutos você espera, mais ou menos?',
    required: 'Informe os minutos.',
    invalid: 'Informe um número de 0 a 600.',
  },
  place: {
    label: 'De que lugar se trata?',
    required: 'Informe o lugar.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  'taxi.place': { label: 'Onde você está esperando?' },
  question: {
    label: 'O que você gostaria de saber?',
    required: 'Escreva sua pergunta.',
    invalid: 'Máximo: 300 caracteres.',
  },
  what: { label: 'O que é?', required: 'Diga o que é.', invalid: 'Máximo: 300 caracteres.' },
  'car_problem.what': {
    label: 'Qual é o problema com o carro?',
    required: 'Diga o que é.',
    invalid: 'Escolha uma das respostas.',
    options:
      'Danos|Não liga|Pneu furado|Chave perdida ou trancada no carro|Não encontro meu carro|Outra coisa',
  },
  plate: {
    label: 'Placa do carro',
    hint: 'Ajuda a encontrar o carro.',
    required: 'Informe a placa.',
    invalid: 'Máximo: 14 caracteres.',
  },
  'route.place': { label: 'Qual rua ou lugar?' },
};

export default transport;
