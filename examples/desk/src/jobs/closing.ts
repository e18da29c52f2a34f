import type { Desk } from '../api/desk.ts';
import { closeBySilence } from '../process/by-time.ts';
import { SYSTEM } from '../process/issue.ts';
import { overdueToClose } from '../store/issues.ts';

const LOOK_MS = 15_000;
const AT_ONCE = 200;

/**
 * Closes what was solved and met with silence.
 *
 * When an issue closes stands in its own line, so no timer can be lost: this only looks. Several processes may
 * look; the issue is judged again under its lock.
 *
 * @returns Ends it, after what is under way.
 */
export function startClosing(desk: Desk, lookMs = LOOK_MS): () => Promise<void> {
  let looking: Promise<void> = Promise.resolve();
  let stopped = false;

  async function look(): Promise<void> {
    const { now } = desk.circumstances();
    for (const issueId of await overdueToClose(desk.db, now, AT_ONCE)) {
      if (stopped) return;
      await desk.change({
        issueId,
        actor: SYSTEM,
        decide: (issue, circumstances) => closeBySilence(issue, circumstances.calendars, circumstances.now),
      });
    }
  }

  const timer = setInterval(() => {
    // The next look tries again what this one could not do.
    looking = looking.then(look).catch(() => undefined);
  }, lookMs);
  timer.unref();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await looking;
  };
}
