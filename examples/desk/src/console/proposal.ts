import type { DutyList, IssueRow } from '../api/types.ts';

type Colleague = DutyList['people'][number];

/**
 * Who should have this: on duty, in its team, below the cap; among those, whoever speaks its language or knows its
 * topic, and then whoever has least in hand. Pure.
 *
 * @returns Undefined when nobody has room: then nobody is proposed, rather than somebody overloaded.
 */
export function propose(
  row: Pick<IssueRow, 'team' | 'category' | 'language'>,
  people: readonly Colleague[],
  cap: number,
): Colleague | undefined {
  const able = people.filter(
    ({ since, team, open }) => since !== undefined && team === row.team && open < cap,
  );
  const [best] = able.toSorted(
    (a, b) => skillOf(b, row) - skillOf(a, row) || a.open - b.open || a.name.localeCompare(b.name),
  );
  return best;
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
