// The front door for browsers and Node, in the order an issue travels.
export type {
  Drafts,
  Health,
  IssueDraft,
  IssueState,
  Notified,
  NotifyWish,
  OutgoingEvent,
  SurveyAnswers,
  Touchline,
  TouchlineOptions,
  Transport,
  TransportAnswer,
} from './touchline.ts';
export { createTouchline } from './touchline.ts';
export { sendHeartbeat } from './heartbeat.ts';
export type { Heartbeat } from './heartbeat.ts';
export { maskNumbers } from './model/mask.ts';
export type { Masked } from './model/mask.ts';
export { loadQuestions, questionsOf } from './capture/questions.ts';
export { ARTICLES, articlesFor } from './model/articles.ts';
export type { Article } from './model/articles.ts';
export { CATEGORIES, firstChoices, isSensitive, kindOf, subcategoryOf } from './model/taxonomy.ts';
export type { Category, Stage, Subcategory } from './model/taxonomy.ts';
export type { Question, QuestionType } from './model/questions.ts';
export { KINDS, MOODS } from './model/issue.ts';
export type { Answer, Issue, Location, Reporter } from './model/issue.ts';
export type { Priority } from './model/priority.ts';
export type { Receipt } from './model/wire.ts';
export type {
  Allowed,
  DelayNotice,
  Message,
  PublicStatus,
  StatusView,
  TimelineEntry,
} from './model/status.ts';
export { stageAt } from './model/config.ts';
export { isPlaceProven } from './model/place-code.ts';
export { CODE_PLACES, placeIn } from './model/place-said.ts';
export type { PlaceKey } from './model/place-code.ts';
export type { GeoPoint, KnownIssue, Queue, Texts, VenueConfig, VenueEvent, Zone } from './model/config.ts';
export { readReference, referenceOf } from './model/reference.ts';
export type { Problem } from './model/problems.ts';
export { isTouchlineError, TouchlineError } from './model/errors.ts';
export type { Flaw, TouchlineErrorCode } from './model/errors.ts';
export { HELLO as WORKER_HELLO } from './status/worker-hello.ts';
// Relay, backends, metrics: '@touchline/sdk/relay', '@touchline/sdk/backends/<name>', '@touchline/sdk/metrics'.
