import type { Texts } from '@touchline/sdk/model';
import {
  type Audience,
  type Broadcast,
  hears,
  languagesOf,
  objectionTo,
} from '../process/incident-broadcast.ts';
import { standsAlone } from '../process/incident-report.ts';
import { type PlaceOf, placesOf } from '../process/incident-places.ts';
import { type Families, LOOK_BACK_MS, proposals, type Proposal } from '../process/incident-proposals.ts';
import {
  addTo,
  type Incident,
  type IncidentVerdict,
  leaveOut,
  openIncident,
  told,
} from '../process/incident.ts';
import type { Plan } from '../process/incident-plan.ts';
import type { DeskIssue } from '../process/issue.ts';
import { type KnownIssue, publish, solve, update } from '../process/known-issue.ts';
import type { Staff } from '../process/verdict.ts';
import type { Venue } from '../setup/venue-file.ts';
import { insertBroadcast, insertPeople } from '../store/broadcasts.ts';
import {
  dismiss,
  dismissedAt,
  incident,
  issuesById,
  keepIncident,
  lockIncident,
  membersOf,
  newsCount,
  noteLeftOut,
  openIssues,
  reportsSince,
  ringNews,
} from '../store/incidents.ts';
import { firstTime, type Tx } from '../store/issues.ts';
import { keepKnownIssue, lockKnownIssue, noteHeard } from '../store/known-issues.ts';
import type { Desk } from './desk.ts';
import type { KnownDesk } from './known-issues.ts';
import { Undone, undoing } from './undone.ts';

/** A proposal that nobody wanted is not made again for this long. */
const DISMISSED_MS = 20 * 60_000;
/** What other processes did is seen this late at most. */
const LOOK_MS = 1_000;

/** What came of what somebody wanted with an incident. */
export type IncidentOutcome =
  | { kind: 'done'; id: string }
  | { kind: 'seen' | 'unknown' | 'conflict' }
  /** More or fewer people than the person saw. */
  | { kind: 'counted'; people: number }
  | { kind: 'refused'; code: 'forbidden' | 'impossible' | 'incomplete'; reason: string };

export interface Acting {
  actor: Staff;
  /** The same id twice has one effect. */
  onceId: string;
}

/** What somebody wants to say to many. */
export interface BroadcastWish {
  incidentId?: string;
  audience: Audience;
  category: string;
  texts: Texts;
  nextNewsAt?: number;
  last: boolean;
  delayReason?: string;
  /** How many people the person saw on the button. */
  people: number;
}

export type IncidentDesk = ReturnType<typeof createIncidentDesk>;

/** Reports that belong together, and messages to everyone concerned. */
export function createIncidentDesk({
  desk,
  known,
  venue,
  plans,
}: {
  desk: Desk;
  known: KnownDesk;
  venue: Venue;
  plans: readonly Plan[];
}) {
  const { db, circumstances } = desk;
  const placeOf: PlaceOf = placesOf(venue.zones);
  const families: Families = plans.map(({ relatedSubcategories }) => relatedSubcategories);
  const listeners = new Set<() => void>();
  const watchers = new Set<() => void>();
  let heard: string | undefined;
  let watch: ReturnType<typeof setInterval> | undefined;

  async function act(
    { onceId }: Pick<Acting, 'onceId'>,
    work: (tx: Tx) => Promise<IncidentOutcome>,
  ): Promise<IncidentOutcome> {
    const outcome = await undoing<IncidentOutcome>(() =>
      db.transaction().execute(async (tx) => {
        if (!(await firstTime(tx, onceId))) return { kind: 'seen' };
        const done = await work(tx);
        if (done.kind !== 'done') throw new Undone(done);
        return done;
      }),
    );
    if (outcome.kind === 'done') await changed();
    return outcome;
  }

  async function changed(): Promise<void> {
    await ringNews(db);
    for (const listener of [...listeners, ...watchers]) listener();
  }

  /** Other processes ring too; one look a second serves everybody here who watches. */
  async function look(): Promise<void> {
    const news = await newsCount(db).catch(() => heard);
    if (news === heard) return;
    const isFirst = heard === undefined;
    heard = news;
    if (!isFirst) for (const listener of [...listeners, ...watchers]) listener();
  }

  async function keep(tx: Tx, verdict: IncidentVerdict): Promise<IncidentOutcome> {
    if (!verdict.ok) return { kind: 'refused', code: codeOf(verdict.code), reason: verdict.reason };
    await keepIncident(tx, verdict.incident, verdict.change);
    return { kind: 'done', id: verdict.incident.id };
  }

  /** Puts reports into the incident, each in its own history; what belongs to another one stays there. */
  async function group(ids: readonly string[], incidentId: string, actor: Staff): Promise<void> {
    for (const issueId of ids) {
      await desk.change({
        issueId,
        actor,
        decide: (issue) => ({
          ok: true,
          changes: issue.incident === undefined ? [{ type: 'grouped', incidentId }] : [],
          words: [],
          told: [],
        }),
      });
    }
  }

  async function audienceOf(audience: Audience, incidentId: string | undefined): Promise<DeskIssue[]> {
    const members = incidentId ? (await membersOf(db, incidentId)).map(({ issue }) => issue) : [];
    const stand = members.filter(({ state }) => !UNTOLD.includes(state));
    if (audience.kind === 'incident') return stand;
    const here = audience.kind === 'zone' ? audience.zone : undefined;
    const inside = here === undefined ? undefined : placesIn(venue, here);
    const others = (await openIssues(db)).filter(
      (issue) =>
        hears(issue) &&
        (inside === undefined || inside.has(placeOf(issue.location))) &&
        !stand.some(({ id }) => id === issue.id),
    );
    return [...stand, ...others];
  }

  /** What all visitors read with a broadcast to a place or to all. */
  async function knownFor(
    tx: Tx,
    wish: BroadcastWish,
    about: Incident | undefined,
    actor: Staff,
  ): Promise<KnownIssue | undefined> {
    const { now, newId } = circumstances();
    const before = about?.knownId ? await lockKnownIssue(tx, about.knownId) : undefined;
    const { texts, nextNewsAt, last, audience, category } = wish;
    const isOpen = before && before.solvedAt === undefined;
    const wording = { texts, ...(nextNewsAt !== undefined && { nextNewsAt }) };
    if (isOpen && (last || audience.kind !== 'incident')) {
      const verdict = last ? solve(before, texts, actor, now) : update(before, wording, actor, now);
      if (!verdict.ok)
        throw new Undone({ kind: 'refused', code: codeOf(verdict.code), reason: verdict.reason });
      await keepKnownIssue(
        tx,
        verdict.known,
        last ? { type: 'solved', texts } : { type: 'updated', ...wording },
      );
      return verdict.known;
    }
    if (last || audience.kind === 'incident') return undefined;
    const zone = audience.kind === 'zone' ? audience.zone : undefined;
    const what = { category, ...(zone && { zone }), ...wording };
    const verdict = publish(newId(), what, actor, now);
    if (!verdict.ok)
      throw new Undone({ kind: 'refused', code: codeOf(verdict.code), reason: verdict.reason });
    await keepKnownIssue(tx, verdict.known, { type: 'published', ...what });
    return verdict.known;
  }

  return {
    db,
    placeOf,
    families,
    plans,
    changed,
    audienceOf,

    /** What may be one thing now, the biggest first. */
    async proposals(): Promise<(Proposal & { words: string[] })[]> {
      const { now } = circumstances();
      const reports = await reportsSince(db, now - LOOK_BACK_MS, placeOf);
      const hidden = await dismissedAt(db, now);
      const words = new Map(reports.map((one) => [one.id, one.words]));
      return proposals(reports, families, now)
        .filter(({ key }) => !hidden.has(key))
        .map((one) => ({ ...one, words: one.issues.map((id) => words.get(id) ?? '') }));
    },

    async open(
      what: { category: string; place: string; issues: readonly string[] },
      { actor, onceId }: Acting,
    ): Promise<IncidentOutcome> {
      const { now, newId } = circumstances();
      const found = await issuesById(db, what.issues);
      const free = found.filter(({ issue }) => mayJoin(issue)).map(({ issue }) => issue.id);
      const id = newId();
      const outcome = await act({ onceId }, (tx) =>
        keep(tx, openIncident(id, { ...what, issues: free }, actor, now)),
      );
      if (outcome.kind === 'done') await group(free, id, actor);
      return outcome;
    },

    /** Adds what was found later, and splits off what does not belong. */
    async members(
      id: string,
      { version, out, ...wanted }: { version: number; add: readonly string[]; out: readonly string[] },
      { actor, onceId }: Acting,
    ): Promise<IncidentOutcome> {
      const { now } = circumstances();
      const found = await issuesById(db, wanted.add);
      const add = found.filter(({ issue }) => mayJoin(issue)).map(({ issue }) => issue.id);
      let news: string | undefined;
      const outcome = await act({ onceId }, async (tx) => {
        const one = await lockIncident(tx, id);
        if (!one) return { kind: 'unknown' };
        if (one.version !== version) return { kind: 'conflict' };
        news = one.broadcastId;
        await noteLeftOut(tx, id, out, true);
        await noteLeftOut(tx, id, add, false);
        if (add.length === 0) return keep(tx, leaveOut(one, out, actor, now));
        const added = await keep(tx, addTo(one, add, actor, now));
        if (added.kind !== 'done' || out.length === 0) return added;
        return keep(tx, leaveOut({ ...one, version: one.version + 1 }, out, actor, now));
      });
      if (outcome.kind !== 'done') return outcome;
      await group(add, id, actor);
      for (const issueId of out) {
        await desk.change({
          issueId,
          actor,
          decide: (issue) => ({
            ok: true,
            changes: issue.incident === id ? [{ type: 'ungrouped', incidentId: id }] : [],
            words: [],
            told: [],
          }),
        });
      }
      // Whoever comes later hears what the others were told last.
      if (news && add.length > 0) {
        const lastWord = news;
        await db.transaction().execute((tx) => insertPeople(tx, lastWord, add));
      }
      await changed();
      return outcome;
    },

    async dismiss(key: string, actor: Staff): Promise<void> {
      const { now } = circumstances();
      await dismiss(db, key, now + DISMISSED_MS, actor.id);
      await changed();
    },

    /** One message to many, and what all visitors read with it: all of it or nothing. */
    async broadcast(wish: BroadcastWish, { actor, onceId }: Acting): Promise<IncidentOutcome> {
      const { now, newId } = circumstances();
      const no = objectionTo(wish, actor, now);
      if (no) return { kind: 'refused', code: codeOf(no.code), reason: no.reason };
      const people = await audienceOf(wish.audience, wish.incidentId);
      if (people.length !== wish.people) return { kind: 'counted', people: people.length };
      const outcome = await act({ onceId }, async (tx) => {
        const about = wish.incidentId ? await lockIncident(tx, wish.incidentId) : undefined;
        if (wish.incidentId && !about) return { kind: 'unknown' };
        const shown = await knownFor(tx, wish, about, actor);
        const { people: _, ...said } = wish;
        const one: Broadcast = {
          ...said,
          id: newId(),
          ...(shown && { knownId: shown.id }),
          at: now,
          by: actor,
        };
        await insertBroadcast(
          tx,
          one,
          people.map(({ id }) => id),
        );
        // The broadcast itself brings this word to them; the known issue does not say it again.
        if (shown) {
          for (const { id } of people) {
            await noteHeard(tx, { issueId: id, knownId: shown.id, version: shown.version });
          }
        }
        if (!about) return { kind: 'done', id: one.id };
        return keep(
          tx,
          told(
            about,
            {
              broadcastId: one.id,
              people: people.length,
              last: wish.last,
              ...(shown && { knownId: shown.id }),
              ...(wish.nextNewsAt !== undefined && { nextNewsAt: wish.nextNewsAt }),
            },
            actor,
            now,
          ),
        );
      });
      if (outcome.kind === 'done') known.changed();
      return outcome;
    },

    /** How many hear a broadcast, and in which languages. */
    async audience(audience: Audience, incidentId: string | undefined) {
      const people = await audienceOf(audience, incidentId);
      return { people: people.length, languages: languagesOf(people) };
    },

    exists: async (id: string) => (await incident(db, id)) !== undefined,

    /** Calls back when something changed in this process, and while somebody watches in any other. */
    onChange(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Calls back within a second when something changed anywhere. */
    watch(listener: () => void): () => void {
      watchers.add(listener);
      watch ??= setInterval(() => void look(), LOOK_MS);
      watch.unref();
      return () => {
        watchers.delete(listener);
        if (watchers.size > 0) return;
        clearInterval(watch);
        watch = undefined;
      };
    },
  };
}

/** Nobody tells of what they took back, or of what was no report; and who is done is left alone. */
const UNTOLD: readonly DeskIssue['state'][] = ['cancelled', 'rejected', 'merged', 'closed'];

/** In one incident at most, and never what concerns one person alone. */
function mayJoin({ incident: other, category }: DeskIssue): boolean {
  return other === undefined && !standsAlone(category);
}

/** A place and everything that lies in it. */
function placesIn(venue: Venue, id: string): Set<string> {
  const found = new Set([id]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const zone of venue.zones) if (zone.parent && found.has(zone.parent)) found.add(zone.id);
  }
  return found;
}

function codeOf(code: string): 'forbidden' | 'impossible' | 'incomplete' {
  return code === 'forbidden' || code === 'incomplete' ? code : 'impossible';
}
