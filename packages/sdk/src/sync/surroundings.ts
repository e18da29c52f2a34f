import { askWorker, isVisible, onWake } from './wake-signals.ts';

/** What sending needs of the page around it. A worker, a test or a simulator can be that page too. */
export interface Surroundings {
  /** Milliseconds that only ever grow, whatever happens to the clock on the wall. */
  mono: () => number;
  /** Runs `work` once after `ms`. @returns takes it back */
  later: (ms: number, work: () => void) => () => void;
  /** In [0, 1). */
  random: () => number;
  /** `undefined` where the browser has none. */
  locks: () => Pick<LockManager, 'request'> | undefined;
  isVisible: () => boolean;
  /** @returns stops listening */
  onWake: (hint: () => void, freeze: () => void) => () => void;
  askWorker: () => Promise<void>;
}

/** The page or worker that this code runs in. */
export const aroundUs: Surroundings = {
  mono: () => performance.now(),
  later(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  locks: () => globalThis.navigator?.locks,
  isVisible,
  onWake,
  askWorker,
};
