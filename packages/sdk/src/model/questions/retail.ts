import type { QuestionTable } from './row.ts';

const retail: QuestionTable = {
  asks: `
    exchange item! reason(size|faulty|wrong_item|changed_mind|other)! receiptNo!
    out_of_stock item size shop!
    overcharged shop! amount! receiptNo
    online_order orderNo! issue`,
  rows: {
    receiptNo: { maxLength: 40, autocapitalize: 'characters', from: 'qh' },
    shop: { type: 'place', place: 'shop', maxLength: 80, from: 'qh' },
  },
  differently: {
    'out_of_stock size': { type: 'text', maxLength: 30 },
  },
};

export default retail;
