import type { QuestionWords } from '../words.ts';

const retail: QuestionWords = {
  item: { label: 'Qual é o produto?', required: 'Informe o produto.', invalid: 'Máximo: 120 caracteres.' },
  'exchange.item': { label: 'O que você comprou?' },
  reason: { label: 'Qual é o motivo?', required: 'Informe o motivo.', invalid: 'Máximo: 300 caracteres.' },
  'exchange.reason': {
    label: 'Por que você quer devolver?',
    required: 'Informe o motivo.',
    invalid: 'Escolha uma das respostas.',
    options: 'Tamanho errado|Danificado ou com defeito|Produto errado|Mudei de ideia|Outro motivo',
  },
  receiptNo: {
    label: 'Qual é o número do comprovante?',
    hint: 'Está no fim do comprovante. Escreva “nenhum” se não tiver.',
    required: 'Informe o número do comprovante.',
    invalid: 'Máximo: 40 caracteres.',
  },
  'out_of_stock.item': { label: 'O que você procura?' },
  size: { label: 'Qual é o tamanho?', required: 'Escolha o tamanho.', invalid: 'Escolha uma das respostas.' },
  'out_of_stock.size': {
    label: 'Qual tamanho?',
    required: 'Informe o tamanho.',
    invalid: 'Máximo: 30 caracteres.',
  },
  shop: {
    label: 'Qual loja?',
    required: 'Escolha a loja.',
    invalid: 'Não conhecemos este lugar. Escolha na lista.',
  },
  amount: {
    label: 'Qual foi o valor?',
    required: 'Informe o valor.',
    invalid: 'Informe um valor, por exemplo 24,50.',
  },
  'overcharged.amount': { label: 'Quanto você pagou?' },
  orderNo: {
    label: 'Qual é o número do pedido?',
    hint: 'Está no comprovante ou no app.',
    required: 'Informe o número do pedido.',
    invalid: 'Máximo: 24 caracteres.',
  },
  'online_order.orderNo': { label: 'Qual é o número do seu pedido na loja?' },
  issue: {
    label: 'Qual é o problema?',
    required: 'Diga qual é o problema.',
    invalid: 'Máximo: 300 caracteres.',
  },
  'online_order.issue': { label: 'Qual é o problema com o pedido?' },
};

export default retail;
