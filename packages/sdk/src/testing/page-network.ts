import { patch } from './patch.ts';

/**
 * Answers what this page fetches below an address, by a function instead of a server.
 *
 * A service worker could do that too, but not in every engine: Firefox shows it no request with `keepalive`, and
 * WebKit hands no stream through it.
 *
 * @param base Address or path, as `/touchline-test`.
 * @param answer Gets the request and the path below `base`. `Response.error()`, or throwing, is a network fault.
 * @returns goes back to the network of the page
 */
export function answerRequests(
  base: string,
  answer: (request: Request, path: string) => Response | Promise<Response>,
): () => void {
  const { href } = new URL(base, location.href);
  return patch(globalThis, 'fetch', (original) => async (...args) => {
    const request = new Request(...args);
    if (!request.url.startsWith(`${href}/`)) return original(...args);
    const { signal } = request;
    signal.throwIfAborted();
    const { pathname } = new URL(request.url);
    const path = pathname.slice(new URL(href).pathname.length);
    const response = await Promise.race([fault(request, answer, path), aborted(signal)]);
    if (response.type === 'error') throw new TypeError('The network failed.');
    return new Response(response.body && untilAborted(response.body, signal), response);
  });
}

async function fault(
  request: Request,
  answer: (request: Request, path: string) => Response | Promise<Response>,
  path: string,
): Promise<Response> {
  try {
    return await answer(request, path);
  } catch {
    return Response.error();
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

/** What is read afterwards ends with the request too. Piping with a signal would do, but not in WebKit. */
function untilAborted(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  return new ReadableStream({
    start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
    async pull(controller) {
      const { done, value } = await reader.read();
      if (signal.aborted) return;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
