import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { type Viewer, seesAll } from '../process/access.ts';

/**
 * `maySee` as a condition on `desk_issues`: `.where(visibleTo(viewer))`. Every query that finds issues for somebody
 * has it, so that what is not theirs is in no list, no count and no search.
 */
export function visibleTo({ id, role, team }: Viewer): RawBuilder<SqlBool> {
  if (seesAll({ role })) return sql<SqlBool>`true`;
  if (role === 'analyst') return sql<SqlBool>`false`;
  if (role === 'machine') return sql<SqlBool>`not desk_issues.sensitive`;
  return sql<SqlBool>`(not desk_issues.sensitive or desk_issues.team = ${team} or desk_issues.assignee_id = ${id})`;
}
