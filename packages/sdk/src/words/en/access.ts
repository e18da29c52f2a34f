import type { QuestionWords } from '../words.ts';

const access: QuestionWords = {
  issue: {
    label: 'What is the problem?',
    required: 'Please tell us what the problem is.',
    invalid: 'Please keep this under 300 characters.',
  },
  'wheelchair_space.issue': {
    label: 'What is the problem with the space?',
    required: 'Please tell us what the problem is.',
    invalid: 'Please choose one of the answers.',
    options:
      'No space free|Companion sits elsewhere|I cannot see|Something stands in the space|I want to book a space|Something else',
  },
  block: {
    label: 'Which block?',
    hint: 'It is on your ticket and on the sign at the stairs.',
    required: 'Please enter the block.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  photo: {
    label: 'Add a photo',
    hint: 'Please leave out faces, if you can.',
    required: 'Please add a photo.',
    invalid: 'This file cannot be sent. Please choose a photo.',
  },
  here: {
    label: 'Where are you now?',
    hint: 'Look for a sign near you and type its block or gate.',
    required: 'Please tell us where you are, so we can find you.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  target: {
    label: 'Where would you like to go?',
    required: 'Please tell us where you want to go.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  zone: {
    label: 'Which part of the venue?',
    required: 'Please choose the area.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  'step_free.zone': { label: 'Where is the way blocked?' },
  need: {
    label: 'What do you need?',
    required: 'Please choose what you need.',
    invalid: 'Please choose one of the answers.',
  },
  'assist.need': {
    label: 'What would help you?',
    options: 'Someone to push my wheelchair|Someone to guide me|Help with carrying|Something else',
  },
  'toilet.issue': {
    label: 'What is the problem there?',
    required: 'Please tell us what the problem is.',
    invalid: 'Please choose one of the answers.',
    options: 'Locked or no key|Used as a store|Something is broken|Dirty|I cannot find it|Something else',
  },
  'hearing.need': {
    label: 'What would help you?',
    options: 'Hearing loop|Captions|Sign language|Borrow a headset|Something else',
  },
  'sight.need': {
    label: 'What would help you?',
    options:
      'Audio description|Place for a guide dog|Large print or braille|Someone to guide me|Something else',
  },
  now: {
    label: 'Do you need help right now?',
    required: 'Please answer yes or no.',
    invalid: 'Please choose one of the answers.',
    options: 'Yes|No',
  },
  'sensory.now': { label: 'Do you need a quiet place now?' },
  'parking.issue': {
    label: 'What is the problem?',
    required: 'Please tell us what the problem is.',
    invalid: 'Please choose one of the answers.',
    options: 'No space free|My space is taken|Drop-off or pick-up|I want to book a space|Something else',
  },
  place: {
    label: 'Which place is it about?',
    required: 'Please name the place.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  'parking.place': { label: 'Which car park or drop-off point?' },
};

export default access;
