import type { QuestionWords } from '../words.ts';

const other: QuestionWords = {
  text: {
    label: 'Tell us in your own words',
    required: 'Please write a few words.',
    invalid: 'Please keep this under 2000 characters.',
  },
  'other.text': { label: 'What can we help you with?' },
  here: {
    label: 'Where are you now?',
    hint: 'Look for a sign near you and type its block or gate.',
    required: 'Please tell us where you are, so we can find you.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
};

export default other;
