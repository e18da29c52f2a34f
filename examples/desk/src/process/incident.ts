import type { StaffRole } from '@touchline/sdk/model';
import type { EventActor } from './issue.ts';
import { refused, type Staff, type Verdict } from './verdict.ts';

/** Reports of one thing, kept together so that everyone concerned hears each news once. Instants are epoch ms. */
export interface Incident {
  id: string;
  /** Grows with every change; whoever changes it names the one they saw. */
  version: number;
  state: 'open' | 'over';
  /** What most of its reports are about. */
  category: string;
  /** Where it was found; the reports may come from more places. */
  place: string;
  owner: { id: string; name: string };
  openedAt: number;
  updatedAt: number;
  overAt?: number;
  /** What all visitors read about it, once somebody told them. */
  knownId?: string;
  /** The broadcast that whoever comes later hears too. */
  broadcastId?: string;
  /** The people concerned were promised news by then. */
  nextNewsAt?: number;
  /** Who changed it last. */
  by: EventActor;
}

/** One line of its history. */
export type IncidentChange =
  | { type: 'opened'; category: string; place: string; issues: string[] }
  | { type: 'added'; issues: string[] }
  | { type: 'left_out'; issues: string[] }
  | { type: 'told'; broadcastId: string; people: number; knownId?: string; nextNewsAt?: number }
  | { type: 'over'; broadcastId: string; people: number };

export type IncidentVerdict =
  | { ok: true; incident: Incident; change: IncidentChange }
  | Extract<Verdict, { ok: false }>;

/** Who puts reports together and takes them apart again. */
const GROUPERS: readonly StaffRole[] = ['customer_service', 'supervisor', 'control_room'];

export function mayGroup({ role }: { role: StaffRole }): boolean {
  return GROUPERS.includes(role);
}

/** A person says that these are one thing; nothing is ever put together by itself. */
export function openIncident(
  id: string,
  { category, place, issues }: { category: string; place: string; issues: readonly string[] },
  actor: Staff,
  now: number,
): IncidentVerdict {
  const no = objection(actor);
  if (no) return no;
  if (issues.length < 2)
    return refused('incomplete', 'Choose at least two reports; one alone is no incident.');
  return {
    ok: true,
    incident: {
      id,
      version: 1,
      state: 'open',
      category,
      place,
      owner: { id: actor.id, name: actor.name },
      openedAt: now,
      updatedAt: now,
      by: actor,
    },
    change: { type: 'opened', category, place, issues: [...issues] },
  };
}

export function addTo(
  incident: Incident,
  issues: readonly string[],
  actor: Staff,
  now: number,
): IncidentVerdict {
  const no = objection(actor) ?? ended(incident);
  if (no) return no;
  if (issues.length === 0) return refused('incomplete', 'Choose the reports that belong to it.');
  return { ok: true, incident: next(incident, actor, now), change: { type: 'added', issues: [...issues] } };
}

/** Splits reports off again: they go on alone, and are not proposed for this incident any more. */
export function leaveOut(
  incident: Incident,
  issues: readonly string[],
  actor: Staff,
  now: number,
): IncidentVerdict {
  const no = objection(actor) ?? ended(incident);
  if (no) return no;
  if (issues.length === 0) return refused('incomplete', 'Choose the reports that do not belong to it.');
  return {
    ok: true,
    incident: next(incident, actor, now),
    change: { type: 'left_out', issues: [...issues] },
  };
}

/** Everybody concerned is told something; with the last word the incident is over. */
export function told(
  incident: Incident,
  {
    broadcastId,
    people,
    knownId,
    nextNewsAt,
    last,
  }: { broadcastId: string; people: number; knownId?: string; nextNewsAt?: number; last: boolean },
  actor: Staff,
  now: number,
): IncidentVerdict {
  const no = ended(incident);
  if (no) return no;
  const { nextNewsAt: _, ...rest } = next(incident, actor, now);
  if (last) {
    return {
      ok: true,
      incident: { ...rest, state: 'over', overAt: now, broadcastId },
      change: { type: 'over', broadcastId, people },
    };
  }
  return {
    ok: true,
    incident: { ...rest, broadcastId, ...(knownId && { knownId }), ...(nextNewsAt && { nextNewsAt }) },
    change: {
      type: 'told',
      broadcastId,
      people,
      ...(knownId && { knownId }),
      ...(nextNewsAt && { nextNewsAt }),
    },
  };
}

function next(incident: Incident, actor: Staff, now: number): Incident {
  return { ...incident, version: incident.version + 1, updatedAt: now, by: actor };
}

function objection(actor: Staff): Extract<Verdict, { ok: false }> | undefined {
  return mayGroup(actor)
    ? undefined
    : refused(
        'forbidden',
        'Customer service, supervisors and the control room put reports together. Ask one of them.',
      );
}

function ended({ state }: Incident): Extract<Verdict, { ok: false }> | undefined {
  return state === 'over'
    ? refused('impossible', 'This incident is over. What comes now is a new one.')
    : undefined;
}
