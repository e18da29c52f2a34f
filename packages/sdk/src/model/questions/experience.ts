import type { QuestionTable } from './row.ts';

const experience: QuestionTable = {
  asks: `
    blocked_view by! block! row! seat! photo
    seat_taken block! row! seat! ticketRef
    sound kind(too_loud|too_quiet|unclear|none)! zone!
    screen kind(off|wrong|blocked|glare)! zone! screenId
    smoke_smell kind(smoking|vape|toilet|rubbish|other)! block! row
    standing aisle! block! row
    weather question block
    programme text!
    effects wellbeing! effect! zone!`,
  rows: {
    screenId: { maxLength: 40, from: 'q' },
    aisle: { type: 'yesNo' },
    effect: { type: 'choice', options: 'strobe|laser|smoke|bang|bass|other' },
    wellbeing: { type: 'choice', options: 'ok|need help', flags: 'ps', raises: 'U1 need help' },
  },
};

export default experience;
