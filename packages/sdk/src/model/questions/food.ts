import type { QuestionTable } from './row.ts';

const food: QuestionTable = {
  asks: `
    queue stand! waitMin!
    wrong_order stand! orderNo! items! paid
    quality stand! item! photo
    illness needMedic! location! symptoms(breathing|swelling|rash|vomiting|stomach|dizzy|other)! item stand
    allergen allergen! item stand
    sold_out stand! item
    price_pay stand! charged! amount payMethod`,
  rows: {
    stand: { type: 'place', path: 'location.stand', place: 'foodStand', maxLength: 80, from: 'qh' },
    items: { maxLength: 300 },
    paid: { type: 'yesNo' },
    needMedic: { type: 'yesNo', flags: 'ps', raises: 'U1 yes' },
    allergen: { maxLength: 120, flags: 'ps' },
    charged: { type: 'yesNo' },
  },
};

export default food;
