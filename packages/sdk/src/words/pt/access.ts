import type { QuestionWords } from '../words.ts';

const access: QuestionWords = {
  issue: {
    label: 'Qual é o problema?',
    required: 'Diga qual é o problema.',
    invalid: 'Máximo: 300 caracteres.',
  },
  'wheelchair_space.issue': {
    label: 'Qual é o problema com o espaço?',
    required: 'Diga qual é o problema.',
    invalid: 'Escolha uma das respostas.',
    options:
      'Não há espaço livre|Meu acompanhante está em outro lugar|Não consigo ver|Há algo no espaço|Quero reservar um espaço|Outra coisa',
  },
  block: {
    label: 'Qual bloco?',
    hint: 'Está no seu ingresso e na placa da escada.',
    required: 'Informe o bloco.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  photo: {
    label: 'Adicione uma foto',
    hint: 'Se puder, não mostre rostos.',
    required: 'Adicione uma foto, por favor.',
    invalid: 'Este arquivo não pode ser enviado. Escolha uma foto.',
  },
  here: {
    label: 'Onde você está agora?',
    hint: 'Veja uma placa próxima e digite o bloco ou portão.',
    required: 'Diga onde você está, para podermos encontrar você.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  target: {
    label: 'Aonde você quer ir?',
    required: 'Diga aonde você quer ir.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  zone: {
    label: 'Em que parte do local?',
    required: 'Escolha o setor.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  'step_free.zone': { label: 'Onde o caminho está bloqueado?' },
  need: {
    label: 'Do que você precisa?',
    required: 'Escolha do que você precisa.',
    invalid: 'Escolha uma das respostas.',
  },
  'assist.need': {
    label: 'O que ajudaria você?',
    options:
      'Alguém para empurrar minha cadeira de rodas|Alguém para me guiar|Ajuda para carregar coisas|Outra coisa',
  },
  'toilet.issue': {
    label: 'Qual é o problema lá?',
    required: 'Diga qual é o problema.',
    invalid: 'Escolha uma das respostas.',
    options: 'Trancado ou sem chave|Usado como depósito|Algo está quebrado|Sujo|Não encontro|Outra coisa',
  },
  'hearing.need': {
    label: 'O que ajudaria você?',
    options: 'Aro magnético|Legendas|Língua de sinais|Fone emprestado|Outra coisa',
  },
  'sight.need': {
    label: 'O que ajudaria você?',
    options: 'Audiodescrição|Lugar para cão-guia|Letra grande ou braille|Alguém para me guiar|Outra coisa',
  },
  now: {
    label: 'Você precisa de ajuda agora?',
    required: 'Responda sim ou não.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim|Não',
  },
  'sensory.now': { label: 'Você precisa de um lugar tranquilo agora?' },
  'parking.issue': {
    label: 'Qual é o problema?',
    required: 'Diga qual é o problema.',
    invalid: 'Escolha uma das respostas.',
    options:
      'Não há vaga livre|Minha vaga está ocupada|Embarque ou desembarque|Quero reservar uma vaga|Outra coisa',
  },
  place: {
    label: 'De que lugar se trata?',
    required: 'Informe o lugar.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  'parking.place': { label: 'Qual estacionamento ou ponto de desembarque?' },
};

export default access;
