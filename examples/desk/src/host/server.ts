import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nodeServer } from '@touchline/sdk/relay/node';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const PREPARING = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta http-equiv="refresh" content="2" />
  <meta name="viewport" content="width=device-width" />
  <title>Touchline is preparing</title>
  <body>
    <h1>Touchline is preparing</h1>
    <p>The database is being opened. This page looks again every two seconds.</p>
  </body>
</html>
`;

/** A port that answers from the first second on. */
export interface Host {
  /** `http://127.0.0.1:4400` */
  url: string;
  /** From now on requests go here. */
  serve(handler: Handler): void;
  /** Takes no new requests and waits for those under way, a few seconds at most. */
  close(): Promise<void>;
}

/** @throws In words when the port is taken. */
export async function listen(host: string, port: number): Promise<Host> {
  let handler: Handler = prepare;
  const server = nodeServer((request, response) => handler(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} on ${host} is taken.`) : error);
    });
    server.listen(port, host, resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    serve(next) {
      handler = next;
    },
    close: () => close(server),
  };
}

function prepare(request: IncomingMessage, response: ServerResponse): void {
  const probe = request.url === '/healthz';
  response.writeHead(503, {
    'content-type': probe ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': '2',
    connection: 'close',
  });
  response.end(probe ? 'preparing\n' : PREPARING);
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // Those that only wait for a next request go now; whoever still reads gets a moment.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const last = setTimeout(() => server.closeAllConnections(), 3_000);
  await closed;
  clearInterval(idle);
  clearTimeout(last);
}
