import type { Desk } from '../api/desk.ts';
import type { IncidentDesk } from '../api/incidents.ts';
import { deliver } from '../process/incident-broadcast.ts';
import { noteTold, waitingPeople } from '../store/broadcasts.ts';

const LOOK_MS = 5_000;
const AT_ONCE = 200;

/**
 * Brings every broadcast to everybody concerned, once each.
 *
 * Who has heard what stands in the database, so nothing is lost or said twice when a process ends in between.
 *
 * @returns `look` resolves when everybody has heard; `stop` ends it, after what is under way.
 */
export function startIncidentNews(
  { desk, incidents, timeZone }: { desk: Desk; incidents: IncidentDesk; timeZone: string },
  lookMs = LOOK_MS,
): { look: () => Promise<void>; stop: () => Promise<void> } {
  let looking: Promise<void> = Promise.resolve();
  let stopped = false;

  async function look(): Promise<void> {
    for (;;) {
      const waiting = await waitingPeople(desk.db, AT_ONCE);
      for (const { broadcast, issueId } of waiting) {
        if (stopped) return;
        await desk.change({
          issueId,
          actor: broadcast.by,
          onceId: `broadcast:${broadcast.id}:${issueId}`,
          decide: (issue, circumstances) => deliver(issue, broadcast, timeZone, circumstances),
        });
        // Whoever cannot be told any more, because theirs is over, is not asked about again.
        await noteTold(desk.db, broadcast.id, issueId, desk.circumstances().now);
      }
      if (waiting.length < AT_ONCE) return;
    }
  }

  const again = () => {
    // The next look tries again what this one could not do.
    looking = looking.then(look).catch(() => undefined);
    return looking;
  };
  const timer = setInterval(() => void again(), lookMs);
  timer.unref();
  const silence = incidents.onChange(() => void again());
  void again();
  return {
    look: again,
    async stop() {
      stopped = true;
      clearInterval(timer);
      silence();
      await looking;
    },
  };
}
