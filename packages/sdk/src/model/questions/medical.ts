import type { QuestionTable } from './row.ts';

const medical: QuestionTable = {
  asks: `
    emergency callNow conscious! breathing! here!
    injury canWalk! what! here!
    unwell symptoms(chest_breath|faint|heat|cold|sick|panic|other)! here!
    medicine need(storage|bring_in|private_place|forgotten|sharps|other)!
    quiet_baby need(changing|feeding|warm_water|quiet|other)!`,
  rows: {
    conscious: { type: 'choice', options: 'yes|no|unsure', flags: 'ps', raises: 'U1 no' },
    breathing: { type: 'choice', options: 'yes|no|unsure', flags: 'ps' },
    canWalk: { type: 'yesNo', flags: 'ps', raises: 'U1 no' },
  },
  differently: {
    'injury what': { flags: 'ps' },
    'unwell symptoms': { raises: 'U1 chest_breath' },
  },
};

export default medical;
