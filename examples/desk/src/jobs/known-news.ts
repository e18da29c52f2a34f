import type { Desk } from '../api/desk.ts';
import type { KnownDesk } from '../api/known-issues.ts';
import { tellJoined } from '../process/known-issue.ts';
import { wordsFor } from '../process/known-words.ts';
import { knownIssue, noteHeard, unheard } from '../store/known-issues.ts';

const LOOK_MS = 15_000;
const AT_ONCE = 200;

/**
 * Brings every word about a known issue to everybody who has it too, once each.
 *
 * Who has heard what stands in the database, so nothing is lost or said twice when a process ends in between.
 *
 * @returns `look` resolves when everybody has heard; `stop` ends it, after what is under way.
 */
export function startKnownNews(
  { desk, known, timeZone }: { desk: Desk; known: KnownDesk; timeZone: string },
  lookMs = LOOK_MS,
): { look: () => Promise<void>; stop: () => Promise<void> } {
  let looking: Promise<void> = Promise.resolve();
  let stopped = false;

  async function look(): Promise<void> {
    for (;;) {
      const waiting = await unheard(desk.db, AT_ONCE);
      for (const one of waiting) {
        if (stopped) return;
        await tell(one);
      }
      if (waiting.length < AT_ONCE) return;
    }
  }

  async function tell(one: { issueId: string; knownId: string; version: number }): Promise<void> {
    const about = await knownIssue(desk.db, one.knownId);
    if (about?.version !== one.version) return;
    await desk.change({
      issueId: one.issueId,
      actor: about.by,
      onceId: `known:${one.knownId}:${one.version}:${one.issueId}`,
      decide: (issue, circumstances) =>
        tellJoined(issue, about, wordsFor(about, issue.language, timeZone), circumstances),
    });
    // Whoever cannot be told any more, because theirs is over, is not asked about again.
    await noteHeard(desk.db, one);
  }

  const again = () => {
    // The next look tries again what this one could not do.
    looking = looking.then(look).catch(() => undefined);
    return looking;
  };
  const timer = setInterval(() => void again(), lookMs);
  timer.unref();
  const silence = known.onChange(() => void again());
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
