import type { QuestionTable } from './row.ts';

const other: QuestionTable = {
  asks: `
    other text! here`,
  rows: {},
};

export default other;
