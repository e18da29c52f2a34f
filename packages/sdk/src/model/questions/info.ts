import type { QuestionTable } from './row.ts';

const info: QuestionTable = {
  asks: `
    where what! here
    when what!
    rules what!
    status issueRef!
    other text!`,
  rows: {},
};

export default info;
