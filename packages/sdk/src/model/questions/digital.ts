import type { QuestionTable } from './row.ts';

const digital: QuestionTable = {
  asks: `
    wifi kind(no_wifi|slow|login|no_signal)! zone!
    app screen! errorText device
    account issue(password|code|locked|email_changed|tickets_missing|other)! email
    kiosk issue(off|no_print|card|money|screen|other)! kioskId!
    topup amount! when! deviceId
    privacy request! contact!`,
  rows: {
    screen: { maxLength: 80, from: 'h' },
    kioskId: { maxLength: 16, autocapitalize: 'characters', from: 'qh' },
    deviceId: { maxLength: 32, autocapitalize: 'characters', flags: 'p', from: 'i' },
    request: { type: 'choice', options: 'see|fix|delete' },
  },
};

export default digital;
