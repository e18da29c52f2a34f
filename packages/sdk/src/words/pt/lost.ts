import type { QuestionWords } from '../words.ts';

const lost: QuestionWords = {
  name: {
    label: 'Qual é o nome da pessoa?',
    hint: 'Só nossa equipe de segurança vê isso.',
    required: 'Informe o nome.',
    invalid: 'Máximo: 80 caracteres.',
  },
  'child_lost.name': { label: 'Qual é o nome da criança?' },
  age: {
    label: 'Qual é a idade da pessoa?',
    required: 'Informe a idade.',
    invalid: 'Informe um número de 0 a 120.',
  },
  'child_lost.age': {
    label: 'Qual é a idade da criança?',
    required: 'Informe a idade.',
    invalid: 'Informe um número de 0 a 17.',
  },
  clothing: {
    label: 'Que roupa a pessoa está usando?',
    hint: 'Primeiro as cores: camisa vermelha, jeans azul, boné branco.',
    required: 'Descreva a roupa.',
    invalid: 'Máximo: 200 caracteres.',
  },
  'child_lost.clothing': { label: 'Que roupa a criança está usando?' },
  lastSeen: {
    label: 'Onde e quando você viu a pessoa pela última vez?',
    required: 'Diga onde e quando.',
    invalid: 'Máximo: 200 caracteres.',
  },
  'child_lost.lastSeen': { label: 'Onde e quando você viu a criança pela última vez?' },
  phone: {
    label: 'Para qual telefone podemos ligar?',
    required: 'Informe um telefone.',
    invalid: 'Confira o número. Se for estrangeiro, inclua o código do país.',
  },
  description: {
    label: 'Descreva o que você vê',
    required: 'Descreva em poucas palavras.',
    invalid: 'Máximo: 600 caracteres.',
  },
  'person_lost.description': {
    label: 'Como é a pessoa?',
    hint: 'Idade, roupa, cabelo e o que devemos saber para ajudar.',
  },
  stayWith: {
    label: 'Fique com a pessoa até nossa equipe chegar.',
    hint: 'Fique onde está. Não compartilhe nomes nem fotos.',
  },
  here: {
    label: 'Onde você está agora?',
    hint: 'Veja uma placa próxima e digite o bloco ou portão.',
    required: 'Diga onde você está, para podermos encontrar você.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  'person_found.description': {
    label: 'Quem você encontrou?',
    hint: 'Idade aproximada e roupa. Não precisa do nome.',
  },
  item: { label: 'Qual é o objeto?', required: 'Informe o objeto.', invalid: 'Máximo: 120 caracteres.' },
  'item_lost.item': { label: 'O que você perdeu?' },
  colour: { label: 'Qual é a cor?', required: 'Informe a cor.', invalid: 'Máximo: 60 caracteres.' },
  where: {
    label: 'Onde foi?',
    required: 'Diga onde.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  'item_lost.where': { label: 'Onde estava com você pela última vez?' },
  when: {
    label: 'Quando aconteceu?',
    hint: 'Pode ser aproximado.',
    required: 'Diga quando foi.',
    invalid: 'Escolha um dia e uma hora que já passaram.',
  },
  'item_lost.when': { label: 'Quando estava com você pela última vez?' },
  contact: {
    label: 'Como podemos falar com você?',
    hint: 'E-mail ou telefone, como preferir.',
    required: 'Informe um e-mail ou telefone.',
    invalid: 'Confira o e-mail ou o telefone.',
  },
  'item_found.item': { label: 'O que você encontrou?' },
  'item_found.where': { label: 'Onde você encontrou?' },
  handedTo: {
    label: 'Onde está o objeto agora?',
    required: 'Escolha onde está.',
    invalid: 'Escolha uma das respostas.',
    options: 'Está comigo|Entreguei à equipe|Nos achados e perdidos|Deixei lá',
  },
};

export default lost;
