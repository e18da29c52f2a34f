import type { DutyList, IssueRow } from '../api/types.ts';

const LEAVING_MS = 10 * 60_000;

type Colleague = DutyList['people'][number];

/**
 * Who should have this: on duty, in its team, below the cap; among those, whoever does not leave in a moment, then who
 * speaks its language or knows its topic, and then whoever has least in hand. Pure.
 *
 * @returns Undefined when nobody has room: then nobody is proposed, rather than somebody overloaded.
 */
export function propose(
  row: Pick<IssueRow, 'team' | 'category' | 'language'>,
  people: readonly Colleague[],
  { cap, at }: { cap: number; at: number },
): Colleague | undefined {
  const able = people.filter(
    ({ since, team, open }) => since !== undefined && team === row.team && open < cap,
  );
  const [best] = able.toSorted(
    (a, b) =>
      Number(leaves(a, at)) - Number(leaves(b, at)) ||
      skillOf(b, row) - skillOf(a, row) ||
      a.open - b.open ||
      a.name.localeCompare(b.name),
  );
  return best;
}

/** Their shift is over, or so nearly that they would hand this on. */
function leaves({ shift }: Colleague, at: number): boolean {
  return shift !== undefined && Date.parse(shift.to) - at < LEAVING_MS;
}

function skillOf(
  { skills }: Colleague,
  { category, language }: Pick<IssueRow, 'category' | 'language'>,
): number {
  const known = skills.map((skill) => skill.toLowerCase());
  const topic = category.split('.')[0] ?? '';
  const tongue = language?.split('-')[0] ?? '';
  return Number(known.includes(topic)) + Number(tongue !== '' && tongue !== 'en' && known.includes(tongue));
}
