import { getRequestListener } from '@hono/node-server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressReader, nodeHost } from '@touchline/sdk/relay/node';
import type { Relay } from '@touchline/sdk/relay';
import { PEER_HEADER } from '../api/auth.ts';
import { pages } from './pages.ts';

interface App {
  fetch(request: Request): Response | Promise<Response>;
}

/** Which request goes where: the relay, the desk, or a file. */
export function routes({ relay, desk, proxies }: { relay: Relay; desk: App; proxies: readonly string[] }) {
  const toRelay = nodeHost((request, client) => relay.fetch(request, client), { trustedProxies: proxies });
  const addressOf = addressReader(proxies);
  const toRest = getRequestListener(rest(desk), { overrideGlobalObjects: false });

  return (request: IncomingMessage, response: ServerResponse): void => {
    if (/^\/touchline\/v\d+(\/|\?|$)/.test(request.url ?? '')) {
      toRelay(request, response);
      return;
    }
    tellPeer(request, addressOf(request) ?? '');
    void toRest(request, response);
  };
}

function rest(desk: App): (request: Request) => Promise<Response> {
  const files = pages();
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/healthz') return plain('ready', 200);
    if (/^\/desk\/(api|auth)(\/|$)/.test(pathname)) return desk.fetch(request);
    return (await files(request)) ?? plain('There is nothing here.', 404);
  };
}

function plain(text: string, status: number): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** Says who is at the other end, whatever the client claims; the adapter reads the headers name after value. */
function tellPeer(request: IncomingMessage, address: string): void {
  const kept: string[] = [];
  for (let place = 0; place + 1 < request.rawHeaders.length; place += 2) {
    const [name = '', value = ''] = request.rawHeaders.slice(place, place + 2);
    if (name.toLowerCase() !== PEER_HEADER) kept.push(name, value);
  }
  request.rawHeaders = [...kept, PEER_HEADER, address];
}
