import type { QuestionWords } from '../words.ts';

const food: QuestionWords = {
  stand: {
    label: 'Which food stand?',
    hint: 'The number is on the counter and on your receipt.',
    required: 'Please choose the food stand.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  waitMin: {
    label: 'About how many minutes have you waited?',
    required: 'Please enter the minutes.',
    invalid: 'Please enter a number from 0 to 600.',
  },
  orderNo: {
    label: 'What is the order number?',
    hint: 'It is on the receipt or in the app.',
    required: 'Please enter the order number.',
    invalid: 'Please keep this under 24 characters.',
  },
  items: {
    label: 'What is wrong or missing?',
    required: 'Please list the items.',
    invalid: 'Please keep this under 300 characters.',
  },
  paid: {
    label: 'Have you already paid?',
    required: 'Please answer yes or no.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes|No',
  },
  item: {
    label: 'Which item is it?',
    required: 'Please name the item.',
    invalid: 'Please keep this under 120 characters.',
  },
  'quality.item': { label: 'Which food or drink?' },
  photo: {
    label: 'Add a photo',
    hint: 'Please leave out faces, if you can.',
    required: 'Please add a photo.',
    invalid: 'This file cannot be sent. Please choose a photo.',
  },
  needMedic: {
    label: 'Do you need a medic now?',
    required: 'Please answer yes or no.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes|No',
  },
  location: {
    label: 'Where exactly?',
    hint: 'For example: stairs between blocks 112 and 113.',
    required: 'Please describe the spot.',
    invalid: 'Please keep this under 160 characters.',
  },
  'illness.location': {
    label: 'Where are you now?',
    hint: 'Block, row and seat, or what you see around you.',
  },
  symptoms: {
    label: 'What do you feel?',
    required: 'Please choose at least one.',
    invalid: 'Please choose at least one answer.',
  },
  'illness.symptoms': {
    options:
      'Hard to breathe|Swelling in face or throat|Rash or itching|Feeling or being sick|Stomach pain|Dizzy or faint|Something else',
  },
  'illness.item': { label: 'What did you eat or drink?' },
  'illness.stand': { label: 'Where did you buy it?' },
  allergen: {
    label: 'Which allergy or diet is it about?',
    hint: 'For example nuts, milk, gluten, halal, vegan.',
    required: 'Please tell us the allergy or diet.',
    invalid: 'Please keep this under 120 characters.',
  },
  'allergen.item': { label: 'Which food or drink?' },
  'sold_out.item': { label: 'What did you want?' },
  charged: {
    label: 'Was money taken?',
    required: 'Please answer yes or no.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes|No',
  },
  amount: {
    label: 'How much was it?',
    required: 'Please enter the amount.',
    invalid: 'Please enter an amount, for example 24.50.',
  },
  'price_pay.amount': { label: 'Which amount is it about?' },
  payMethod: {
    label: 'How did you pay?',
    required: 'Please choose how you paid.',
    invalid: 'Please choose one of the answers.',
    options: 'Card|Phone or watch|QR code payment|Bank transfer|Wristband or venue card|Cash|Another way',
  },
};

export default food;
