import type { QuestionTable } from './row.ts';

const idea: QuestionTable = {
  asks: `
    suggestion topic text!
    praise text! who where
    staff_idea text! process expectedGain`,
  rows: {
    topic: { type: 'choice', options: 'tickets|entry|seats|food|toilets|access|travel|digital|people|other' },
    who: { maxLength: 80, flags: 'p' },
    process: { maxLength: 160 },
    expectedGain: { maxLength: 200 },
  },
};

export default idea;
