import { closeWords, type ComparedReport, standsAlone } from './incident-report.ts';

/** Reports that may be one thing. Nobody has said so yet. Instants are epoch ms. */
export interface Proposal {
  /** The same as long as it is about the same kind at the same place. */
  key: string;
  category: string;
  place: string;
  /** Oldest first. */
  issues: string[];
  firstAt: number;
  lastAt: number;
}

/** So many of one kind at one place ... */
const ENOUGH = 5;
/** ... within this time ... */
const WINDOW_MS = 10 * 60_000;
/** ... are proposed, with what else came there since. Older reports are left alone. */
export const LOOK_BACK_MS = 30 * 60_000;

/** Kinds that come together when one thing happens, as the venue's plans name them. */
export type Families = readonly (readonly string[])[];

/**
 * Which reports are proposed as one incident: a kind that comes often at one place, and with it what the same plan
 * names or what is of the same category in close words.
 *
 * @param reports  Of the last `LOOK_BACK_MS`, oldest first.
 */
export function proposals(reports: readonly ComparedReport[], families: Families, now: number): Proposal[] {
  const loose = reports.filter((one) => isLoose(one) && now - one.receivedAt <= LOOK_BACK_MS);
  const cores = [...Map.groupBy(loose, keyOf).entries()]
    .filter(([, group]) => comesOften(group))
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  const used = new Set<string>();
  return cores.flatMap(([key, core]) => {
    const [first] = core;
    if (!first || used.has(first.id)) return [];
    const group = loose.filter((one) => !used.has(one.id) && belongs(one, core, families));
    for (const { id } of group) used.add(id);
    return [proposalOf(key, first, group)];
  });
}

/** What has come in since and may belong to an incident that is there already. */
export function suggestions(
  reports: readonly ComparedReport[],
  incident: { id: string; category: string; place: string },
  leftOut: ReadonlySet<string>,
  families: Families,
): ComparedReport[] {
  const members = reports.filter((one) => one.incident === incident.id);
  const like = { category: incident.category, place: incident.place };
  return reports.filter(
    (one) =>
      isLoose(one) &&
      !leftOut.has(one.id) &&
      (isKin(one, like, families) || members.some((member) => isKin(one, member, families))),
  );
}

/** Kinds that come along at the same place: of one family, or of one category in close words. */
function belongs(one: ComparedReport, core: readonly ComparedReport[], families: Families): boolean {
  return core.some((other) => isKin(one, other, families));
}

function isKin(
  one: ComparedReport,
  other: Pick<ComparedReport, 'category' | 'place'> & { words?: string },
  families: Families,
): boolean {
  if (one.place !== other.place) return false;
  if (one.category === other.category) return true;
  if (families.some((family) => family.includes(one.category) && family.includes(other.category))) {
    return true;
  }
  return topicOf(one.category) === topicOf(other.category) && closeWords(one.words, other.words ?? '');
}

function isLoose({ incident, isOpen, isPlaced, category }: ComparedReport): boolean {
  return incident === undefined && isOpen && isPlaced && !standsAlone(category);
}

function comesOften(group: readonly ComparedReport[]): boolean {
  return group.some((one, place) => {
    const last = group[place + ENOUGH - 1];
    return last !== undefined && last.receivedAt - one.receivedAt <= WINDOW_MS;
  });
}

function proposalOf(key: string, { category, place }: ComparedReport, group: ComparedReport[]): Proposal {
  const times = group.map(({ capturedAt }) => capturedAt);
  return {
    key,
    category,
    place,
    issues: group.map(({ id }) => id),
    firstAt: Math.min(...times),
    lastAt: Math.max(...times),
  };
}

function keyOf({ category, place }: ComparedReport): string {
  return `${category}@${place}`;
}

function topicOf(category: string): string {
  return category.split('.')[0] ?? category;
}
