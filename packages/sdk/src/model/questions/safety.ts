import type { QuestionTable } from './row.ts';

const safety: QuestionTable = {
  asks: `
    danger callNow kind(fire|smoke|crush|collapse|gas|other)! here! peopleAtRisk
    fight weapon! block! people
    harassment discreet! here! stillThere!
    hate what! block! anonymous
    drunk block! row! seat
    thrown what(bottle|object|flare|firework|laser|other)! block!
    suspicious doNotTouchShown here! description!
    theft item! when! here! policeWanted
    crowding level! here!
    safeguarding concern! discreet! here!`,
  rows: {
    doNotTouchShown: { type: 'notice' },
    peopleAtRisk: { type: 'choice', options: '1-2|3-9|10+|unsure' },
    people: { type: 'choice', options: '1-2|3-9|10+|unsure' },
    weapon: { type: 'choice', options: 'yes|no|unsure', flags: 's', raises: 'U1 yes|unsure' },
    discreet: { type: 'yesNo', flags: 's' },
    stillThere: { type: 'choice', options: 'yes|no|unsure', flags: 's' },
    anonymous: { type: 'yesNo', path: 'reporter.anonymous' },
    policeWanted: { type: 'yesNo', flags: 's' },
    concern: { type: 'longText', maxLength: 1000, flags: 'ps' },
  },
  differently: {
    'fight people': { flags: 's' },
    'hate what': { type: 'longText', maxLength: 1000, flags: 'ps' },
  },
};

export default safety;
