import type { QuestionWords } from '../words.ts';

const staff: QuestionWords = {
  text: {
    label: 'Tell us in your own words',
    required: 'Please write a few words.',
    invalid: 'Please keep this under 2000 characters.',
  },
  'attitude.text': { label: 'What happened?' },
  where: {
    label: 'Where was it?',
    required: 'Please tell us where.',
    invalid: 'We do not know this place. Please pick it from the list.',
  },
  'attitude.where': { label: 'Where did it happen?' },
  when: {
    label: 'When did it happen?',
    hint: 'About is fine.',
    required: 'Please tell us when.',
    invalid: 'Please pick a day and time that is not in the future.',
  },
  'slow.text': { label: 'What are you waiting for?' },
  issueRef: {
    label: 'What is the code of your report?',
    hint: 'Eight characters, for example 7K3F-9QXM.',
    required: 'Please enter the code.',
    invalid: 'Please check the code. It has eight characters.',
  },
  'slow.issueRef': { label: 'Code of your earlier report' },
  said: {
    label: 'What were you told?',
    required: 'Please tell us what was said.',
    invalid: 'Please keep this under 300 characters.',
  },
  by: {
    label: 'What is in the way?',
    required: 'Please choose what is in the way.',
    invalid: 'Please choose one of the answers.',
    options: 'A person|A banner, flag or object|A pillar, rail or camera',
  },
  'wrong_info.by': {
    label: 'Who told you?',
    hint: 'For example a steward at gate B, the app, a sign.',
    required: 'Please tell us who it was.',
    invalid: 'Please keep this under 80 characters.',
  },
  'wrong_info.text': { label: 'What happened because of it?' },
  'form_error.issueRef': { label: 'Code of the report with the mistake' },
  field: {
    label: 'Which detail is wrong?',
    required: 'Please name the detail.',
    invalid: 'Please keep this under 80 characters.',
  },
  correct: {
    label: 'What is right?',
    required: 'Please enter what is right.',
    invalid: 'Please keep this under 200 characters.',
  },
  'complaint.text': {
    label: 'What is your complaint about?',
    required: 'Please write a few words.',
    invalid: 'Please keep this under 4000 characters.',
  },
  outcomeWanted: {
    label: 'What would put it right for you?',
    required: 'Please tell us what you would like.',
    invalid: 'Please keep this under 300 characters.',
  },
  contact: {
    label: 'How can we reach you?',
    hint: 'Email or phone, whichever you like.',
    required: 'Please enter an email address or phone number.',
    invalid: 'Please check the email address or phone number.',
  },
};

export default staff;
