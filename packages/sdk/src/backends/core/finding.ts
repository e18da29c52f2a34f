import type { Finding } from '../backend.ts';

/** What was looked at, in a line for each way it may be. */
export const finding = (ok: boolean, fine: string, wrong: string): Finding => ({
  ok,
  says: ok ? fine : wrong,
});
