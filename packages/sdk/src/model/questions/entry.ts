import type { QuestionTable } from './row.ts';

const entry: QuestionTable = {
  asks: `
    scan_fail gate! errorShown partySize! ticketRef
    turnstile gate! laneNo! blocked!
    queue gate! waitMin! crowding!
    wrong_gate here gate ticketBlock
    id_check gate! docType issue
    bag_search gate! item issue
    denied gate! reasonGiven! partySize
    reentry gate! reason
    cold_queue gate! need(older|child|pregnant|ill|disabled|other)! count`,
  rows: {
    gate: { type: 'place', path: 'location.gate', place: 'gate', maxLength: 80, from: 'qhp' },
    errorShown: { type: 'choice', options: 'used|invalid|wrong_gate|too_early|nothing|other' },
    partySize: { type: 'integer', min: 1, max: 50, inputMode: 'numeric', from: 'hp' },
    laneNo: { maxLength: 8, from: 'q' },
    blocked: { type: 'yesNo', raises: 'U2 yes' },
    crowding: { type: 'choice', options: '1|2|3' },
    ticketBlock: { maxLength: 12, autocapitalize: 'characters', from: 'hp' },
    docType: { type: 'choice', options: 'id_card|passport|residence|driving_licence|phone_copy|none' },
    reasonGiven: { maxLength: 300 },
    count: { type: 'integer', min: 1, max: 500, inputMode: 'numeric' },
  },
  differently: {
    'cold_queue need': { type: 'multiChoice' },
  },
};

export default entry;
