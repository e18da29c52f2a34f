// The only module with side effects: importing it registers the tags.
import { TouchlineHelp } from './elements/help/help.ts';
import { defineKiosk } from './elements/kiosk/kiosk.ts';
import { defineKnownIssues } from './elements/known-issues/known-issues.ts';
import { defineStatus } from './elements/status/status.ts';
import { defineSurvey } from './elements/survey/survey.ts';

if (globalThis.customElements) {
  if (!customElements.get('touchline-help')) customElements.define('touchline-help', TouchlineHelp);
  defineKiosk();
  defineKnownIssues();
  defineStatus();
  defineSurvey();
}
