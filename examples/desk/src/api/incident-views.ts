import { mayGroup } from '../process/incident.ts';
import { maySpeakToAll } from '../process/known-issue.ts';
import { LOOK_BACK_MS, suggestions } from '../process/incident-proposals.ts';
import type { Staff } from '../process/verdict.ts';
import { alarms } from '../store/alarms.ts';
import { broadcastsOf } from '../store/broadcasts.ts';
import {
  countsByIncident,
  incident,
  incidentEvents,
  incidents,
  issuesById,
  leftOutOf,
  membersOf,
  reportsSince,
} from '../store/incidents.ts';
import type { Desk } from './desk.ts';
import {
  alarmRow,
  curveOf,
  incidentPage,
  incidentRow,
  memberRow,
  planRow,
  planRunRow,
  proposalRow,
} from './incident-rows.ts';
import type { AlarmRow, IncidentBoard, IncidentPage, ProposalPage } from './incident-types.ts';
import type { IncidentDesk } from './incidents.ts';
import type { PlanDesk } from './plan-desk.ts';

/** What is over stays in sight for this long. */
const SHOWN_MS = 60 * 60_000;
/** Many look at the same moment; what they see is this old at most. */
const FRESH_MS = 500;

export type IncidentViews = ReturnType<typeof incidentViews>;

/** What the console reads about incidents, alarms and plans. */
export function incidentViews({
  desk,
  incidents: group,
  plans,
}: {
  desk: Desk;
  incidents: IncidentDesk;
  plans: PlanDesk;
}) {
  const { db, circumstances } = desk;
  const { placeOf, families } = group;
  const planRows = plans.plans.map(planRow);
  let last: { at: number; board: Promise<Omit<IncidentBoard, 'mayGroup' | 'mayLead'>> } | undefined;
  group.onChange(() => (last = undefined));

  async function read(): Promise<Omit<IncidentBoard, 'mayGroup' | 'mayLead'>> {
    const { now } = circumstances();
    const shown = await incidents(db, now - SHOWN_MS);
    const [raised, proposed, counts, running, reports] = [
      await alarms(db),
      await group.proposals(),
      await countsByIncident(
        db,
        shown.map(({ id }) => id),
      ),
      await plans.runs(),
      await reportsSince(db, now - LOOK_BACK_MS, placeOf),
    ];
    const rows = [];
    for (const one of shown) {
      const found =
        one.state === 'open' ? suggestions(reports, one, await leftOutOf(db, one.id), families).length : 0;
      rows.push(incidentRow(one, counts.get(one.id) ?? 0, found));
    }
    // What may join an incident that is there is proposed on its own page, not a second time here.
    const open = shown.filter(({ state }) => state === 'open');
    const fresh = proposed.filter(
      ({ category, place }) => !open.some((one) => one.place === place && one.category === category),
    );
    return {
      alarms: raised.map(alarmRow),
      proposals: fresh.map(proposalRow),
      incidents: rows,
      runs: running.map(planRunRow),
      plans: planRows,
    };
  }

  return {
    async board(actor: Staff): Promise<IncidentBoard> {
      const at = performance.now();
      if (!last || at - last.at > FRESH_MS) {
        const board = read();
        last = { at, board };
        board.catch(() => (last = undefined));
      }
      return { ...(await last.board), mayGroup: mayGroup(actor), mayLead: maySpeakToAll(actor) };
    },

    async alarms(): Promise<AlarmRow[]> {
      return (await alarms(db)).map(alarmRow);
    },

    async page(id: string): Promise<IncidentPage | undefined> {
      const one = await incident(db, id);
      if (!one) return undefined;
      const now = circumstances();
      const members = await membersOf(db, id);
      const reports = await reportsSince(db, now.now - LOOK_BACK_MS, placeOf);
      const found = one.state === 'open' ? suggestions(reports, one, await leftOutOf(db, id), families) : [];
      const suggested = await issuesById(
        db,
        found.map((report) => report.id),
      );
      return incidentPage(
        {
          one,
          members,
          suggested,
          sent: await broadcastsOf(db, id),
          events: await incidentEvents(db, id),
          plans: plans.plans,
        },
        placeOf,
        now,
      );
    },

    async proposal(key: string): Promise<ProposalPage | undefined> {
      const found = (await group.proposals()).find((one) => one.key === key);
      if (!found) return undefined;
      const lines = await issuesById(db, found.issues);
      return {
        ...proposalRow(found),
        members: lines.map((line) => memberRow(line, placeOf)),
        curve: curveOf(lines.map(({ issue }) => issue.capturedAt)),
      };
    },
  };
}
