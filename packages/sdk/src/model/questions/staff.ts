import type { QuestionTable } from './row.ts';

const staff: QuestionTable = {
  asks: `
    attitude text! where! when!
    slow text! issueRef
    wrong_info said! by text
    form_error issueRef! field! correct!
    complaint text! outcomeWanted! contact!`,
  rows: {
    said: { maxLength: 300 },
    field: { maxLength: 80 },
    correct: { maxLength: 200, flags: 'p' },
    outcomeWanted: { maxLength: 300 },
  },
  differently: {
    'wrong_info by': { type: 'text', maxLength: 80, flags: 'p' },
    'complaint text': { maxLength: 4000 },
  },
};

export default staff;
