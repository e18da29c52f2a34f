import { hasTag, nothing, personal, refuse } from './answer.ts';
import { eraseIssue } from './erase.ts';
import type { Settings } from './options.ts';
import { bearerOf, opens } from './secret.ts';
import { viewAt } from './view.ts';

/** `GET /v1/issues/{id}` */
export async function getIssue(request: Request, id: string, settings: Settings): Promise<Response> {
  const issue = await settings.store.issue(id);
  if (!(await opens(issue, bearerOf(request))) || !issue) return refuse('issue-unknown');
  const view = viewAt(issue, settings.now());
  const headers = { etag: view.etag };
  return hasTag(request, view.etag) ? nothing(304, headers) : personal(view, { headers });
}

/** `DELETE /v1/issues/{id}`: whatever is known or unknown here, the device gets rid of its duty. */
export async function deleteIssue(request: Request, id: string, settings: Settings): Promise<Response> {
  const secret = bearerOf(request);
  if (secret === undefined) return refuse('issue-unknown');
  await eraseIssue(id, secret, settings);
  return nothing(204);
}
