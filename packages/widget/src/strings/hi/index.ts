export { core } from './core.ts';
export { later } from './later.ts';
