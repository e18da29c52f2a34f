import type { Desk } from '../api/desk.ts';
import type { IncidentDesk } from '../api/incidents.ts';
import { deliver } from '../process/incident-broadcast.ts';
import { noteTold, waitingPeople } from '../store/broadcasts.ts';
import { tellAll } from './news.ts';
import type { TurnOptions, Turns } from './turns.ts';

/**
 * Brings every broadcast to everybody concerned, once each.
 *
 * Who has heard what stands in the database, so nothing is lost or said twice when a process ends in between.
 *
 * @returns `look` resolves when everybody has heard.
 */
export function startIncidentNews(
  { desk, incidents, timeZone }: { desk: Desk; incidents: IncidentDesk; timeZone: string },
  options: TurnOptions = {},
): Turns {
  return tellAll(
    {
      waiting: (atMost) => waitingPeople(desk.db, atMost),
      async tell({ broadcast, issueId }) {
        await desk.change({
          issueId,
          actor: broadcast.by,
          onceId: `broadcast:${broadcast.id}:${issueId}`,
          decide: (issue, circumstances) => deliver(issue, broadcast, timeZone, circumstances),
        });
        // Whoever cannot be told any more, because theirs is over, is not asked about again.
        await noteTold(desk.db, broadcast.id, issueId, desk.circumstances().now);
      },
      onChange: (listener) => incidents.onChange(listener),
    },
    options,
  );
}
