import type { QuestionWords } from '../words.ts';

/** Words of what every report may carry. */
const common: QuestionWords = {
  issueKind: {
    label: 'What would you like to send?',
    options: 'Question|Problem|Complaint|Suggestion|Praise',
  },
  comment: {
    label: 'Anything else we should know?',
    hint: 'Not needed. Please write no card or ID numbers.',
  },
  mood: { label: 'How do you feel about it?', options: 'Happy|Fine|Let down|Angry' },
  reporterName: { label: 'Your name', hint: 'Not needed. It helps us find you.' },
};

export default common;
