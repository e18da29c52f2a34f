import type { Desk } from '../api/desk.ts';
import type { IncidentDesk } from '../api/incidents.ts';
import {
  ALARM_LOOK_BACK_MS,
  bursts,
  type KioskLife,
  lags,
  newsDue,
  silences,
  waiting,
} from '../process/incident-alarms.ts';
import { crowds } from '../process/incident-crowd.ts';
import { type DeskIssue, SYSTEM } from '../process/issue.ts';
import { raiseByCrowd } from '../process/uplift.ts';
import { settleAlarms } from '../store/alarms.ts';
import { incidents as incidentsIn, issuesById, reportsSince } from '../store/incidents.ts';
import { inTurns, type TurnOptions, type Turns } from './turns.ts';

const LOOK_MS = 5_000;
/** An alarm ends when nothing was found for so long, by the clock of the desk. */
const QUIET_MS = 10 * 60_000;

export interface AlarmSources {
  desk: Desk;
  incidents: IncidentDesk;
  /** What waits to come from the relay to the desk. */
  forwarding: () => Promise<{ count: number; oldestAt?: number }>;
  /** What kiosks said last. */
  kiosks: () => Promise<readonly KioskLife[]>;
  /** A kiosk that says nothing for so long is silent. */
  silentAfterMs: number;
}

/**
 * Looks for what somebody has to look at, and raises the priority of what many tell.
 *
 * Every process may look: an alarm is one row, an issue is judged again under its lock.
 */
export function startAlarms(
  { desk, incidents, forwarding, kiosks, silentAfterMs }: AlarmSources,
  options: TurnOptions = {},
): Turns {
  /** A look without a lock, so that only those are locked that change. */
  function raises(issue: DeskIssue, counts: Parameters<typeof raiseByCrowd>[1]): boolean {
    const verdict = raiseByCrowd(issue, counts, desk.circumstances());
    return verdict.ok && verdict.changes.length > 0;
  }

  async function look(): Promise<void> {
    const { now, newId } = desk.circumstances();
    const reports = await reportsSince(desk.db, now - ALARM_LOOK_BACK_MS, incidents.placeOf);
    const open = (await incidentsIn(desk.db, now)).filter(({ state }) => state === 'open');
    const findings = [
      ...bursts(reports, now),
      ...lags(reports, now),
      ...waiting(await forwarding(), now),
      ...silences(await kiosks(), now, silentAfterMs),
      ...newsDue(open, now),
    ];
    const changed = await settleAlarms(desk.db, findings, { now, quietMs: QUIET_MS, newId });
    if (changed) await incidents.changed();

    for (const crowd of crowds(reports, now)) {
      const lines = await issuesById(desk.db, crowd.issues);
      for (const { issue } of lines) {
        if (!raises(issue, crowd.counts)) continue;
        await desk.change({
          issueId: issue.id,
          actor: SYSTEM,
          decide: (one, circumstances) => raiseByCrowd(one, crowd.counts, circumstances),
        });
      }
    }
  }

  return inTurns(look, { lookMs: LOOK_MS, ...options });
}
