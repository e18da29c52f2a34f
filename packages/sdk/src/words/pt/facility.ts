import type { QuestionWords } from '../words.ts';

const facility: QuestionWords = {
  damage: {
    label: 'O que há de errado com o assento?',
    required: 'Escolha o que está errado.',
    invalid: 'Escolha uma das respostas.',
    options: 'Quebrado|Sujo|Molhado',
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
  kind: {
    label: 'Que tipo de problema é?',
    required: 'Escolha do que se trata.',
    invalid: 'Escolha uma das respostas.',
  },
  'toilet.kind': {
    label: 'O que há de errado lá?',
    options: 'Entupido|Sujo|Sem papel ou sabonete|Fila longa|Porta, torneira ou luz com defeito',
  },
  zone: {
    label: 'Em que parte do local?',
    required: 'Escolha o setor.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  nearBlock: {
    label: 'Fica perto de qual bloco?',
    required: 'Informe o bloco mais próximo.',
    invalid: 'Máximo: 12 caracteres.',
  },
  'water.kind': {
    label: 'Qual é o problema com a água?',
    options: 'Não encontro água|A torneira está quebrada|Aparência ou gosto estranho',
  },
  location: {
    label: 'Onde exatamente?',
    hint: 'Por exemplo: escada entre os blocos 112 e 113.',
    required: 'Descreva o ponto exato.',
    invalid: 'Máximo: 160 caracteres.',
  },
  'litter.location': { label: 'Onde está o lixo?' },
  'spill.location': { label: 'Onde o piso está escorregadio?' },
  size: { label: 'Qual é o tamanho?', required: 'Escolha o tamanho.', invalid: 'Escolha uma das respostas.' },
  'spill.size': {
    label: 'Qual é o tamanho da área molhada?',
    options: 'Menor que uma cadeira|Como uma mesa|Maior',
  },
  peopleInside: {
    label: 'Há alguém preso dentro?',
    required: 'Responda sim ou não.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim|Não',
  },
  unitNo: {
    label: 'Número do elevador ou da escada',
    hint: 'Está em uma placa ao lado da porta.',
    required: 'Informe o número.',
    invalid: 'Máximo: 12 caracteres.',
  },
  'light_power.kind': {
    label: 'O que falhou?',
    hint: 'Se há faíscas ou fumaça, afaste-se e mantenha os outros longe.',
    options: 'Sem luz|Luz piscando|Sem energia|Faíscas ou cheiro de queimado|Outra coisa',
  },
  dark: {
    label: 'Está tão escuro que é perigoso andar?',
    required: 'Responda sim ou não.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim|Não',
  },
  feel: {
    label: 'Como está o ambiente?',
    required: 'Escolha como está o ambiente.',
    invalid: 'Escolha uma das respostas.',
    options: 'Calor demais|Frio demais|Sem sombra|Sem abrigo da chuva|Vento ou corrente de ar',
  },
  someoneAtRisk: {
    label: 'Alguém pode se machucar agora?',
    required: 'Responda sim ou não.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim|Não',
  },
  'structure.location': { label: 'Onde está o dano?', hint: 'Primeiro, afaste-se, por favor.' },
  'sign.location': { label: 'Onde está a placa, ou onde falta uma?' },
  text: {
    label: 'Conte com suas palavras',
    required: 'Escreva algumas palavras.',
    invalid: 'Máximo: 2000 caracteres.',
  },
  'sign.text': {
    label: 'O que não está claro, ou o que deveria dizer?',
    required: 'Escreva algumas palavras.',
    invalid: 'Máximo: 300 caracteres.',
  },
};

export default facility;
