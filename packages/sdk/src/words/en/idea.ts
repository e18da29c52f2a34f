import type { QuestionWords } from '../words.ts';

const idea: QuestionWords = {
  topic: {
    label: 'What is it about?',
    required: 'Please choose a topic.',
    invalid: 'Please choose one of the answers.',
    options:
      'Tickets|Getting in|Seats and view|Food and shops|Toilets and cleaning|Accessibility|Travel and leaving|App and website|Staff and service|Something else',
  },
  text: {
    label: 'Tell us in your own words',
    required: 'Please write a few words.',
    invalid: 'Please keep this under 2000 characters.',
  },
  'suggestion.text': { label: 'What could we do better?' },
  'praise.text': { label: 'What did they do well?' },
  who: {
    label: 'Who would you like to thank?',
    hint: 'A name, a badge number, or how they looked.',
    required: 'Please tell us who it was.',
    invalid: 'Please keep this under 80 characters.',
  },
  where: {
    label: 'Where was it?',
    required: 'Please tell us where.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  'praise.where': { label: 'Where was it?' },
  'staff_idea.text': { label: 'What is your idea?' },
  process: {
    label: 'Which way of working is it about?',
    required: 'Please name the way of working.',
    invalid: 'Please keep this under 160 characters.',
  },
  expectedGain: {
    label: 'What would get better?',
    required: 'Please tell us what would get better.',
    invalid: 'Please keep this under 200 characters.',
  },
};

export default idea;
