// Made by `.ci/elements.mjs` from the docstrings of the elements: change those.
import type { TouchlineHelp } from '../elements/help/help.ts';
import type { TouchlineKiosk } from '../elements/kiosk/kiosk.ts';
import type { TouchlineKnownIssues } from '../elements/known-issues/known-issues.ts';
import type { TouchlineStatus } from '../elements/status/status.ts';
import type { TouchlineSurvey } from '../elements/survey/survey.ts';

/** What a page may write on each of our tags, and hear from it. */
export interface Elements {
  /** Help for spectators: report what is wrong, and hear back. */
  'touchline-help': {
    element: TouchlineHelp;
    attributes: {
      /** Address of the relay, absolute or relative to the page. */
      endpoint?: string | undefined;
      /** Id of the venue. Required. */
      venue: string;
      /** Id of the event; without it the one that is on. */
      event?: string | undefined;
      /** Page with a `<touchline-status>`, which the links and codes of receipts open; otherwise `/track` at the relay. */
      track?: string | undefined;
      /** `shared` on a screen that many people use: nothing readable is kept. */
      profile?: 'personal' | 'shared' | undefined;
      /** Marks every report as a trial: it is handled, and counts nowhere. */
      test?: boolean | '' | undefined;
      /** Language; otherwise that of the page, then that of the browser. */
      lang?: string | undefined;
      /** What the pill says; otherwise _Help_ in that language. */
      label?: string | undefined;
      /** Called instead where the page is not secure, and in danger while no number of the venue is known: one that somebody answers. */
      phone?: string | undefined;
      /** Bottom corner, or `inline`: where the tag stands. */
      position?: 'end' | 'start' | 'inline' | undefined;
      /** A circle without words; they are still read out. */
      compact?: boolean | '' | undefined;
      /** Otherwise that of the system. */
      theme?: 'light' | 'dark' | undefined;
    };
    events:
      | 'touchline-open'
      | 'touchline-close'
      | 'touchline-before-report'
      | 'touchline-issue-captured'
      | 'touchline-issue-accepted'
      | 'touchline-status-changed'
      | 'touchline-feedback-given'
      | 'touchline-error';
  };
  /** Full-screen help for a kiosk. */
  'touchline-kiosk': {
    element: TouchlineKiosk;
    attributes: {
      /** Address of the relay, absolute or relative to the page. */
      endpoint?: string | undefined;
      /** Id of the venue. Required. */
      venue: string;
      /** Id of the event; otherwise the one that is near. */
      event?: string | undefined;
      /** Page with a `<touchline-status>`, which the codes of receipts open; otherwise `/track` at the relay. */
      track?: string | undefined;
      /** Up to three it greets in, "en zh-Hans ar"; the first is the one it rests in. */
      languages?: string | undefined;
      /** Id of the zone it stands in. */
      zone?: string | undefined;
      /** Id of the gate it stands at. */
      gate?: string | undefined;
      /** Id of the block it stands in. */
      block?: string | undefined;
      /** Id of the food or shop stand it stands at. */
      stand?: string | undefined;
      /** Its own id on the venue's map; names it in heartbeats. */
      asset?: string | undefined;
      /** Of the staff corner, as `hashPin` makes it. Without one there is no staff corner. */
      pin?: string | undefined;
      /** Named in danger while no number of the venue is known: one that somebody answers. */
      phone?: string | undefined;
      /** Otherwise that of the system. */
      theme?: 'light' | 'dark' | undefined;
    };
    events: 'touchline-issue-captured' | 'touchline-issue-accepted' | 'touchline-error';
  };
  /** A calm list of known issues: "We know. 214 people told us. Next news by 19:40". */
  'touchline-known-issues': {
    element: TouchlineKnownIssues;
    attributes: {
      /** Address of the relay, absolute or relative to the page. */
      endpoint?: string | undefined;
      /** Id of the venue. Required. */
      venue: string;
      /** Id of a place: only what is known there, around it or everywhere. */
      zone?: string | undefined;
      /** Shows nothing at all while nothing is known. */
      quiet?: boolean | '' | undefined;
      /** Language; otherwise that of the page, then that of the browser. */
      lang?: string | undefined;
      /** Otherwise that of the system. */
      theme?: 'light' | 'dark' | undefined;
    };
    events: never;
  };
  /** My reports, and the report that a link or a QR code points to. */
  'touchline-status': {
    element: TouchlineStatus;
    attributes: {
      /** Address of the relay, absolute or relative to the page. */
      endpoint?: string | undefined;
      /** Id of the venue. Required. */
      venue: string;
      /** This page, where its links and codes shall lead here; otherwise `/track` at the relay. */
      track?: string | undefined;
      /** Language; otherwise that of the page, then that of the browser. */
      lang?: string | undefined;
      /** Called in danger while no number of the venue is known: one that somebody answers. */
      phone?: string | undefined;
      /** Otherwise that of the system. */
      theme?: 'light' | 'dark' | undefined;
    };
    events:
      | 'touchline-issue-accepted'
      | 'touchline-status-changed'
      | 'touchline-feedback-given'
      | 'touchline-error';
  };
  /** A survey after an issue was solved, or after the event. */
  'touchline-survey': {
    element: TouchlineSurvey;
    attributes: {
      /** Address of the relay, absolute or relative to the page. */
      endpoint?: string | undefined;
      /** Id of the venue. Required. */
      venue: string;
      /** Id of a solved issue of this device; without one the visit is asked about. */
      issue?: string | undefined;
      /** Id of the event; otherwise the one that ended last. */
      event?: string | undefined;
      /** Language; otherwise that of the page, then that of the browser. */
      lang?: string | undefined;
      /** Otherwise that of the system. */
      theme?: 'light' | 'dark' | undefined;
    };
    events: never;
  };
}
