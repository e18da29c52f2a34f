// The front door for servers, in the order a report passes. Pure web standards.
export { createRelay, type Relay } from './relay.ts';
export type {
  Client,
  GivenPromise,
  HookReader,
  LogLine,
  PromiseFacts,
  RateLimit,
  RelayOptions,
} from './options.ts';
export { givePromise, promiseBy } from './promise.ts';
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
export type { AcceptedIssue, BackendAdapter, BackendJob, DeliveryOutcome } from '../backends/backend.ts';
