import type { QuestionWords } from '../words.ts';

const food: QuestionWords = {
  stand: {
    label: 'Qual lanchonete?',
    hint: 'O número está no balcão e no seu comprovante.',
    required: 'Escolha a lanchonete.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  waitMin: {
    label: 'Há quantos minutos você espera, mais ou menos?',
    required: 'Informe os minutos.',
    invalid: 'Informe um número de 0 a 600.',
  },
  orderNo: {
    label: 'Qual é o número do pedido?',
    hint: 'Está no comprovante ou no app.',
    required: 'Informe o número do pedido.',
    invalid: 'Máximo: 24 caracteres.',
  },
  items: {
    label: 'O que está errado ou falta?',
    required: 'Informe os itens.',
    invalid: 'Máximo: 300 caracteres.',
  },
  paid: {
    label: 'Você já pagou?',
    required: 'Responda sim ou não.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim|Não',
  },
  item: { label: 'Qual é o produto?', required: 'Informe o produto.', invalid: 'Máximo: 120 caracteres.' },
  'quality.item': { label: 'Qual comida ou bebida?' },
  photo: {
    label: 'Adicione uma foto',
    hint: 'Se puder, não mostre rostos.',
    required: 'Adicione uma foto, por favor.',
    invalid: 'Este arquivo não pode ser enviado. Escolha uma foto.',
  },
  needMedic: {
    label: 'Você precisa de atendimento médico agora?',
    required: 'Responda sim ou não.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim|Não',
  },
  location: {
    label: 'Onde exatamente?',
    hint: 'Por exemplo: escada entre os blocos 112 e 113.',
    required: 'Descreva o ponto exato.',
    invalid: 'Máximo: 160 caracteres.',
  },
  'illness.location': {
    label: 'Onde você está agora?',
    hint: 'Bloco, fileira e assento, ou o que vê à sua volta.',
  },
  symptoms: {
    label: 'O que você sente?',
    required: 'Escolha pelo menos uma opção.',
    invalid: 'Escolha pelo menos uma resposta.',
  },
  'illness.symptoms': {
    options:
      'Dificuldade para respirar|Inchaço no rosto ou garganta|Manchas na pele ou coceira|Náusea ou vômito|Dor de barriga|Tontura ou sensação de desmaio|Outra coisa',
  },
  'illness.item': { label: 'O que você comeu ou bebeu?' },
  'illness.stand': { label: 'Onde você comprou?' },
  allergen: {
    label: 'De que alergia ou dieta se trata?',
    hint: 'Por exemplo: castanhas, leite, glúten, halal, vegano.',
    required: 'Informe a alergia ou a dieta.',
    invalid: 'Máximo: 120 caracteres.',
  },
  'allergen.item': { label: 'Qual comida ou bebida?' },
  'sold_out.item': { label: 'O que você queria?' },
  charged: {
    label: 'O valor foi cobrado?',
    required: 'Responda sim ou não.',
    invalid: 'Escolha uma das respostas.',
    options: 'Sim|Não',
  },
  amount: {
    label: 'Qual foi o valor?',
    required: 'Informe o valor.',
    invalid: 'Informe um valor, por exemplo 24,50.',
  },
  'price_pay.amount': { label: 'De que valor se trata?' },
  payMethod: {
    label: 'Como você pagou?',
    required: 'Escolha como você pagou.',
    invalid: 'Escolha uma das respostas.',
    options:
      'Cartão|Celular ou relógio|Código QR|Transferência|Pulseira ou cartão do local|Dinheiro|Outra forma',
  },
};

export default food;
