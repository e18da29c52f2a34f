import type { QuestionWords } from '../words.ts';

const transport: QuestionWords = {
  issue: {
    label: 'What is the problem?',
    required: 'Please tell us what the problem is.',
    invalid: 'Please keep this under 300 characters.',
  },
  'parking_full.issue': {
    label: 'What is the problem?',
    required: 'Please tell us what the problem is.',
    invalid: 'Please choose one of the answers.',
    options: 'It is full|I am blocked in|Long queue to get in or out|Barrier or payment|Something else',
  },
  carPark: {
    label: 'Which car park?',
    required: 'Please choose the car park.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  stop: {
    label: 'Which stop?',
    required: 'Please choose the stop.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  line: {
    label: 'Which line or route?',
    required: 'Please enter the line.',
    invalid: 'Please keep this under 40 characters.',
  },
  waitMin: {
    label: 'About how many minutes have you waited?',
    required: 'Please enter the minutes.',
    invalid: 'Please enter a number from 0 to 600.',
  },
  place: {
    label: 'Which place is it about?',
    required: 'Please name the place.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  'taxi.place': { label: 'Where are you waiting?' },
  question: {
    label: 'What would you like to know?',
    required: 'Please write your question.',
    invalid: 'Please keep this under 300 characters.',
  },
  what: {
    label: 'What is it?',
    required: 'Please tell us what it is.',
    invalid: 'Please keep this under 300 characters.',
  },
  'car_problem.what': {
    label: 'What is wrong with the car?',
    required: 'Please tell us what it is.',
    invalid: 'Please choose one of the answers.',
    options: 'Damage|Will not start|Flat tyre|Keys lost or locked in|I cannot find my car|Something else',
  },
  plate: {
    label: 'Number plate',
    hint: 'Helps us find the car.',
    required: 'Please enter the number plate.',
    invalid: 'Please keep this under 14 characters.',
  },
  'route.place': { label: 'Which road or place?' },
};

export default transport;
