export { backendContract, type BackendContractOptions, type SeenIssue } from './backend-contract.ts';
export { fakeClock, type FakeClock } from './fake-clock.ts';
export { MATCH_EVENING, reporter, scanFails } from './fixtures.ts';
export type { Reported, Reporter, SentEvent } from './fixtures.ts';
export { faultRelay, type Fault, type FaultRelay } from './fault-transport.ts';
export { outboxContract, type ContractClock, type OutboxContractOptions } from './outbox-contract.ts';
export { relayClient } from './relay-client.ts';
export { relayContract, type RelayStoreContractOptions } from './relay-contract.ts';
export { until } from './same.ts';
