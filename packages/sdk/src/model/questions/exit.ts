import type { QuestionTable } from './row.ts';

const exit: QuestionTable = {
  asks: `
    crowd level! exit!
    lost_way target here!
    hold_back block! minutes!
    early_leave need(leave|be_met|to_car|wait_inside|other)! here!`,
  rows: {
    exit: { type: 'place', place: 'exit', maxLength: 80, from: 'qp' },
    minutes: { type: 'integer', min: 0, max: 600, inputMode: 'numeric' },
  },
};

export default exit;
