import type { QuestionWords } from '../words.ts';

const safety: QuestionWords = {
  callNow: {
    label: 'Há perigo? Ligue agora para {emergencyNumber}.',
    hint: 'Depois diga aqui onde você está. Enviamos ajuda imediatamente.',
  },
  kind: {
    label: 'Que tipo de problema é?',
    required: 'Escolha do que se trata.',
    invalid: 'Escolha uma das respostas.',
  },
  'danger.kind': {
    label: 'Qual é o perigo?',
    options:
      'Fogo|Fumaça|Pessoas sendo esmagadas|Algo pode cair|Cheiro de gás ou produto químico|Outro perigo',
  },
  here: {
    label: 'Onde você está agora?',
    hint: 'Veja uma placa próxima e digite o bloco ou portão.',
    required: 'Diga onde você está, para podermos encontrar você.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  peopleAtRisk: {
    label: 'Quantas pessoas estão em risco?',
    required: 'Escolha quantas.',
    invalid: 'Escolha uma das respostas.',
    options: 'Uma ou duas|Algumas|Dez ou mais|Não sei',
  },
  weapon: {
    label: 'Você vê alguma arma?',
    required: 'Responda, por favor. Pode ser “Não sei”.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim|Não|Não sei',
  },
  block: {
    label: 'Qual bloco?',
    hint: 'Está no seu ingresso e na placa da escada.',
    required: 'Informe o bloco.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  people: {
    label: 'Quantas pessoas estão envolvidas?',
    required: 'Escolha quantas.',
    invalid: 'Escolha uma das respostas.',
    options: 'Uma ou duas|Algumas|Dez ou mais|Não sei',
  },
  discreet: {
    label: 'Quer que ajudemos com discrição?',
    hint: 'A equipe não vai dizer seu nome nem apontar você.',
    required: 'Escolha como devemos chegar.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim, com discrição|Não, abertamente',
  },
  stillThere: {
    label: 'A pessoa ainda está aí?',
    required: 'Responda, por favor. Pode ser “Não sei”.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim|Não|Não sei',
  },
  what: { label: 'O que é?', required: 'Diga o que é.', invalid: 'Máximo: 300 caracteres.' },
  'hate.what': {
    label: 'O que disseram ou fizeram?',
    hint: 'Escreva só o que conseguir contar.',
    required: 'Diga o que disseram ou fizeram.',
    invalid: 'Máximo: 1000 caracteres.',
  },
  anonymous: {
    label: 'Você quer ficar no anonimato?',
    hint: 'Você ainda pode acompanhar seu relato pelo código.',
    required: 'Responda sim ou não.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim|Não',
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
  'thrown.what': {
    label: 'O que é?',
    required: 'Diga o que é.',
    invalid: 'Escolha uma das respostas.',
    options: 'Garrafa ou copo|Outro objeto|Sinalizador ou fumaça|Fogos ou rojão|Caneta laser|Outra coisa',
  },
  doNotTouchShown: {
    label: 'Não toque. Afaste-se com calma.',
    hint: 'Use o celular só quando estiver longe.',
  },
  description: {
    label: 'Descreva o que você vê',
    required: 'Descreva em poucas palavras.',
    invalid: 'Máximo: 600 caracteres.',
  },
  'suspicious.description': { label: 'O que você viu?' },
  item: { label: 'Qual é o objeto?', required: 'Informe o objeto.', invalid: 'Máximo: 120 caracteres.' },
  'theft.item': { label: 'O que foi levado?' },
  when: {
    label: 'Quando aconteceu?',
    hint: 'Pode ser aproximado.',
    required: 'Diga quando foi.',
    invalid: 'Escolha um dia e uma hora que já passaram.',
  },
  'theft.when': { label: 'Quando você percebeu?' },
  'theft.here': { label: 'Onde aconteceu?' },
  policeWanted: {
    label: 'Você quer falar com a polícia?',
    required: 'Responda sim ou não.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim|Não',
  },
  level: {
    label: 'Como está a aglomeração?',
    required: 'Escolha como está a aglomeração.',
    invalid: 'Escolha uma das respostas.',
    options: 'Cheio, mas anda|Muito lento|Parado ou gente espremida',
  },
  'crowding.level': { hint: 'Está difícil respirar ou há empurrões? Escolha “Perigo imediato”.' },
  concern: {
    label: 'O que preocupa você?',
    hint: 'Poucas palavras bastam. Não adicione fotos, por favor.',
    required: 'Conte o que preocupa você.',
    invalid: 'Máximo: 1000 caracteres.',
  },
};

export default safety;
