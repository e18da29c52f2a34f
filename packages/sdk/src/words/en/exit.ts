import type { QuestionWords } from '../words.ts';

const exit: QuestionWords = {
  level: {
    label: 'How bad is it?',
    required: 'Please choose how bad it is.',
    invalid: 'Please choose one of the answers.',
    options: 'Busy, but moving|Very slow|Stuck or pressed',
  },
  exit: {
    label: 'Which exit?',
    required: 'Please choose the exit.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  target: {
    label: 'Where would you like to go?',
    required: 'Please tell us where you want to go.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  'lost_way.target': { hint: 'For example the station, a car park, a taxi.' },
  here: {
    label: 'Where are you now?',
    hint: 'Look for a sign near you and type its block or gate.',
    required: 'Please tell us where you are, so we can find you.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  block: {
    label: 'Which block?',
    hint: 'It is on your ticket and on the sign at the stairs.',
    required: 'Please enter the block.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  minutes: {
    label: 'For how many minutes now?',
    required: 'Please enter the minutes.',
    invalid: 'Please enter a number from 0 to 600.',
  },
  'hold_back.minutes': { label: 'For how many minutes have you been held?' },
  need: {
    label: 'What do you need?',
    required: 'Please choose what you need.',
    invalid: 'Please choose one of the answers.',
  },
  'early_leave.need': {
    label: 'What do you need?',
    options:
      'Show me a quiet way out|Be met by someone|Help to my car or taxi|Wait inside until it is calm|Something else',
  },
};

export default exit;
