import type { QuestionTable } from './row.ts';

const facility: QuestionTable = {
  asks: `
    seat damage! block! row! seat! photo
    toilet kind(blocked|dirty|supplies|queue|broken)! zone! nearBlock!
    water kind(none|broken|quality)! zone!
    litter zone! location
    spill zone! location! size(small|medium|large) photo
    lift peopleInside! zone! unitNo
    light_power kind(no_light|flicker|no_power|sparks|other) zone! dark!
    temperature feel zone!
    structure someoneAtRisk! zone! location! photo
    sign zone! location text`,
  rows: {
    damage: { type: 'choice', options: 'broken|dirty|wet' },
    nearBlock: { maxLength: 12, autocapitalize: 'characters', from: 'qhp' },
    unitNo: { maxLength: 12, autocapitalize: 'characters', from: 'q' },
    peopleInside: { type: 'yesNo', raises: 'U1 yes' },
    dark: { type: 'yesNo' },
    feel: { type: 'choice', options: 'hot|cold|sun|rain|draught' },
    someoneAtRisk: { type: 'yesNo', raises: 'U1 yes' },
  },
  differently: {
    'sign text': { maxLength: 300 },
  },
};

export default facility;
