import type { QuestionWords } from '../words.ts';

const entry: QuestionWords = {
  gate: {
    label: 'Qual portão?',
    hint: 'Está no seu ingresso e acima do portão.',
    required: 'Escolha o portão.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  errorShown: {
    label: 'O que o leitor mostrou?',
    required: 'Escolha o que ele mostrou.',
    invalid: 'Escolha uma das respostas.',
    options: 'Já usado|Inválido|Portão errado|Cedo demais|Nada, ou não leu o código|Outra coisa',
  },
  partySize: {
    label: 'Quantas pessoas são, contando com você?',
    required: 'Informe quantas pessoas.',
    invalid: 'Informe um número de 1 a 50.',
  },
  ticketRef: {
    label: 'Qual é o número do ingresso?',
    hint: 'O número abaixo do código. Não envie o próprio código.',
    required: 'Informe o número do ingresso.',
    invalid: 'Confira o número do ingresso. Ele tem letras e números.',
  },
  laneNo: {
    label: 'Qual catraca?',
    hint: 'O número está na catraca.',
    required: 'Informe o número da catraca.',
    invalid: 'Máximo: 8 caracteres.',
  },
  blocked: {
    label: 'A entrada está bloqueada?',
    required: 'Responda sim ou não.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim|Não',
  },
  waitMin: {
    label: 'Há quantos minutos você espera, mais ou menos?',
    required: 'Informe os minutos.',
    invalid: 'Informe um número de 0 a 600.',
  },
  crowding: {
    label: 'Quanto espaço há à sua volta?',
    hint: 'Está difícil respirar ou há empurrões? Escolha “Perigo imediato”.',
    required: 'Escolha quanto espaço há.',
    invalid: 'Escolha uma das respostas.',
    options: 'Dá para se mexer|Apertado, lento|Espremidos, sem poder se mexer',
  },
  here: {
    label: 'Onde você está agora?',
    hint: 'Veja uma placa próxima e digite o bloco ou portão.',
    required: 'Diga onde você está, para podermos encontrar você.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  'wrong_gate.gate': { label: 'Qual portão está no seu ingresso?' },
  ticketBlock: {
    label: 'Qual bloco está no seu ingresso?',
    required: 'Informe o bloco.',
    invalid: 'Máximo: 12 caracteres.',
  },
  docType: {
    label: 'Qual documento você tem em mãos?',
    hint: 'Só o tipo. Nunca envie o número nem uma foto.',
    required: 'Escolha o documento.',
    invalid: 'Escolha uma das respostas.',
    options:
      'Carteira de identidade|Passaporte|Autorização de residência|Carteira de motorista|Só uma cópia no celular|Nenhum',
  },
  issue: {
    label: 'Qual é o problema?',
    required: 'Diga qual é o problema.',
    invalid: 'Máximo: 300 caracteres.',
  },
  'id_check.issue': { label: 'O que deu errado na conferência?' },
  item: { label: 'Qual é o objeto?', required: 'Informe o objeto.', invalid: 'Máximo: 120 caracteres.' },
  'bag_search.item': { label: 'De que objeto se trata?' },
  'bag_search.issue': { label: 'O que aconteceu na revista?' },
  reasonGiven: {
    label: 'Que motivo deram a você?',
    hint: 'Escreva “nenhum” se ninguém disse.',
    required: 'Informe o motivo que deram.',
    invalid: 'Máximo: 300 caracteres.',
  },
  reason: { label: 'Qual é o motivo?', required: 'Informe o motivo.', invalid: 'Máximo: 300 caracteres.' },
  'reentry.reason': { label: 'Por que você precisa entrar de novo?' },
  need: {
    label: 'Do que você precisa?',
    required: 'Escolha do que você precisa.',
    invalid: 'Escolha uma das respostas.',
  },
  'cold_queue.need': {
    label: 'Quem precisa de ajuda na fila?',
    required: 'Escolha quem precisa de ajuda.',
    invalid: 'Escolha pelo menos uma resposta.',
    options: 'Pessoa idosa|Criança pequena|Gestante|Alguém passando mal|Pessoa com deficiência|Outra pessoa',
  },
  count: {
    label: 'Quantas pessoas precisam de ajuda?',
    required: 'Informe quantas pessoas.',
    invalid: 'Informe um número de 1 a 500.',
  },
};

export default entry;
