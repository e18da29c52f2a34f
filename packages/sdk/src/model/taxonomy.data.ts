// The taxonomy as data: 17 categories, 107 subcategories. What each asks stands in `questions/`, its words in
// `../words/`. Kept as text because it travels to every phone; `taxonomy.ts` reads it.

/**
 * One line a subcategory: name, stages (B buy, b before, E entry, W watch, F food, X exit, A after),
 * default urgency and impact as two digits, team.
 */
export const CATEGORY_ROWS = {
  ticketing: `
    not_received Bb 34 TKT
    payment B 34 TKT
    wrong_details Bb 34 TKT
    refund BbA 34 TKT
    exchange BbE 34 TKT
    transfer Bb 44 TKT
    fake bE 24 TKT
    site_problem B 31 DIG
    event_changed bA 31 TKT`,
  entry: `
    scan_fail E 24 GATE
    turnstile E 22 FAC
    queue E 32 GATE
    wrong_gate E 34 STEW
    id_check E 24 TKT
    bag_search E 34 SEC
    denied E 24 GATE
    reentry EW 34 GATE
    cold_queue E 23 STEW`,
  facility: `
    seat W 34 FAC
    toilet EWF 33 CLEAN
    water WF 32 FAC
    litter WFX 43 CLEAN
    spill EWFX 23 CLEAN
    lift EWX 23 FAC
    light_power EWX 22 FAC
    temperature W 32 FAC
    structure EWX 13 FAC
    sign EWX 43 FAC`,
  experience: `
    blocked_view W 34 STEW
    seat_taken W 34 STEW
    sound W 32 PROD
    screen W 32 PROD
    smoke_smell W 33 STEW
    standing W 33 STEW
    weather W 31 PROD
    programme bW 44 CS
    effects W 24 STEW`,
  food: `
    queue F 43 FNB
    wrong_order F 34 FNB
    quality F 34 FNB
    illness FW 14 MED
    allergen Fb 24 FNB
    sold_out F 43 FNB
    price_pay F 34 FNB`,
  retail: `
    exchange FA 44 RET
    out_of_stock F 44 RET
    overcharged F 34 RET
    online_order BbA 44 RET`,
  access: `
    wheelchair_space BbW 24 ACC
    step_free EWX 24 ACC
    assist EWX 24 ACC
    toilet WF 24 ACC
    hearing bW 34 ACC
    sight bW 34 ACC
    sensory W 24 ACC
    parking bEX 34 TRANS`,
  safety: `
    danger EWFX 11 SEC
    fight EWFX 13 SEC
    harassment EWFX 14 SEC
    hate EWX 23 SEC
    drunk EWFX 23 STEW
    thrown W 13 SEC
    suspicious EWX 12 SEC
    theft EWFX 34 SEC
    crowding EWX 12 SEC
    safeguarding EWX 14 SEC`,
  medical: `
    emergency EWFX 14 MED
    injury EWFX 24 MED
    unwell EWFX 24 MED
    medicine EW 34 MED
    quiet_baby EWF 44 CS`,
  lost: `
    child_lost EWFX 14 SEC
    person_lost EWFX 14 SEC
    person_found EWFX 14 SEC
    item_lost WXA 44 LOST
    item_found WXA 44 LOST
    party EWX 34 CS`,
  transport: `
    parking_full EX 32 TRANS
    shuttle EX 32 TRANS
    taxi X 43 TRANS
    public bX 34 TRANS
    car_problem X 44 TRANS
    route bEX 43 TRANS`,
  exit: `
    crowd X 22 SEC
    lost_way X 34 STEW
    hold_back X 32 STEW
    early_leave WX 44 STEW`,
  digital: `
    wifi EWFX 42 DIG
    app BbEW 33 DIG
    account Bb 34 DIG
    kiosk EF 33 DIG
    topup F 34 DIG
    privacy bA 44 CS`,
  staff: `
    attitude EWFXA 34 QUAL
    slow EWFXA 34 QUAL
    wrong_info bEWX 34 QUAL
    form_error bEA 34 QUAL
    complaint A 44 QUAL`,
  info: `
    where bEWFX 44 CS
    when bEW 44 CS
    rules bE 44 CS
    status EWXA 44 CS
    other BbEWFXA 44 CS`,
  idea: `
    suggestion BbEWFXA 44 QUAL
    praise EWFXA 44 QUAL
    staff_idea bEWXA 44 QUAL`,
  other: `
    other BbEWFXA 34 CS`,
} as const;
