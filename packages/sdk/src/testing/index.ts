export {
  backendContract,
  type BackendBench,
  type BackendContractOptions,
  type BenchPart,
  type SeenIssue,
} from './backend-contract.ts';
export { createJob, messageJob } from './backend-jobs.ts';
export { playedTickets, type PlayedTicket } from './ticket-bench.ts';
export type { HookPlay } from './hook-play.ts';
export {
  recordedSystem,
  type Exchange,
  type Fault as NetworkFault,
  type RecordedCall,
  type RecordedSystem,
} from './recorded.ts';
export { fakeClock, type FakeClock } from './fake-clock.ts';
export { MATCH_EVENING, plainJpeg, reporter, scanFails } from './fixtures.ts';
export type { Reported, Reporter, SentEvent } from './fixtures.ts';
export { faultRelay, type Fault, type FaultRelay } from './fault-transport.ts';
export {
  outboxContract,
  type ContractClock,
  type OutboxBench,
  type OutboxContractOptions,
} from './outbox-contract.ts';
export { checkOutbox } from './outbox-invariants.ts';
export { relayClient } from './relay-client.ts';
export { relayContract, type RelayStoreContractOptions } from './relay-contract.ts';
export { SEALED_VECTOR } from './sealed-vector.ts';
export { DIGEST_VECTORS, type DigestVector } from './vectors.ts';
export { until } from './same.ts';
