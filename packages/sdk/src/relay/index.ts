// The front door for servers, in the order a report passes. Pure web standards.
export { createRelay, type Relay } from './relay.ts';
export type {
  Client,
  GivenPromise,
  HookCall,
  HookReader,
  LogLine,
  PromiseFacts,
  RateLimits,
  RelayOptions,
  VenueDoor,
} from './options.ts';
export type { VenueFacts } from './venues.ts';
export type { GuardStore, RateLimit } from './guard-store.ts';
export type {
  AskLimits,
  Mail,
  MailDoor,
  NotifyOptions,
  PushDoor,
  PushNote,
  PushTarget,
} from './notify/doors.ts';
export type { Subscription, SubscriptionChange } from './notify/subscription.ts';
export type { IdentityOptions } from './requester.ts';
export type { Proof, ProofBound, ProofContext } from './proof.ts';
export { standardHook, type StandardHookOptions } from './standard-hook.ts';
export { Secret } from './secret-text.ts';
export { givePromise, promiseBy } from './promise.ts';
export type { SealPrivateKey } from '../model/sealed.ts';
export { memoryStore } from './memory-store.ts';
export { memoryQueue } from './memory-queue.ts';
export type {
  AttachmentRecord,
  DeliveryKind,
  DeliveryRecord,
  DeliveryState,
  EventRecord,
  IssueRecord,
  NewDelivery,
  NewEvent,
  RelayStore,
  StoreTransaction,
} from './store.ts';
export type { Queue, Wake } from './queue.ts';
export type { Fallback, RoutedReport } from './destinations.ts';
export type {
  AcceptedIssue,
  AcceptedSurvey,
  BackendAdapter,
  BackendFacts,
  BackendJob,
  DeliveryContext,
  DeliveryOutcome,
  Finding,
  KioskHealth,
  Photo,
  Told,
} from '../backends/backend.ts';
