import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { problem } from '../../model/problems.ts';
import { thrownOf } from '../../model/thrown.ts';
import { carefulLog, consoleLog } from '../log.ts';
import type { Client, LogLine, RelayOptions } from '../options.ts';
import { addressReader, type AddressReader } from './client-address.ts';

export { addressReader, type AddressReader } from './client-address.ts';
export { nodeServer } from './node-server.ts';
export {
  guardedFetch,
  type GuardedFetch,
  type GuardedFetchOptions,
  type GuardedInit,
} from './guarded-fetch.ts';
export { isPublicAddress } from './public-address.ts';

export interface NodeHostOptions {
  /**
   * Which proxies in front of this process are ours: how many, or their addresses as `10.0.0.0/8`. The sender's
   * address is then the one that the outermost of them wrote into `X-Forwarded-For`; anything before it may be
   * invented.
   * @default 0
   */
  trustedProxies?: number | readonly string[];
  /** Hears what this host could not answer. @default warnings and errors on the console */
  log?: RelayOptions['log'];
}

const REST_OF_BODY_MS = 10_000;

type Fetch = (request: Request, client: Client) => Promise<Response>;

/**
 * Lets a relay listen on `node:http`.
 *
 * @example
 * nodeServer(nodeHost(relay.fetch)).listen(4400);
 */
export function nodeHost(fetch: Fetch, { trustedProxies = 0, log = consoleLog }: NodeHostOptions = {}) {
  const addressOf = addressReader(trustedProxies);
  const careful = carefulLog(log);
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    serve(fetch, incoming, outgoing, addressOf).catch((error: unknown) =>
      fail(error, incoming, outgoing, careful),
    );
  };
}

/** Says what happened to both sides; a phone that hears nothing would wait for its answer. */
function fail(
  error: unknown,
  { method = '' }: IncomingMessage,
  outgoing: ServerResponse,
  log: (line: LogLine) => void,
): void {
  // Whoever has gone broke it off, and is told nothing more.
  if (outgoing.destroyed) return;
  log({ level: 'error', what: 'answer_failed', method, error: thrownOf(error) });
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  for (const name of outgoing.getHeaderNames()) outgoing.removeHeader(name);
  outgoing.writeHead(500, PROBLEM).end(FAILED);
}

async function serve(
  fetch: Fetch,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  addressOf: AddressReader,
): Promise<void> {
  const gone = new AbortController();
  // Told only when somebody went too early: an abort that nobody needs costs as much as reading a report.
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const request = requestOf(incoming, gone.signal);
  if (!request) {
    outgoing.writeHead(400, PROBLEM).end(UNREADABLE);
    return;
  }
  const address = addressOf(incoming);
  const response = await fetch(request, address === undefined ? {} : { address });
  await send(response, incoming, outgoing, gone.signal);
}

const PROBLEM = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
const FAILED = JSON.stringify(problem('internal'));
const UNREADABLE = JSON.stringify(problem('http-invalid'));

/** A web request around a node one; its body is read only as far as somebody asks. */
function requestOf(incoming: IncomingMessage, signal: AbortSignal): Request | undefined {
  const { method = 'GET', url = '/', headers: raw } = incoming;
  const encrypted = 'encrypted' in incoming.socket && incoming.socket.encrypted === true;
  const headers = new Headers();
  const init: RequestInit & { duplex?: 'half' } = { method, headers, signal };
  try {
    for (const [name, value] of Object.entries(raw)) {
      for (const one of [value ?? []].flat()) if (!name.startsWith(':')) headers.append(name, one);
    }
    if (method !== 'GET' && method !== 'HEAD') {
      init.body = bodyOf(incoming);
      init.duplex = 'half';
    }
    const host = `${encrypted ? 'https' : 'http'}://${raw.host ?? 'localhost'}`;
    // Joined, not resolved: `//elsewhere` as a path must not become a host.
    return new Request(url.startsWith('/') ? `${host}${url}` : url, init);
  } catch {
    return undefined;
  }
}

/** Reads only as far as somebody asks. Whoever has had enough still gets the answer to the other side. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming.iterator({ destroyOnReturn: false }) as AsyncIterator<Uint8Array>;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const step = await chunks.next();
        if (step.done) controller.close();
        else controller.enqueue(step.value);
      },
      async cancel() {
        await chunks.return?.();
        incoming.resume();
      },
    },
    { highWaterMark: 0 },
  );
}

async function send(
  response: Response,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  gone: AbortSignal,
): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  endEndless(incoming);
  if (!response.body || incoming.method === 'HEAD') {
    await response.body?.cancel();
    outgoing.end();
    return;
  }
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    // Small and all here: one write takes head and body.
    outgoing.end(new Uint8Array(await response.arrayBuffer()));
    return;
  }
  outgoing.flushHeaders();
  const reader = (response.body as unknown as NodeStream<Uint8Array>).getReader();
  gone.addEventListener('abort', () => void reader.cancel().catch(() => undefined), { once: true });
  for (let step = await reader.read(); !step.done && !gone.aborted; step = await reader.read()) {
    if (!outgoing.write(step.value)) await drained(outgoing, gone);
  }
  // Who had gone before the answer began was not heard to go.
  if (gone.aborted) await reader.cancel();
  outgoing.end();
}

/** What is still coming after the answer is thrown away, but not for ever. */
function endEndless(incoming: IncomingMessage): void {
  if (incoming.complete) return;
  const timer = setTimeout(() => incoming.destroy(), REST_OF_BODY_MS).unref();
  incoming.once('close', () => clearTimeout(timer));
}

/** Resolves when the other side has taken what was written, or has gone. */
function drained(outgoing: ServerResponse, gone: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      outgoing.off('drain', end);
      gone.removeEventListener('abort', end);
      resolve();
    };
    outgoing.once('drain', end);
    gone.addEventListener('abort', end, { once: true });
  });
}
