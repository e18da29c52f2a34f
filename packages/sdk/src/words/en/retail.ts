import type { QuestionWords } from '../words.ts';

const retail: QuestionWords = {
  item: {
    label: 'Which item is it?',
    required: 'Please name the item.',
    invalid: 'Please keep this under 120 characters.',
  },
  'exchange.item': { label: 'What did you buy?' },
  reason: {
    label: 'What is the reason?',
    required: 'Please tell us the reason.',
    invalid: 'Please keep this under 300 characters.',
  },
  'exchange.reason': {
    label: 'Why do you want to return it?',
    required: 'Please tell us the reason.',
    invalid: 'Please choose one of the answers.',
    options: 'Wrong size|Damaged or faulty|Wrong item|I changed my mind|Another reason',
  },
  receiptNo: {
    label: 'What is the receipt number?',
    hint: 'It is at the bottom of the receipt. Write “none” if you have none.',
    required: 'Please enter the receipt number.',
    invalid: 'Please keep this under 40 characters.',
  },
  'out_of_stock.item': { label: 'What are you looking for?' },
  size: {
    label: 'How big is it?',
    required: 'Please choose the size.',
    invalid: 'Please choose one of the answers.',
  },
  'out_of_stock.size': {
    label: 'Which size?',
    required: 'Please enter the size.',
    invalid: 'Please keep this under 30 characters.',
  },
  shop: {
    label: 'Which shop?',
    required: 'Please choose the shop.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  amount: {
    label: 'How much was it?',
    required: 'Please enter the amount.',
    invalid: 'Please enter an amount, for example 24.50.',
  },
  'overcharged.amount': { label: 'How much did you pay?' },
  orderNo: {
    label: 'What is the order number?',
    hint: 'It is on the receipt or in the app.',
    required: 'Please enter the order number.',
    invalid: 'Please keep this under 24 characters.',
  },
  'online_order.orderNo': { label: 'What is your shop order number?' },
  issue: {
    label: 'What is the problem?',
    required: 'Please tell us what the problem is.',
    invalid: 'Please keep this under 300 characters.',
  },
  'online_order.issue': { label: 'What is the problem with the order?' },
};

export default retail;
