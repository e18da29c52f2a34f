import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { RecordedSystem } from './recorded.ts';

/** Systems of a test, by their origin, on the network of this process. */
const systems = new Map<string, RecordedSystem>();

const server = setupServer(
  http.all('*', async ({ request }) => {
    const system = systems.get(new URL(request.url).origin);
    if (!system) return HttpResponse.error();
    try {
      return await system.answer(request);
    } catch {
      return HttpResponse.error();
    }
  }),
);

/**
 * Puts a system on the network: whoever fetches its origin asks it, and every other address cannot be reached.
 *
 * @returns Takes it away.
 */
export function onNetwork(origin: string, system: RecordedSystem): () => Promise<void> {
  if (systems.size === 0) server.listen();
  systems.set(origin, system);
  return async () => {
    if (systems.get(origin) !== system) return;
    systems.delete(origin);
    if (systems.size === 0) server.close();
  };
}
