import type { IssueState } from '@touchline/sdk';
import { IssueEvent } from './events.ts';

/** The person said how it went. */
export class TouchlineFeedbackGivenEvent extends IssueEvent {
  readonly csat: number;
  constructor(issue: IssueState, csat: number) {
    super('touchline-feedback-given', issue);
    this.csat = csat;
  }
}

declare global {
  interface HTMLElementEventMap {
    'touchline-feedback-given': TouchlineFeedbackGivenEvent;
  }
}
