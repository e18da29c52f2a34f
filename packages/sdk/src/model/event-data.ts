import { Attachments, Issue } from './issue.ts';
import { expected, isText, listOf, object, optional, recordOf, text, whole, yesOrNo } from './shape.ts';

const score = (min: number, max: number) => optional(whole(min, max));
const comment = optional(text(4000));

const KEY = /^\w{1,40}$/;
const loose = expected<string>((value) => isText(value, 4000), 'text of at most 4000 characters');

/** What each type of event carries. */
export const DATA = {
  'touchline.issue.reported': Issue,
  'touchline.issue.message': object({
    text: text(4000),
    attachments: optional(Attachments),
  }),
  'touchline.issue.confirmed': object({}),
  'touchline.issue.reopened': object({ reason: comment }),
  'touchline.issue.withdrawn': object({ reason: comment }),
  'touchline.feedback.given': object({ csat: score(1, 5), ces: score(1, 7), comment }),
  'touchline.survey.answered': object({
    nps: score(0, 10),
    dimensions: optional(recordOf(KEY, whole(0, 1_000_000))),
    answers: optional(recordOf(KEY, loose)),
  }),
  'touchline.help.session': object({
    articles: listOf(text(80), 50),
    solved: yesOrNo,
  }),
  'touchline.kiosk.heartbeat': object({
    kiosk: text(80),
    waiting: whole(0, 1_000_000),
    version: optional(text(40)),
  }),
} as const;
