import { lookup as systemLookup } from 'node:dns/promises';
import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import { isPublicAddress } from './public-address.ts';

export interface GuardedFetchOptions {
  /**
   * Hosts in the operator's own house, as `desk.internal` or `127.0.0.1:8080`: these alone may have an address that
   * is not public, and may be asked without TLS.
   */
  inHouse?: readonly string[];
  /** All addresses of a name. @default what the system says */
  resolve?: (host: string) => Promise<readonly string[]>;
  /** Most bytes that are read of one answer. @default 1,048,576 */
  maxBytes?: number;
}

export interface GuardedInit {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  signal?: AbortSignal;
}

export type GuardedFetch = (target: string | URL, init?: GuardedInit) => Promise<Response>;

const STATUS_WITHOUT_BODY = new Set([204, 205, 304]);
const WITHOUT_LIMITS = { maxBytes: 1_048_576 };

/**
 * A `fetch` for backends whose address an operator typed. It asks over https only, follows no redirect, looks a name
 * up once, refuses it when any of its addresses is not public, and connects to exactly the one it looked at.
 *
 * @example
 * const ask = guardedFetch();
 * await ask('https://helpdesk.example/api', { method: 'POST', body, signal });
 * @throws {TypeError} when the target must not be asked, or, as `fetch` does, when it cannot be.
 */
export function guardedFetch({
  inHouse = [],
  resolve = addressesOf,
  maxBytes = WITHOUT_LIMITS.maxBytes,
}: GuardedFetchOptions = {}): GuardedFetch {
  return async (target, { method = 'GET', headers = {}, body, signal } = {}) => {
    const url = new URL(target);
    const isInHouse = inHouse.includes(url.host) || inHouse.includes(url.hostname);
    assertFit(url, isInHouse);
    const address = await pinned(url, isInHouse, resolve);
    signal?.throwIfAborted();
    const options: RequestOptions = {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-length': `${Buffer.byteLength(body)}` }) },
      // Not looked up again: between a look and a connection a name may change its mind.
      lookup: (_host, { all }, done) =>
        all ? done(null, [{ address, family: isIP(address) }]) : done(null, address, isIP(address)),
      ...(signal && { signal }),
    };
    return new Promise<Response>((fulfil, reject) => {
      const ask = url.protocol === 'https:' ? https.request : http.request;
      const request = ask(url, options, (incoming) => fulfil(responseOf(incoming, maxBytes)));
      request.on('error', (cause) => reject(new TypeError('The request failed.', { cause })));
      request.end(body);
    });
  };
}

/** @throws {TypeError} */
function assertFit(url: URL, isInHouse: boolean): void {
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isInHouse)) {
    throw new TypeError('Only https is asked, except for hosts of the own house.');
  }
  if (url.username || url.password) throw new TypeError('An address with a password in it is not asked.');
}

/** The one address that is connected to. @throws {TypeError} when it leads where it must not */
async function pinned(
  { hostname }: URL,
  isInHouse: boolean,
  resolve: (host: string) => Promise<readonly string[]>,
): Promise<string> {
  const literal = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(literal) ? [literal] : await resolve(hostname);
  const [first] = addresses;
  if (first === undefined) throw new TypeError('The host has no address.');
  // One that is not public beside one that is: somebody is trying.
  if (!isInHouse && !addresses.every(isPublicAddress)) {
    throw new TypeError('The host has an address that is not public.');
  }
  return first;
}

async function addressesOf(host: string): Promise<string[]> {
  return (await systemLookup(host, { all: true })).map(({ address }) => address);
}

function responseOf(incoming: IncomingMessage, maxBytes: number): Response {
  const { statusCode: status = 502, rawHeaders } = incoming;
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  }
  if (STATUS_WITHOUT_BODY.has(status)) {
    incoming.resume();
    return new Response(null, { status, headers });
  }
  return new Response(Readable.toWeb(Readable.from(upTo(incoming, maxBytes))) as ReadableStream, {
    status,
    headers,
  });
}

async function* upTo(incoming: IncomingMessage, maxBytes: number): AsyncGenerator<Uint8Array> {
  let left = maxBytes;
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    left -= chunk.length;
    if (left < 0) throw new TypeError(`The answer is longer than ${maxBytes} bytes.`);
    yield chunk;
  }
}
