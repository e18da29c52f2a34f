import type { QuestionWords } from '../words.ts';

const retail: QuestionWords = {
  item: {
    label: 'Di quale articolo si tratta?',
    required: 'Indichi l’articolo.',
    invalid: 'Massimo 120 caratteri.',
  },
  'exchange.item': {
    label: 'Che cosa ha comprato?',
  },
  reason: {
    label: 'Qual è il motivo?',
    required: 'Indichi il motivo.',
    invalid: 'Massimo 300 caratteri.',
  },
  'exchange.reason': {
    label: 'Perché desidera restituirlo?',
    required: 'Indichi il motivo.',
    invalid: 'Scelga una delle risposte.',
    options: 'Taglia sbagliata|Danneggiato o difettoso|Articolo sbagliato|Ho cambiato idea|Altro motivo',
  },
  receiptNo: {
    label: 'Qual è il numero dello scontrino?',
    hint: 'È in fondo allo scontrino. Se non ce l’ha, scriva «nessuno».',
    required: 'Scriva il numero dello scontrino.',
    invalid: 'Massimo 40 caratteri.',
  },
  'out_of_stock.item': {
    label: 'Che cosa sta cercando?',
  },
  size: {
    label: 'Quanto è grande?',
    required: 'Scelga la grandezza.',
    invalid: 'Scelga una delle risposte.',
  },
  'out_of_stock.size': {
    label: 'Quale taglia?',
    required: 'Indichi la taglia.',
    invalid: 'Massimo 30 caratteri.',
  },
  shop: {
    label: 'Quale negozio?',
    required: 'Scelga il negozio.',
    invalid: 'Luogo non riconosciuto. Lo scelga dall’elenco.',
  },
  amount: {
    label: 'Qual era l’importo?',
    required: 'Scriva l’importo.',
    invalid: 'Scriva un importo, per esempio 24,50.',
  },
  'overcharged.amount': {
    label: 'Quanto ha pagato?',
  },
  orderNo: {
    label: 'Qual è il numero dell’ordine?',
    hint: 'È sullo scontrino o nell’app.',
    required: 'Scriva il numero dell’ordine.',
    invalid: 'Massimo 24 caratteri.',
  },
  'online_order.orderNo': {
    label: 'Qual è il numero dell’ordine del negozio?',
  },
  issue: {
    label: 'Qual è il problema?',
    required: 'Ci dica qual è il problema.',
    invalid: 'Massimo 300 caratteri.',
  },
  'online_order.issue': {
    label: 'Qual è il problema con l’ordine?',
  },
};

export default retail;
