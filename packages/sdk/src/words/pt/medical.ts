import type { QuestionWords } from '../words.ts';

const medical: QuestionWords = {
  callNow: {
    label: 'Há perigo? Ligue agora para {emergencyNumber}.',
    hint: 'Depois diga aqui onde você está. Enviamos ajuda imediatamente.',
  },
  'emergency.callNow': { label: 'Há risco de morte? Ligue agora para {emergencyNumber}.' },
  conscious: {
    label: 'A pessoa está consciente?',
    required: 'Responda, por favor. Pode ser “Não sei”.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim|Não|Não sei',
  },
  breathing: {
    label: 'A pessoa respira normalmente?',
    required: 'Responda, por favor. Pode ser “Não sei”.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim|Não|Não sei',
  },
  here: {
    label: 'Onde você está agora?',
    hint: 'Veja uma placa próxima e digite o bloco ou portão.',
    required: 'Diga onde você está, para podermos encontrar você.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  canWalk: {
    label: 'A pessoa consegue andar?',
    required: 'Responda sim ou não.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim|Não',
  },
  what: { label: 'O que é?', required: 'Diga o que é.', invalid: 'Máximo: 300 caracteres.' },
  'injury.what': { label: 'O que está machucado?', hint: 'Por exemplo: tornozelo torcido, corte na mão.' },
  symptoms: {
    label: 'O que você sente?',
    required: 'Escolha pelo menos uma opção.',
    invalid: 'Escolha pelo menos uma resposta.',
  },
  'unwell.symptoms': {
    options:
      'Dor no peito ou dificuldade para respirar|Tontura ou sensação de desmaio|Muito calor, dor de cabeça|Frio e tremores|Náusea ou vômito|Pânico ou medo|Outra coisa',
  },
  need: {
    label: 'Do que você precisa?',
    required: 'Escolha do que você precisa.',
    invalid: 'Escolha uma das respostas.',
  },
  'medicine.need': {
    label: 'Do que se trata?',
    options:
      'Manter remédio refrigerado|Entrar com remédios ou aparelhos|Um lugar reservado para usar|Esqueci meu remédio|Agulhas usadas|Outra coisa',
  },
  'quiet_baby.need': {
    label: 'O que você procura?',
    options: 'Trocador|Lugar para alimentar o bebê|Água morna para mamadeira|Lugar tranquilo|Outra coisa',
  },
};

export default medical;
