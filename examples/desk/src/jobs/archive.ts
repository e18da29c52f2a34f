import type { Audit } from '../api/audit.ts';
import type { Desk } from '../api/desk.ts';
import { type ArchiveOrder, archiveOrders, archiveSome } from '../store/archive.ts';
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
  async function putAway(order: ArchiveOrder, isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const some = await archiveSome(desk.db, order, desk.circumstances().now);
      if (some === 0) return;
      // At once: whoever dies before the next portion has noted this one.
      await audit.note(order.by, {
        action: 'issues_archived',
        subject: order.event,
        facts: { issues: some },
      });
    }
  }

  return inTurns(
    async (isOver) => {
      for (const order of await archiveOrders(desk.db)) {
        // What stands in the way of one order is none of the others' business.
        await putAway(order, isOver).catch(onError);
      }
    },
    { lookMs, onError },
  );
}
