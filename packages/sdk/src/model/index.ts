// The shared words, in the order a report meets them. Pure: no I/O, no clock, no DOM.
export * from './taxonomy.ts';
export * from './issue.ts';
export * from './entry.ts';
export * from './text.ts';
export * from './ids.ts';
export * from './digest.ts';
export * from './reference.ts';
export * from './wire.ts';
export * from './priority.ts';
export * from './calendar.ts';
export * from './response-policy.ts';
export * from './life-cycle.ts';
export * from './resolution-codes.ts';
export * from './status.ts';
export * from './config.ts';
export * from './problems.ts';
export * from './errors.ts';
