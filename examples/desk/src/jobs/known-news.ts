import type { Desk } from '../api/desk.ts';
import type { KnownDesk } from '../api/known-issues.ts';
import { tellJoined } from '../process/known-issue.ts';
import { wordsFor } from '../process/known-words.ts';
import { knownIssue, noteHeard, unheard } from '../store/known-issues.ts';
import { tellAll } from './news.ts';
import type { TurnOptions, Turns } from './turns.ts';

const LOOK_MS = 15_000;

/**
 * Brings every word about a known issue to everybody who has it too, once each.
 *
 * Who has heard what stands in the database, so nothing is lost or said twice when a process ends in between.
 *
 * @returns `look` resolves when everybody has heard.
 */
export function startKnownNews(
  { desk, known, timeZone }: { desk: Desk; known: KnownDesk; timeZone: string },
  options: TurnOptions = {},
): Turns {
  return tellAll(
    {
      waiting: (atMost) => unheard(desk.db, atMost),
      async tell(one) {
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
      },
      onChange: (listener) => known.onChange(listener),
    },
    { lookMs: LOOK_MS, ...options },
  );
}
