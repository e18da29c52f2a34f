// The taxonomy as data: 17 categories, 107 subcategories, 123 questions. Words stand in `../words/`.
// Kept as text because it travels to every phone; `taxonomy.ts` reads it.

/**
 * One line a subcategory: name, stages (B buy, b before, E entry, W watch, F food, X exit, A after),
 * default urgency and impact as two digits, team, questions in the order they are asked.
 * `!` marks a required answer, `(a|b)` replaces the choices of the question, `~` stands for a space.
 */
export const CATEGORY_ROWS = {
  ticketing: `
    not_received Bb 34 TKT eventId! orderRef! email purchaseChannel
    payment B 34 TKT orderRef amount currency chargedAt payMethod last4
    wrong_details Bb 34 TKT orderRef! wrongField! correctValue!
    refund BbA 34 TKT orderRef! reason(cannot_come|ill|bought_twice|wrong_ticket|event_changed|visit_spoiled|other)! ticketCount refundMethod
    exchange BbE 34 TKT orderRef! fromSeat toWish ticketCount
    transfer Bb 44 TKT orderRef! recipientContact platform
    fake bE 24 TKT ticketRef! purchasePlace sellerName photo
    site_problem B 31 DIG step! errorText screenshot url device
    event_changed bA 31 TKT orderRef choice`,
  entry: `
    scan_fail E 24 GATE gate! errorShown partySize! ticketRef
    turnstile E 22 FAC gate! laneNo! blocked!
    queue E 32 GATE gate! waitMin! crowding!
    wrong_gate E 34 STEW here gate ticketBlock
    id_check E 24 TKT gate! docType issue
    bag_search E 34 SEC gate! item issue
    denied E 24 GATE gate! reasonGiven! partySize
    reentry EW 34 GATE gate! reason
    cold_queue E 23 STEW gate! need(older|child|pregnant|ill|disabled|other)! count`,
  facility: `
    seat W 34 FAC damage! block! row! seat! photo
    toilet EWF 33 CLEAN kind(blocked|dirty|supplies|queue|broken)! zone! nearBlock!
    water WF 32 FAC kind(none|broken|quality)! zone!
    litter WFX 43 CLEAN zone! location
    spill EWFX 23 CLEAN zone! location! size(small|medium|large) photo
    lift EWX 23 FAC peopleInside! zone! unitNo
    light_power EWX 22 FAC kind(no_light|flicker|no_power|sparks|other) zone! dark!
    temperature W 32 FAC feel zone!
    structure EWX 13 FAC someoneAtRisk! zone! location! photo
    sign EWX 43 FAC zone! location text`,
  experience: `
    blocked_view W 34 STEW by! block! row! seat! photo
    seat_taken W 34 STEW block! row! seat! ticketRef
    sound W 32 PROD kind(too_loud|too_quiet|unclear|none)! zone!
    screen W 32 PROD kind(off|wrong|blocked|glare)! zone! screenId
    smoke_smell W 33 STEW kind(smoking|vape|toilet|rubbish|other)! block! row
    standing W 33 STEW aisle! block! row
    weather W 31 PROD question block
    programme bW 44 CS text!
    effects W 24 STEW wellbeing! effect! zone!`,
  food: `
    queue F 43 FNB stand! waitMin!
    wrong_order F 34 FNB stand! orderNo! items! paid
    quality F 34 FNB stand! item! photo
    illness FW 14 MED needMedic! location! symptoms(breathing|swelling|rash|vomiting|stomach|dizzy|other)! item stand
    allergen Fb 24 FNB allergen! item stand
    sold_out F 43 FNB stand! item
    price_pay F 34 FNB stand! charged! amount payMethod`,
  retail: `
    exchange FA 44 RET item! reason(size|faulty|wrong_item|changed_mind|other)! receiptNo!
    out_of_stock F 44 RET item size shop!
    overcharged F 34 RET shop! amount! receiptNo
    online_order BbA 44 RET orderNo! issue`,
  access: `
    wheelchair_space BbW 24 ACC issue(none_free|companion|view|blocked|book|other)! block! photo
    step_free EWX 24 ACC here! target! zone!
    assist EWX 24 ACC need(wheelchair~push|guide|carry|other)! here!
    toilet WF 24 ACC issue(locked|misused|broken|dirty|where|other)! zone!
    hearing bW 34 ACC need(loop|captions|sign_language|device|other)! zone
    sight bW 34 ACC need(audio_description|guide_dog|large_print|guide|other)! zone
    sensory W 24 ACC now! here!
    parking bEX 34 TRANS issue(full|blocked|drop_off|book|other)! place`,
  safety: `
    danger EWFX 11 SEC callNow kind(fire|smoke|crush|collapse|gas|other)! here! peopleAtRisk
    fight EWFX 13 SEC weapon! block! people
    harassment EWFX 14 SEC discreet! here! stillThere!
    hate EWX 23 SEC what! block! anonymous
    drunk EWFX 23 STEW block! row! seat
    thrown W 13 SEC what(bottle|object|flare|firework|laser|other)! block!
    suspicious EWX 12 SEC doNotTouchShown here! description!
    theft EWFX 34 SEC item! when! here! policeWanted
    crowding EWX 12 SEC level! here!
    safeguarding EWX 14 SEC concern! discreet! here!`,
  medical: `
    emergency EWFX 14 MED callNow conscious! breathing! here!
    injury EWFX 24 MED canWalk! what! here!
    unwell EWFX 24 MED symptoms(chest_breath|faint|heat|cold|sick|panic|other)! here!
    medicine EW 34 MED need(storage|bring_in|private_place|forgotten|sharps|other)!
    quiet_baby EWF 44 CS need(changing|feeding|warm_water|quiet|other)!`,
  lost: `
    child_lost EWFX 14 SEC name! age! clothing! lastSeen! phone!
    person_lost EWFX 14 SEC name! description! lastSeen! phone!
    person_found EWFX 14 SEC stayWith here! description!
    item_lost WXA 44 LOST item! colour where when! contact!
    item_found WXA 44 LOST item! where! handedTo
    party EWX 34 CS here! phone`,
  transport: `
    parking_full EX 32 TRANS issue(full|blocked_in|queue|payment|other)! carPark!
    shuttle EX 32 TRANS stop! line waitMin
    taxi X 43 TRANS place!
    public bX 34 TRANS question! line
    car_problem X 44 TRANS what(damage|battery|tyre|locked|cannot_find|other)! carPark! plate
    route bEX 43 TRANS question! place`,
  exit: `
    crowd X 22 SEC level! exit!
    lost_way X 34 STEW target here!
    hold_back X 32 STEW block! minutes!
    early_leave WX 44 STEW need(leave|be_met|to_car|wait_inside|other)! here!`,
  digital: `
    wifi EWFX 42 DIG kind(no_wifi|slow|login|no_signal)! zone!
    app BbEW 33 DIG screen! errorText device
    account Bb 34 DIG issue(password|code|locked|email_changed|tickets_missing|other)! email
    kiosk EF 33 DIG issue(off|no_print|card|money|screen|other)! kioskId!
    topup F 34 DIG amount! when! deviceId
    privacy bA 44 CS request! contact!`,
  staff: `
    attitude EWFXA 34 QUAL text! where! when!
    slow EWFXA 34 QUAL text! issueRef
    wrong_info bEWX 34 QUAL said! by text
    form_error bEA 34 QUAL issueRef! field! correct!
    complaint A 44 QUAL text! outcomeWanted! contact!`,
  info: `
    where bEWFX 44 CS what! here
    when bEW 44 CS what!
    rules bE 44 CS what!
    status EWXA 44 CS issueRef!
    other BbEWFXA 44 CS text!`,
  idea: `
    suggestion BbEWFXA 44 QUAL topic text!
    praise EWFXA 44 QUAL text! who where
    staff_idea bEWXA 44 QUAL text! process expectedGain`,
  other: `
    other BbEWFXA 34 CS text! here`,
} as const;

/** What a question is, wherever it is asked. Missing `type` is `text`, missing `path` is `fields.<key>`. */
export interface QuestionRow {
  type?: string;
  /** Where the answer lives in the data of the report. */
  path?: string;
  /** Which kind of zone of the venue answers it. */
  place?: string;
  options?: string;
  /** Choices that the venue brings: its `events` or `currencies`. */
  optionsFrom?: string;
  maxLength?: number;
  min?: number;
  max?: number;
  decimals?: number;
  pattern?: RegExp;
  inputMode?: string;
  autocomplete?: string;
  autocapitalize?: string;
  /** `p` names a person, `s` is readable only by the team concerned. */
  flags?: string;
  /** Who may answer it beforehand: `q` code on the spot, `h` host page, `i` signed identity, `p` previous report. */
  from?: string;
  /** "U1 yes|unsure": these answers lift the urgency to at least that step. */
  raises?: string;
}

export const QUESTION_ROWS: Record<string, QuestionRow> = {
  zone: { type: 'place', path: 'location.zone', place: 'zone', maxLength: 80, from: 'qhp' },
  gate: { type: 'place', path: 'location.gate', place: 'gate', maxLength: 80, from: 'qhp' },
  block: { type: 'place', path: 'location.block', place: 'block', maxLength: 12, from: 'qhp' },
  row: { path: 'location.row', maxLength: 6, autocapitalize: 'characters', from: 'qhp' },
  seat: { path: 'location.seat', maxLength: 6, inputMode: 'numeric', from: 'qhp' },
  stand: { type: 'place', path: 'location.stand', place: 'foodStand', maxLength: 80, from: 'qh' },
  here: { type: 'place', path: 'location', place: 'any', maxLength: 80, from: 'qhp' },
  orderRef: {
    maxLength: 40,
    autocapitalize: 'characters',
    flags: 'p',
    from: 'hi',
    pattern: /^[0-9A-Za-z][0-9A-Za-z ._\/#\-]{2,39}$/,
  },
  email: {
    type: 'email',
    maxLength: 254,
    inputMode: 'email',
    autocomplete: 'email',
    flags: 'p',
    from: 'hip',
    pattern: /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/,
  },
  purchaseChannel: { type: 'choice', options: 'official_site|app|box_office|agent|resale|other', from: 'h' },
  eventId: { type: 'choice', optionsFrom: 'events', from: 'qhp' },
  amount: { type: 'money', min: 0, max: 100000, decimals: 2, inputMode: 'decimal', from: 'h' },
  currency: {
    type: 'choice',
    optionsFrom: 'currencies',
    options: 'EUR|USD|GBP|CNY|HKD|JPY|KRW|CHF|BRL|INR|AED|other',
    from: 'h',
  },
  payMethod: { type: 'choice', options: 'card|wallet|qr_pay|bank|wristband|cash|other', from: 'h' },
  last4: { maxLength: 4, inputMode: 'numeric', autocomplete: 'off', flags: 'p', pattern: /^[0-9]{4}$/ },
  chargedAt: { type: 'dateTime' },
  wrongField: { type: 'choice', options: 'date|seat|name|type|other' },
  correctValue: { maxLength: 120, flags: 'p' },
  reason: { maxLength: 300 },
  ticketCount: { type: 'integer', min: 1, max: 50, inputMode: 'numeric', from: 'h' },
  refundMethod: { type: 'choice', options: 'original|credit|voucher|any' },
  fromSeat: { maxLength: 60, from: 'hp' },
  toWish: { maxLength: 200 },
  recipientContact: { maxLength: 254, flags: 'p' },
  platform: { maxLength: 80, from: 'h' },
  ticketRef: {
    maxLength: 40,
    autocapitalize: 'characters',
    flags: 'p',
    from: 'hip',
    pattern: /^[0-9A-Za-z][0-9A-Za-z ._\/#\-]{2,39}$/,
  },
  sellerName: { maxLength: 80, flags: 'p' },
  purchasePlace: { maxLength: 120 },
  photo: { type: 'photo', path: 'attachments', flags: 'p' },
  screenshot: { type: 'photo', path: 'attachments', flags: 'p' },
  url: { maxLength: 500, inputMode: 'url', from: 'h', pattern: /^https?:\/\/[^\s]{3,490}$/ },
  step: { type: 'choice', options: 'queue|choose_seat|sign_in|payment|confirmation|other', from: 'h' },
  errorText: { maxLength: 300, from: 'h' },
  device: { maxLength: 120, from: 'h' },
  choice: { type: 'choice', options: 'refund|keep' },
  errorShown: { type: 'choice', options: 'used|invalid|wrong_gate|too_early|nothing|other' },
  partySize: { type: 'integer', min: 1, max: 50, inputMode: 'numeric', from: 'hp' },
  laneNo: { maxLength: 8, from: 'q' },
  blocked: { type: 'yesNo', raises: 'U2 yes' },
  waitMin: { type: 'integer', min: 0, max: 600, inputMode: 'numeric' },
  crowding: { type: 'choice', options: '1|2|3' },
  ticketBlock: { maxLength: 12, autocapitalize: 'characters', from: 'hp' },
  docType: { type: 'choice', options: 'id_card|passport|residence|driving_licence|phone_copy|none' },
  issue: { maxLength: 300 },
  item: { maxLength: 120 },
  reasonGiven: { maxLength: 300 },
  need: { type: 'choice', flags: 'ps' },
  count: { type: 'integer', min: 1, max: 500, inputMode: 'numeric' },
  damage: { type: 'choice', options: 'broken|dirty|wet' },
  nearBlock: { maxLength: 12, autocapitalize: 'characters', from: 'qhp' },
  kind: { type: 'choice' },
  location: { path: 'location.spot', maxLength: 160, from: 'q' },
  size: { type: 'choice' },
  unitNo: { maxLength: 12, autocapitalize: 'characters', from: 'q' },
  peopleInside: { type: 'yesNo', raises: 'U1 yes' },
  dark: { type: 'yesNo' },
  feel: { type: 'choice', options: 'hot|cold|sun|rain|draught' },
  someoneAtRisk: { type: 'yesNo', raises: 'U1 yes' },
  text: { type: 'longText', maxLength: 2000 },
  by: { type: 'choice', options: 'person|object|structure' },
  screenId: { maxLength: 40, from: 'q' },
  aisle: { type: 'yesNo' },
  question: { maxLength: 300 },
  effect: { type: 'choice', options: 'strobe|laser|smoke|bang|bass|other' },
  wellbeing: { type: 'choice', options: 'ok|need help', flags: 'ps', raises: 'U1 need help' },
  orderNo: { maxLength: 24, autocapitalize: 'characters', from: 'qh' },
  items: { maxLength: 300 },
  paid: { type: 'yesNo' },
  symptoms: { type: 'multiChoice', flags: 'ps' },
  needMedic: { type: 'yesNo', flags: 'ps', raises: 'U1 yes' },
  allergen: { maxLength: 120, flags: 'ps' },
  charged: { type: 'yesNo' },
  receiptNo: { maxLength: 40, autocapitalize: 'characters', from: 'qh' },
  shop: { type: 'place', place: 'shop', maxLength: 80, from: 'qh' },
  target: { type: 'place', place: 'any', maxLength: 80 },
  now: { type: 'yesNo', flags: 'ps' },
  place: { type: 'place', place: 'outside', maxLength: 80, from: 'qh' },
  callNow: { type: 'notice' },
  stayWith: { type: 'notice' },
  doNotTouchShown: { type: 'notice' },
  peopleAtRisk: { type: 'choice', options: '1-2|3-9|10+|unsure' },
  people: { type: 'choice', options: '1-2|3-9|10+|unsure' },
  weapon: { type: 'choice', options: 'yes|no|unsure', flags: 's', raises: 'U1 yes|unsure' },
  discreet: { type: 'yesNo', flags: 's' },
  stillThere: { type: 'choice', options: 'yes|no|unsure', flags: 's' },
  what: { maxLength: 300 },
  anonymous: { type: 'yesNo', path: 'reporter.anonymous' },
  description: { type: 'longText', maxLength: 600, flags: 'ps' },
  when: { type: 'dateTime' },
  policeWanted: { type: 'yesNo', flags: 's' },
  level: { type: 'choice', options: '1|2|3' },
  concern: { type: 'longText', maxLength: 1000, flags: 'ps' },
  conscious: { type: 'choice', options: 'yes|no|unsure', flags: 'ps', raises: 'U1 no' },
  breathing: { type: 'choice', options: 'yes|no|unsure', flags: 'ps' },
  canWalk: { type: 'yesNo', flags: 'ps', raises: 'U1 no' },
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
    pattern: /^\+?[0-9][0-9 \(\)\.\/\-]{4,18}$/,
  },
  contact: {
    path: 'reporter.contact',
    maxLength: 254,
    autocomplete: 'email',
    flags: 'p',
    from: 'hip',
    pattern: /^(\+?[0-9][0-9 \(\)\.\/\-]{4,18}|[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+)$/,
  },
  colour: { maxLength: 60 },
  where: { type: 'place', place: 'any', maxLength: 160, from: 'qhp' },
  handedTo: { type: 'choice', options: 'with_me|staff|desk|left_there' },
  carPark: { type: 'place', place: 'carPark', maxLength: 80, from: 'qh' },
  stop: { type: 'place', place: 'stop', maxLength: 80, from: 'q' },
  line: { maxLength: 40 },
  plate: { maxLength: 14, autocomplete: 'off', autocapitalize: 'characters', flags: 'p' },
  exit: { type: 'place', place: 'exit', maxLength: 80, from: 'qp' },
  minutes: { type: 'integer', min: 0, max: 600, inputMode: 'numeric' },
  screen: { maxLength: 80, from: 'h' },
  kioskId: { maxLength: 16, autocapitalize: 'characters', from: 'qh' },
  deviceId: { maxLength: 32, autocapitalize: 'characters', flags: 'p', from: 'i' },
  request: { type: 'choice', options: 'see|fix|delete' },
  issueRef: {
    maxLength: 9,
    autocapitalize: 'characters',
    from: 'hp',
    pattern: /^[0-9A-Za-z]{4}[\- ]?[0-9A-Za-z]{4}$/,
  },
  said: { maxLength: 300 },
  field: { maxLength: 80 },
  correct: { maxLength: 200, flags: 'p' },
  outcomeWanted: { maxLength: 300 },
  topic: { type: 'choice', options: 'tickets|entry|seats|food|toilets|access|travel|digital|people|other' },
  who: { maxLength: 80, flags: 'p' },
  process: { maxLength: 160 },
  expectedGain: { maxLength: 200 },
};

/** What one subcategory asks differently: "entry.cold_queue need". */
export const QUESTION_OVERRIDES: Record<string, QuestionRow> = {
  'entry.cold_queue need': { type: 'multiChoice' },
  'facility.sign text': { maxLength: 300 },
  'retail.out_of_stock size': { type: 'text', maxLength: 30 },
  'access.step_free here': { path: 'fields.here' },
  'safety.fight people': { flags: 's' },
  'safety.hate what': { type: 'longText', maxLength: 1000, flags: 'ps' },
  'medical.injury what': { flags: 'ps' },
  'medical.unwell symptoms': { raises: 'U1 chest_breath' },
  'lost.child_lost age': { max: 17 },
  'staff.wrong_info by': { type: 'text', maxLength: 80, flags: 'p' },
  'staff.complaint text': { maxLength: 4000 },
};
