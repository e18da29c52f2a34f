// What backends are made of: a stranger's as well as ours.
export { at, instantAt, listAt, secondsAt, textAt } from './core/json.ts';
export { base64, fieldParts, filePart, type Part } from './core/body.ts';
export { basic, bearer, inHeader, kept, secretOf } from './core/credential.ts';
export { cutTo, escaped, oneLine, plainOf, unescaped, type TextFormat } from './core/escape.ts';
export {
  httpRoom,
  type Call,
  type Credential,
  type Fetch,
  type Http,
  type HttpOptions,
  type HttpSystem,
  type Reply,
} from './core/http.ts';
export { changes, type Listed } from './core/changes.ts';
export {
  allOf,
  enriched,
  inLots,
  listing,
  newest,
  numbered,
  type Listing,
  type Page,
  type Pages,
} from './core/pages.ts';
export { finding } from './core/finding.ts';
export {
  listsIn,
  lostOf,
  madeIn,
  reading,
  remoteIn,
  textsIn,
  type Reading,
  type Shape,
} from './core/reading.ts';
export { digestOf, isSigned, sign, type Scheme } from './core/signature.ts';
export { doorbell, hubSigning, numberAt, signedCall, type Heard, type Signing } from './core/signed-call.ts';
export { minutesSince, toSecond } from './core/since.ts';
export type {
  Ask,
  Changed,
  Made,
  Now,
  Picture,
  PriorityMap,
  RankedOptions,
  Remote,
  Report,
  TicketOptions,
  TicketSystem,
} from './core/system.ts';
export { ticketBackend } from './core/tickets.ts';
export { misconfigured, passing, refused, Trouble, unlessRefused } from './core/trouble.ts';
export { isOurs, keyOf, PHOTO, wordsIn, type Note, type Written } from './core/written.ts';
