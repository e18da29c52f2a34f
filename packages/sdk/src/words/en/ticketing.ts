import type { QuestionWords } from '../words.ts';

const ticketing: QuestionWords = {
  eventId: {
    label: 'Which event is it for?',
    required: 'Please choose the event.',
    invalid: 'Please choose one of the answers.',
  },
  orderRef: {
    label: 'What is your order number?',
    hint: 'You find it in your confirmation email.',
    required: 'Please enter your order number.',
    invalid: 'Please check the order number. It uses letters and numbers.',
  },
  email: {
    label: 'Which email address did you use?',
    required: 'Please enter the email address.',
    invalid: 'Please check the address, for example name@example.com.',
  },
  'not_received.email': { label: 'Which email address did you order with?' },
  purchaseChannel: {
    label: 'Where did you buy the ticket?',
    required: 'Please choose where you bought it.',
    invalid: 'Please choose one of the answers.',
    options: 'Official website|App|Ticket desk|Agency or partner|Resale|Somewhere else',
  },
  amount: {
    label: 'How much was it?',
    required: 'Please enter the amount.',
    invalid: 'Please enter an amount, for example 24.50.',
  },
  'payment.amount': { label: 'How much were you charged?' },
  currency: {
    label: 'In which currency?',
    required: 'Please choose the currency.',
    invalid: 'Please choose one of the answers.',
    options:
      'Euro (EUR)|US dollar (USD)|Pound (GBP)|Yuan (CNY)|Hong Kong dollar (HKD)|Yen (JPY)|Won (KRW)|Swiss franc (CHF)|Real (BRL)|Rupee (INR)|Dirham (AED)|Another',
  },
  chargedAt: {
    label: 'When was the money taken?',
    hint: 'Your bank message shows it.',
    required: 'Please enter when you were charged.',
    invalid: 'Please pick a day and time that is not in the future.',
  },
  payMethod: {
    label: 'How did you pay?',
    required: 'Please choose how you paid.',
    invalid: 'Please choose one of the answers.',
    options: 'Card|Phone or watch|QR code payment|Bank transfer|Wristband or venue card|Cash|Another way',
  },
  last4: {
    label: 'Last four digits of the card',
    hint: 'Only four digits. Never send the whole number.',
    required: 'Please enter the last four digits.',
    invalid: 'Please enter exactly four digits.',
  },
  wrongField: {
    label: 'What is wrong on the ticket?',
    required: 'Please choose what is wrong.',
    invalid: 'Please choose one of the answers.',
    options: 'Date or time|Seat or block|Name|Ticket type|Something else',
  },
  correctValue: {
    label: 'What should it be?',
    required: 'Please tell us what it should be.',
    invalid: 'Please keep this under 120 characters.',
  },
  reason: {
    label: 'What is the reason?',
    required: 'Please tell us the reason.',
    invalid: 'Please keep this under 300 characters.',
  },
  'refund.reason': {
    label: 'Why would you like a refund?',
    required: 'Please tell us the reason.',
    invalid: 'Please choose one of the answers.',
    options:
      'I cannot come|Illness or accident|Bought twice|Wrong ticket|The event changed|Something spoiled my visit|Another reason',
  },
  ticketCount: {
    label: 'How many tickets?',
    required: 'Please enter how many tickets.',
    invalid: 'Please enter a number from 1 to 50.',
  },
  refundMethod: {
    label: 'How would you like the money back?',
    required: 'Please choose how to pay you back.',
    invalid: 'Please choose one of the answers.',
    options: 'The way I paid|As credit|As a voucher|Whichever is fastest',
  },
  fromSeat: {
    label: 'Which seat do you have now?',
    hint: 'For example block N-112, row 8, seat 14.',
    required: 'Please enter your seat.',
    invalid: 'Please keep this under 60 characters.',
  },
  toWish: {
    label: 'What would you like instead?',
    required: 'Please tell us what you would like.',
    invalid: 'Please keep this under 200 characters.',
  },
  recipientContact: {
    label: 'Email or phone of the new holder',
    hint: 'Please ask them first.',
    required: 'Please enter how to reach them.',
    invalid: 'Please keep this under 254 characters.',
  },
  platform: {
    label: 'Which app or site do you use for it?',
    required: 'Please name the app or site.',
    invalid: 'Please keep this under 80 characters.',
  },
  ticketRef: {
    label: 'What is the ticket number?',
    hint: 'The number under the code. Please do not send the code itself.',
    required: 'Please enter the ticket number.',
    invalid: 'Please check the ticket number. It uses letters and numbers.',
  },
  purchasePlace: {
    label: 'Where did you buy it?',
    hint: 'A website, an app or a street.',
    required: 'Please tell us where you bought it.',
    invalid: 'Please keep this under 120 characters.',
  },
  sellerName: {
    label: 'Who sold it to you?',
    required: 'Please name the seller.',
    invalid: 'Please keep this under 80 characters.',
  },
  photo: {
    label: 'Add a photo',
    hint: 'Please leave out faces, if you can.',
    required: 'Please add a photo.',
    invalid: 'This file cannot be sent. Please choose a photo.',
  },
  step: {
    label: 'Where did it stop?',
    required: 'Please choose where it stopped.',
    invalid: 'Please choose one of the answers.',
    options: 'Waiting room|Choosing seats|Signing in|Paying|After paying|Somewhere else',
  },
  errorText: {
    label: 'What message did you see?',
    required: 'Please enter the message.',
    invalid: 'Please keep this under 300 characters.',
  },
  screenshot: {
    label: 'Add a screenshot',
    hint: 'Please cover card numbers.',
    required: 'Please add a screenshot.',
    invalid: 'This file cannot be sent. Please choose a photo.',
  },
  url: {
    label: 'Which page were you on?',
    required: 'Please enter the page address.',
    invalid: 'Please check the address. It starts with https://',
  },
  device: {
    label: 'Which phone or computer do you use?',
    required: 'Please name your device.',
    invalid: 'Please keep this under 120 characters.',
  },
  'site_problem.device': { label: 'Which phone or computer do you use?' },
  choice: {
    label: 'What would you prefer?',
    required: 'Please choose what you prefer.',
    invalid: 'Please choose one of the answers.',
    options: 'Money back|Keep my tickets',
  },
};

export default ticketing;
