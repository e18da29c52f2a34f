import type { QuestionWords } from '../words.ts';

const retail: QuestionWords = {
  item: { label: '¿Qué artículo es?', required: 'Indique el artículo.', invalid: 'Máximo: 120 caracteres.' },
  'exchange.item': { label: '¿Qué compró?' },
  reason: {
    label: '¿Cuál es el motivo?',
    required: 'Díganos el motivo.',
    invalid: 'Máximo: 300 caracteres.',
  },
  'exchange.reason': {
    label: '¿Por qué quiere devolverlo?',
    required: 'Díganos el motivo.',
    invalid: 'Elija una de las respuestas.',
    options: 'Talla equivocada|Dañado o defectuoso|Artículo equivocado|Cambié de idea|Otro motivo',
  },
  receiptNo: {
    label: '¿Cuál es el número del recibo?',
    hint: 'Está al final del recibo. Escriba “ninguno” si no lo tiene.',
    required: 'Indique el número del recibo.',
    invalid: 'Máximo: 40 caracteres.',
  },
  'out_of_stock.item': { label: '¿Qué busca?' },
  size: {
    label: '¿Qué tamaño tiene?',
    required: 'Elija el tamaño.',
    invalid: 'Elija una de las respuestas.',
  },
  'out_of_stock.size': {
    label: '¿Qué talla?',
    required: 'Indique la talla.',
    invalid: 'Máximo: 30 caracteres.',
  },
  shop: {
    label: '¿Qué tienda?',
    required: 'Elija la tienda.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  amount: {
    label: '¿Cuánto fue?',
    required: 'Indique el importe.',
    invalid: 'Indique un importe; por ejemplo, 24,50.',
  },
  'overcharged.amount': { label: '¿Cuánto pagó?' },
  orderNo: {
    label: '¿Cuál es el número de pedido?',
    hint: 'Está en el recibo o en la app.',
    required: 'Indique el número de pedido.',
    invalid: 'Máximo: 24 caracteres.',
  },
  'online_order.orderNo': { label: '¿Cuál es su número de pedido de la tienda?' },
  issue: {
    label: '¿Cuál es el problema?',
    required: 'Díganos cuál es el problema.',
    invalid: 'Máximo: 300 caracteres.',
  },
  'online_order.issue': { label: '¿Qué problema hay con el pedido?' },
};

export default retail;
