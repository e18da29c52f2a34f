import type { QuestionTable } from './row.ts';

const lost: QuestionTable = {
  asks: `
    child_lost name! age! clothing! lastSeen! phone!
    person_lost name! description! lastSeen! phone!
    person_found stayWith here! description!
    item_lost item! colour where when! contact!
    item_found item! where! handedTo
    party here! phone`,
  rows: {
    stayWith: { type: 'notice' },
    name: { maxLength: 80, autocomplete: 'off', flags: 'ps' },
    age: { type: 'integer', min: 0, max: 120, inputMode: 'numeric', flags: 'ps' },
    clothing: { maxLength: 200, flags: 'ps' },
    lastSeen: { maxLength: 200, flags: 'ps' },
    phone: {
      type: 'phone',
      path: 'reporter.contact',
      maxLength: 20,
      inputMode: 'tel',
      autocomplete: 'tel',
      flags: 'p',
      from: 'hip',
      pattern: /^\+?[0-9][0-9 ()./-]{4,18}$/,
    },
    colour: { maxLength: 60 },
    handedTo: { type: 'choice', options: 'with_me|staff|desk|left_there' },
  },
  differently: {
    'child_lost age': { max: 17 },
  },
};

export default lost;
