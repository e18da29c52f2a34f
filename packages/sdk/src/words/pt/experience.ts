import type { QuestionWords } from '../words.ts';

const experience: QuestionWords = {
  by: {
    label: 'O que atrapalha a visão?',
    required: 'Escolha o que atrapalha a visão.',
    invalid: 'Escolha uma das respostas.',
    options: 'Uma pessoa|Uma faixa, bandeira ou objeto|Uma coluna, grade ou câmera',
  },
  block: {
    label: 'Qual bloco?',
    hint: 'Está no seu ingresso e na placa da escada.',
    required: 'Informe o bloco.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  row: {
    label: 'Qual fileira?',
    required: 'Informe a fileira.',
    invalid: 'Esta fileira não fica no bloco. Confira seu ingresso.',
  },
  seat: {
    label: 'Qual assento?',
    required: 'Informe o assento.',
    invalid: 'Este assento não fica na fileira. Confira seu ingresso.',
  },
  photo: {
    label: 'Adicione uma foto',
    hint: 'Se puder, não mostre rostos.',
    required: 'Adicione uma foto, por favor.',
    invalid: 'Este arquivo não pode ser enviado. Escolha uma foto.',
  },
  ticketRef: {
    label: 'Qual é o número do ingresso?',
    hint: 'O número abaixo do código. Não envie o próprio código.',
    required: 'Informe o número do ingresso.',
    invalid: 'Confira o número do ingresso. Ele tem letras e números.',
  },
  'seat_taken.ticketRef': { label: 'Qual é o número do seu ingresso?' },
  kind: {
    label: 'Que tipo de problema é?',
    required: 'Escolha do que se trata.',
    invalid: 'Escolha uma das respostas.',
  },
  'sound.kind': {
    label: 'O que há de errado com o som?',
    options: 'Alto demais|Baixo demais|Difícil de entender|Sem som',
  },
  zone: {
    label: 'Em que parte do local?',
    required: 'Escolha o setor.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  'screen.kind': {
    label: 'O que há de errado com o telão?',
    options: 'Desligado|Mostra a coisa errada|Não consigo ver|Brilho forte ou piscando',
  },
  screenId: {
    label: 'Qual telão?',
    hint: 'Por exemplo: telão acima da arquibancada norte.',
    required: 'Informe o telão.',
    invalid: 'Máximo: 40 caracteres.',
  },
  'smoke_smell.kind': {
    label: 'O que você percebe?',
    hint: 'Fumaça de fogo ou gás? Escolha “Perigo imediato”.',
    options:
      'Alguém está fumando|Alguém usa cigarro eletrônico|Cheiro de banheiro|Cheiro de lixo|Outro cheiro',
  },
  aisle: {
    label: 'Há um corredor ou uma saída bloqueada?',
    required: 'Responda sim ou não.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim|Não',
  },
  question: {
    label: 'O que você gostaria de saber?',
    required: 'Escreva sua pergunta.',
    invalid: 'Máximo: 300 caracteres.',
  },
  text: {
    label: 'Conte com suas palavras',
    required: 'Escreva algumas palavras.',
    invalid: 'Máximo: 2000 caracteres.',
  },
  'programme.text': { label: 'O que você quer nos contar?' },
  wellbeing: {
    label: 'Como você está se sentindo?',
    required: 'Diga como você está se sentindo.',
    invalid: 'Escolha uma das respostas.',
    options: 'Estou bem|Preciso de ajuda',
  },
  effect: {
    label: 'O que incomoda você?',
    required: 'Escolha o que incomoda você.',
    invalid: 'Escolha uma das respostas.',
    options: 'Luzes piscando|Laser|Fumaça ou névoa|Estouros ou fogos|Som ou graves altos|Outra coisa',
  },
};

export default experience;
