// What backends are made of: a stranger's as well as ours.
export { at, instantAt, listAt, textAt } from './core/json.ts';
export { base64, basic, type Part } from './core/body.ts';
export { bearer, secretOf } from './core/credential.ts';
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
export { pages } from './core/pages.ts';
export { digestOf, isSigned, sign, type Scheme } from './core/signature.ts';
export {
  ticketBackend,
  type Ask,
  type Now,
  type Remote,
  type TicketOptions,
  type TicketSystem,
} from './core/tickets.ts';
export { ifTaken, misconfigured, passing, refused, Trouble } from './core/trouble.ts';
export { isOurs, keyOf, wordsIn, type Note, type Written } from './core/written.ts';
