import type { QuestionWords } from '../words.ts';

const medical: QuestionWords = {
  callNow: {
    label: 'In danger? Call {emergencyNumber} now.',
    hint: 'Then tell us here where you are. We send help at once.',
  },
  'emergency.callNow': { label: 'Life in danger? Call {emergencyNumber} now.' },
  conscious: {
    label: 'Is the person awake?',
    required: 'Please answer. Not sure is fine.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes|No|Not sure',
  },
  breathing: {
    label: 'Is the person breathing normally?',
    required: 'Please answer. Not sure is fine.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes|No|Not sure',
  },
  here: {
    label: 'Where are you now?',
    hint: 'Look for a sign near you and type its block or gate.',
    required: 'Please tell us where you are, so we can find you.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  canWalk: {
    label: 'Can the person walk?',
    required: 'Please answer yes or no.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes|No',
  },
  what: {
    label: 'What is it?',
    required: 'Please tell us what it is.',
    invalid: 'Please keep this under 300 characters.',
  },
  'injury.what': { label: 'What is hurt?', hint: 'For example: twisted ankle, cut hand.' },
  symptoms: {
    label: 'What do you feel?',
    required: 'Please choose at least one.',
    invalid: 'Please choose at least one answer.',
  },
  'unwell.symptoms': {
    options:
      'Chest pain or hard to breathe|Dizzy or faint|Too hot, headache|Cold and shivering|Feeling or being sick|Panic or fear|Something else',
  },
  need: {
    label: 'What do you need?',
    required: 'Please choose what you need.',
    invalid: 'Please choose one of the answers.',
  },
  'medicine.need': {
    label: 'What is it about?',
    options:
      'Keep medicine cool|Bring medicine or devices in|A private place to use it|I forgot my medicine|Used needles|Something else',
  },
  'quiet_baby.need': {
    label: 'What are you looking for?',
    options: 'Changing table|Feeding place|Warm water for a bottle|Quiet place|Something else',
  },
};

export default medical;
