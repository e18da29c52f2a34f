// What the desk's server and its console say to each other about incidents. Instants are ISO strings.
import type { Priority, Texts } from '@touchline/sdk/model';

export type AudienceKind = 'incident' | 'zone' | 'all';

/** Something that somebody has to look at now. */
export interface AlarmRow {
  id: string;
  kind: 'burst' | 'venue_burst' | 'delivery_lag' | 'waiting' | 'silent_kiosk' | 'news_due';
  state: 'raised' | 'acknowledged' | 'over';
  category?: string;
  place?: string;
  incident?: string;
  count: number;
  raisedAt: string;
  lastAt: string;
  acknowledgedBy?: string;
}

/** Reports that may be one thing; a person decides. */
export interface ProposalRow {
  key: string;
  category: string;
  place: string;
  issues: string[];
  count: number;
  firstAt: string;
  lastAt: string;
}

export interface IncidentRow {
  id: string;
  version: number;
  state: 'open' | 'over';
  category: string;
  place: string;
  owner: string;
  count: number;
  openedAt: string;
  overAt?: string;
  nextNews?: string;
  /** What came since and may belong to it. */
  suggested: number;
}

export interface PlanRunRow {
  id: string;
  version: number;
  planId: string;
  state: 'running' | 'stopped';
  place?: string;
  incidentId?: string;
  startedAt: string;
  startedBy: string;
  done: Record<string, { at: string; by: string; evidence?: string }>;
  stopped?: { at: string; by: string; reason: string };
}

/** What a plan says; `CR` and `SU` own tasks of the control room and of supervisors. */
export interface PlanRow {
  id: string;
  title: Texts;
  trigger: Texts;
  stopRule: Texts;
  relatedSubcategories: string[];
  tasks: { id: string; text: Texts; owner: string; deadlineMs: number; mandatory: boolean }[];
  broadcasts: { id: string; audience: AudienceKind | 'none'; text: Texts }[];
}

/** `GET /desk/api/incidents` */
export interface IncidentBoard {
  alarms: AlarmRow[];
  proposals: ProposalRow[];
  incidents: IncidentRow[];
  runs: PlanRunRow[];
  plans: PlanRow[];
  /** Whether this person may put reports together. */
  mayGroup: boolean;
  /** Whether this person may speak to many, start plans and stop them. */
  mayLead: boolean;
}

/** A report as it stands in an incident or a proposal. */
export interface MemberRow {
  id: string;
  reference: string;
  category: string;
  place: string;
  priority: Priority;
  state: string;
  summary: string;
  language?: string;
  receivedAt: string;
}

/** `GET /desk/api/incidents/:id`, or `GET /desk/api/proposals?key=` with the members only. */
export interface IncidentPage extends IncidentRow {
  members: MemberRow[];
  suggestions: MemberRow[];
  /** Reports by minute, from the first to the last. */
  curve: number[];
  firstAt: string;
  lastAt: string;
  places: string[];
  languages: { tag: string; people: number }[];
  broadcasts: {
    id: string;
    at: string;
    by: string;
    audience: AudienceKind;
    texts: Texts;
    nextNews?: string;
    last: boolean;
    people: number;
    told: number;
  }[];
  history: { at: string; by: string; type: string; count?: number }[];
  /** Ids of plans that fit, the closest first. */
  plans: string[];
  /** One of its reports was promised to be solved by a time that is over. */
  late: boolean;
}

/** `GET /desk/api/proposals?key=` */
export interface ProposalPage extends ProposalRow {
  members: MemberRow[];
  curve: number[];
}

/** `GET /desk/api/audience?kind=&zone=&incident=` */
export interface AudienceCount {
  people: number;
  languages: { tag: string; people: number }[];
}

/** `POST /desk/api/broadcasts`; 409 with an {@link AudienceCount} when their number has changed. */
export interface BroadcastRequest {
  commandId: string;
  incidentId?: string;
  audience: AudienceKind;
  zone?: string;
  category: string;
  texts: Texts;
  nextNews?: string;
  last?: boolean;
  delayReason?: string;
  /** The number that stood on the button. */
  people: number;
}
