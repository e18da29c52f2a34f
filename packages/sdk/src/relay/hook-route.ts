import { UUID } from '../model/ids.ts';
import type { StatusUpdate } from '../model/status.ts';
import { nothing, problemAnswer, refuse } from './answer.ts';
import { bodyProblem, readBytes } from './body.ts';
import type { Settings } from './options.ts';
import { publishIn } from './publish.ts';
import { isOvertaken, publishTold } from './told.ts';

const HOOK_BYTES = 1_048_576;
/** Longer than a signature counts, on both sides of its time. */
const SEEN_MS = 15 * 60_000;

/** `POST /v1/hooks/{backend}` */
export async function hookRoute(request: Request, backend: string, settings: Settings): Promise<Response> {
  const own = settings.backends.find(({ name, hook }) => name === backend && hook);
  const read = Object.hasOwn(settings.hooks, backend) ? settings.hooks[backend] : own?.hook;
  if (!read) return refuse('route-unknown');
  const body = await readBytes(request, HOOK_BYTES);
  if (typeof body === 'string') return problemAnswer(bodyProblem(body, HOOK_BYTES));
  const now = settings.now();
  const call = await read({ headers: request.headers, body, now });
  if (!call) return refuse('signature-invalid');
  const { id, updates, unknown = [] } = Array.isArray(call) ? { id: undefined, updates: call } : call;
  // All of a call or nothing of it: one that failed half-way may come again and is not taken for a replay.
  await settings.store.transaction(async (tx) => {
    if (id !== undefined && !(await tx.once(`hook ${backend} ${id}`, now + SEEN_MS))) return;
    // In the order of their ids: two calls about the same issues never wait for each other in a ring.
    const known = updates.filter(({ issueId }) => UUID.test(issueId));
    const sorted = known.toSorted(byIssue);
    if (read === own?.hook) return publishTold(tx, { updates: sorted, unknown }, backend, settings);
    for (const update of sorted) await publishIn(tx, update, settings, isOvertaken);
  });
  return nothing(204);
}

function byIssue(one: StatusUpdate, other: StatusUpdate): number {
  return one.issueId < other.issueId ? -1 : one.issueId > other.issueId ? 1 : 0;
}
