// The classes, without side effects: '@touchline/widget/define' registers the tags.
export { TouchlineHelp } from './elements/help/help.ts';
export { TouchlineKiosk } from './elements/kiosk/kiosk.ts';
export { hashPin } from './elements/kiosk/pin.ts';
export type { Queue } from '@touchline/sdk';
export { TouchlineKnownIssues } from './elements/known-issues/known-issues.ts';
export { TouchlinePanel } from './elements/panel/panel.ts';
export { TouchlineStatus } from './elements/status/status.ts';
export { TouchlineSurvey } from './elements/survey/survey.ts';
export { provideTouchline } from './controllers/session.ts';
export type { TouchlineErrorEvent } from './events/events.ts';
export {
  TouchlineBeforeReportEvent,
  TouchlineCloseEvent,
  TouchlineIssueAcceptedEvent,
  TouchlineIssueCapturedEvent,
  TouchlineOpenEvent,
  TouchlineStatusChangedEvent,
} from './events/events.ts';
export { TouchlineFeedbackGivenEvent } from './events/feedback.ts';
export { LANGUAGES } from './strings/strings.ts';
export type { Language } from './strings/strings.ts';
