import { type Kysely, sql } from 'kysely';
import type { DeskTables } from './schema.ts';

/** What stands before the next person at the desk of one team, as numbers. */
export interface TeamLoad {
  team: string;
  /** Nobody has begun with these. */
  waiting: number;
  inHand: number;
  onDuty: number;
  /** How long each of the last ones took, in minutes. */
  services: number[];
}

/** Of so many the mean is told. */
const LAST = 20;

/** @param since  Epoch ms; what was finished before says nothing of today. */
export async function teamLoads(
  db: Kysely<DeskTables>,
  teams: readonly string[],
  since: number,
): Promise<TeamLoad[]> {
  if (!teams.length) return [];
  const { rows } = await sql<Omit<TeamLoad, 'services'> & { services: number[] | null }>`
    select team,
      (select count(*)::int from desk_issues where is_open and desk_issues.team = one.team
        and state in ('new', 'triaged', 'assigned')) as waiting,
      (select count(*)::int from desk_issues where is_open and desk_issues.team = one.team
        and state = 'in_progress') as "inHand",
      (select count(*)::int from desk_user join desk_duty on desk_duty.person_id = desk_user.id
        where desk_user.team = one.team and desk_duty.since is not null) as "onDuty",
      (select array_agg(minutes) from (
        select ((facts -> 'resolution' ->> 'at')::float8 - (facts ->> 'handlingStartedAt')::float8) / 60000 as minutes
        from desk_issues
        -- The database's own clock finds them by an index; the desk's clock, which may be another, says which count.
        where changed_at > now() - interval '1 day' and (facts -> 'resolution' ->> 'at')::float8 > ${since}
          and desk_issues.team = one.team
          and state in ('resolved', 'closed') and facts ? 'handlingStartedAt' and facts ? 'resolution'
        order by changed_at desc limit ${LAST}) as finished) as services
    from unnest(${[...teams]}::text[]) as one (team)`.execute(db);
  return rows.map((row) => ({ ...row, services: row.services ?? [] }));
}
