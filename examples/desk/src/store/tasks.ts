import { sql, type Kysely } from 'kysely';
import type { DeskIssue } from '../process/issue.ts';
import { isOpenTask, type Task } from '../process/tasks.ts';
import type { Tx } from './issues.ts';
import type { DeskTables } from './schema.ts';

/** Brings the list of tasks up to an issue: what is open stands in it, and nothing else. */
export async function saveTasks(tx: Tx, { id, tasks = [] }: DeskIssue): Promise<void> {
  await tx.deleteFrom('desk_tasks').where('issue_id', '=', id).execute();
  const open = tasks.filter(isOpenTask);
  if (open.length === 0) return;
  await tx
    .insertInto('desk_tasks')
    .values(
      open.map((task) => ({
        id: task.id,
        issue_id: id,
        owner: task.owner,
        due_at: task.dueAt === undefined ? null : new Date(task.dueAt),
      })),
    )
    .execute();
}

/** An open task, what it is called, and whose issue it belongs to. */
export interface OpenTask {
  task: Task;
  title?: string;
  issue: DeskIssue;
}

export async function openTasks(
  db: Kysely<DeskTables>,
  { owner, limit }: { owner?: string; limit: number },
): Promise<OpenTask[]> {
  let query = db
    .selectFrom('desk_tasks')
    .innerJoin('desk_issues', 'desk_issues.id', 'desk_tasks.issue_id')
    .select(['desk_tasks.id as task_id', 'desk_issues.facts'])
    .orderBy(sql`desk_tasks.due_at nulls last`)
    .orderBy('desk_tasks.id')
    .limit(limit);
  if (owner !== undefined) query = query.where('desk_tasks.owner', '=', owner);
  const rows = await query.execute();
  const found = rows.flatMap(({ task_id, facts }) => {
    const task = facts.tasks?.find(({ id }) => id === task_id);
    return task ? [{ task, issue: facts }] : [];
  });
  const titles = await titlesOf(
    db,
    found.flatMap(({ task }) => task.titleId ?? []),
  );
  return found.map((one) => {
    const title = titles.get(one.task.titleId ?? '');
    return { ...one, ...(title && { title }) };
  });
}

async function titlesOf(db: Kysely<DeskTables>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('desk_words').select(['id', 'text']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
}
