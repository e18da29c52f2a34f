import type { QuestionTable } from './row.ts';

const ticketing: QuestionTable = {
  asks: `
    not_received eventId! orderRef! email purchaseChannel
    payment orderRef amount currency chargedAt payMethod last4
    wrong_details orderRef! wrongField! correctValue!
    refund orderRef! reason(cannot_come|ill|bought_twice|wrong_ticket|event_changed|visit_spoiled|other)! ticketCount refundMethod
    exchange orderRef! fromSeat toWish ticketCount
    transfer orderRef! recipientContact platform
    fake ticketRef! purchasePlace sellerName photo
    site_problem step! errorText screenshot url device
    event_changed orderRef choice`,
  rows: {
    orderRef: {
      maxLength: 40,
      autocapitalize: 'characters',
      flags: 'p',
      from: 'hi',
      pattern: /^[0-9A-Za-z][0-9A-Za-z ._/#-]{2,39}$/,
    },
    purchaseChannel: {
      type: 'choice',
      options: 'official_site|app|box_office|agent|resale|other',
      from: 'h',
    },
    eventId: { type: 'choice', optionsFrom: 'events', from: 'qhp' },
    currency: {
      type: 'choice',
      optionsFrom: 'currencies',
      options: 'EUR|USD|GBP|CNY|HKD|JPY|KRW|CHF|BRL|INR|AED|other',
      from: 'h',
    },
    last4: { maxLength: 4, inputMode: 'numeric', autocomplete: 'off', flags: 'p', pattern: /^[0-9]{4}$/ },
    chargedAt: { type: 'dateTime' },
    wrongField: { type: 'choice', options: 'date|seat|name|type|other' },
    correctValue: { maxLength: 120, flags: 'p' },
    ticketCount: { type: 'integer', min: 1, max: 50, inputMode: 'numeric', from: 'h' },
    refundMethod: { type: 'choice', options: 'original|credit|voucher|any' },
    fromSeat: { maxLength: 60, from: 'hp' },
    toWish: { maxLength: 200 },
    recipientContact: { maxLength: 254, flags: 'p' },
    platform: { maxLength: 80, from: 'h' },
    sellerName: { maxLength: 80, flags: 'p' },
    purchasePlace: { maxLength: 120 },
    screenshot: { type: 'photo', path: 'attachments', flags: 'p' },
    url: { maxLength: 500, inputMode: 'url', from: 'h', pattern: /^https?:\/\/[^\s]{3,490}$/ },
    step: { type: 'choice', options: 'queue|choose_seat|sign_in|payment|confirmation|other', from: 'h' },
    choice: { type: 'choice', options: 'refund|keep' },
  },
};

export default ticketing;
