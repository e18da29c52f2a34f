import type { Hono } from 'hono';
import { maySee } from '../process/access.ts';
import { openTasks } from '../store/tasks.ts';
import type { Staffer } from './staffer.ts';
import type { Desk } from './desk.ts';
import { taskView } from './flags.ts';
import type { TaskList } from './types.ts';

const MOST_TASKS = 500;

/** `GET /desk/api/tasks?owner=`: what is open, the earliest first. Making and ticking are commands of the issue. */
export function addTaskRoutes(app: Hono<{ Variables: { staffer: Staffer } }>, desk: Desk): void {
  app.get('/desk/api/tasks', async (context) => {
    const owner = context.req.query('owner');
    const found = await openTasks(desk.db, { ...(owner && { owner }), limit: MOST_TASKS });
    const staffer = context.get('staffer');
    const seen = found.filter(({ issue }) => maySee(staffer, issue));
    const tasks = seen.map(({ task, title, issue }) => ({
      ...taskView(task, new Map()),
      ...(title && { title }),
      issueId: issue.id,
      reference: issue.reference,
      category: issue.category,
    }));
    return context.json({ tasks } satisfies TaskList);
  });
}
