import { nothing, problemAnswer, refuse } from './answer.ts';
import { bodyProblem, readBytes } from './body.ts';
import type { Settings } from './options.ts';
import { publishUpdate } from './publish.ts';

const HOOK_BYTES = 1_048_576;

/** `POST /v1/hooks/{backend}` */
export async function hookRoute(request: Request, backend: string, settings: Settings): Promise<Response> {
  const read = Object.hasOwn(settings.hooks, backend) ? settings.hooks[backend] : undefined;
  if (!read) return refuse('route-unknown');
  const body = await readBytes(request, HOOK_BYTES);
  if (typeof body === 'string') return problemAnswer(bodyProblem(body, HOOK_BYTES));
  const updates = await read({ headers: request.headers, body });
  if (!updates) return refuse('signature-invalid');
  for (const update of updates) await publishUpdate(update, settings);
  return nothing(204);
}
