import type { IssueDraft, IssueState } from '@touchline/sdk';

/** What all our events share: they leave shadow roots and bubble to the page. */
class TouchlineEvent extends Event {
  constructor(name: string, cancelable = false) {
    super(name, { bubbles: true, composed: true, cancelable });
  }
}

/** The panel opened. */
export class TouchlineOpenEvent extends TouchlineEvent {
  constructor() {
    super('touchline-open');
  }
}

/** The panel closed; what was typed is kept. */
export class TouchlineCloseEvent extends TouchlineEvent {
  constructor() {
    super('touchline-close');
  }
}

/** A report is about to be captured. `preventDefault()` keeps it from being captured; the form stays. */
export class TouchlineBeforeReportEvent extends TouchlineEvent {
  readonly draft: IssueDraft;
  constructor(draft: IssueDraft) {
    super('touchline-before-report', true);
    this.draft = draft;
  }
}

/** What those about one report share. */
export class IssueEvent extends TouchlineEvent {
  readonly issue: IssueState;
  constructor(name: string, issue: IssueState) {
    super(name);
    this.issue = issue;
  }
}

/** A report is safe on this device. */
export class TouchlineIssueCapturedEvent extends IssueEvent {
  constructor(issue: IssueState) {
    super('touchline-issue-captured', issue);
  }
}

/** The venue has a report. */
export class TouchlineIssueAcceptedEvent extends IssueEvent {
  constructor(issue: IssueState) {
    super('touchline-issue-accepted', issue);
  }
}

/** The venue told something new about a report. */
export class TouchlineStatusChangedEvent extends IssueEvent {
  constructor(issue: IssueState) {
    super('touchline-status-changed', issue);
  }
}

/** Something a page author may want to know; the person has already been told what to do. */
export interface TouchlineErrorEvent extends Event {
  readonly error: unknown;
}

declare global {
  interface HTMLElementEventMap {
    'touchline-open': TouchlineOpenEvent;
    'touchline-close': TouchlineCloseEvent;
    'touchline-before-report': TouchlineBeforeReportEvent;
    'touchline-issue-captured': TouchlineIssueCapturedEvent;
    'touchline-issue-accepted': TouchlineIssueAcceptedEvent;
    'touchline-status-changed': TouchlineStatusChangedEvent;
    'touchline-error': TouchlineErrorEvent;
  }
}
