// Events of issues in, numbers out. Pure: no I/O and no clock; instants are epoch ms and `now` is passed in.
export * from './numbers.ts';
export * from './clocks.ts';
export * from './promises.ts';
export * from './flow.ts';
export * from './outcomes.ts';
export * from './satisfaction.ts';
export * from './causes.ts';
export * from './gains.ts';
export * from './queues.ts';
export * from './history.ts';
export * from './figures.ts';
