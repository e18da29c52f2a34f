import type { QuestionWords } from '../words.ts';

const info: QuestionWords = {
  what: {
    label: 'What is it?',
    required: 'Please tell us what it is.',
    invalid: 'Please keep this under 300 characters.',
  },
  'where.what': { label: 'What are you looking for?' },
  here: {
    label: 'Where are you now?',
    hint: 'Look for a sign near you and type its block or gate.',
    required: 'Please tell us where you are, so we can find you.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  'when.what': {
    label: 'Which time would you like to know?',
    hint: 'For example doors, start, break, end, last train.',
  },
  'rules.what': { label: 'What would you like to bring or do?' },
  issueRef: {
    label: 'What is the code of your report?',
    hint: 'Eight characters, for example 7K3F-9QXM.',
    required: 'Please enter the code.',
    invalid: 'Please check the code. It has eight characters.',
  },
  text: {
    label: 'Tell us in your own words',
    required: 'Please write a few words.',
    invalid: 'Please keep this under 2000 characters.',
  },
  'other.text': { label: 'What is your question?' },
};

export default info;
