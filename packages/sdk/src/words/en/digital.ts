import type { QuestionWords } from '../words.ts';

const digital: QuestionWords = {
  kind: {
    label: 'What kind of problem is it?',
    required: 'Please choose what it is.',
    invalid: 'Please choose one of the answers.',
  },
  'wifi.kind': {
    label: 'What is not working?',
    options: 'No Wi-Fi|Very slow|The Wi-Fi page does not open|No mobile signal',
  },
  zone: {
    label: 'Which part of the venue?',
    required: 'Please choose the area.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  screen: {
    label: 'Which screen of the app?',
    required: 'Please name the screen.',
    invalid: 'Please keep this under 80 characters.',
  },
  errorText: {
    label: 'What message did you see?',
    required: 'Please enter the message.',
    invalid: 'Please keep this under 300 characters.',
  },
  device: {
    label: 'Which phone or computer do you use?',
    required: 'Please name your device.',
    invalid: 'Please keep this under 120 characters.',
  },
  issue: {
    label: 'What is the problem?',
    required: 'Please tell us what the problem is.',
    invalid: 'Please keep this under 300 characters.',
  },
  'account.issue': {
    label: 'What is the problem with your account?',
    required: 'Please tell us what the problem is.',
    invalid: 'Please choose one of the answers.',
    options:
      'I forgot the password|I get no code|My account is locked|I no longer have the email|My tickets are not there|Something else',
  },
  email: {
    label: 'Which email address did you use?',
    required: 'Please enter the email address.',
    invalid: 'Please check the address, for example name@example.com.',
  },
  'kiosk.issue': {
    label: 'What is wrong with the machine?',
    required: 'Please tell us what the problem is.',
    invalid: 'Please choose one of the answers.',
    options:
      'Off or frozen|Does not print|Does not take my card|Took money, gave nothing|Screen does not react|Something else',
  },
  kioskId: {
    label: 'Number of the machine',
    hint: 'It is on the front of the machine.',
    required: 'Please enter the number.',
    invalid: 'Please keep this under 16 characters.',
  },
  amount: {
    label: 'How much was it?',
    required: 'Please enter the amount.',
    invalid: 'Please enter an amount, for example 24.50.',
  },
  'topup.amount': { label: 'How much is missing?' },
  when: {
    label: 'When did it happen?',
    hint: 'About is fine.',
    required: 'Please tell us when.',
    invalid: 'Please pick a day and time that is not in the future.',
  },
  'topup.when': { label: 'When did you top up or pay?' },
  deviceId: {
    label: 'Number of the wristband or card',
    hint: 'It is on the back. Not your bank card.',
    required: 'Please enter the number.',
    invalid: 'Please keep this under 32 characters.',
  },
  request: {
    label: 'What shall we do with your data?',
    required: 'Please choose one.',
    invalid: 'Please choose one of the answers.',
    options: 'Show it to me|Correct it|Delete it',
  },
  contact: {
    label: 'How can we reach you?',
    hint: 'Email or phone, whichever you like.',
    required: 'Please enter an email address or phone number.',
    invalid: 'Please check the email address or phone number.',
  },
};

export default digital;
