import type { Audit } from '../api/audit.ts';
import type { Desk } from '../api/desk.ts';
import { archiveOrders, archiveSome } from '../store/archive.ts';
import { inTurns, type TurnOptions, type Turns } from './turns.ts';

const LOOK_MS = 60_000;

/**
 * Puts the reports of archived events away, in small portions, each as soon as it is over for good.
 *
 * The order stands in the database and what is still to do is seen from the issues themselves, so it does not matter
 * who dies in between or how many do it. What a reporter brought back goes again once it is quiet.
 */
export function startArchive(
  { desk, audit }: { desk: Desk; audit: Audit },
  { lookMs = LOOK_MS, onError = () => undefined }: TurnOptions = {},
): Turns {
  return inTurns(
    async (isOver) => {
      for (const order of await archiveOrders(desk.db)) {
        let moved = 0;
        for (let some = 1; some > 0 && !isOver(); moved += some) {
          some = await archiveSome(desk.db, order, desk.circumstances().now);
        }
        if (moved > 0) {
          await audit.note(order.by, {
            action: 'issues_archived',
            subject: order.event,
            facts: { issues: moved },
          });
        }
      }
    },
    { lookMs, onError },
  );
}
