import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { problem, type Problem } from '../../model/problems.ts';

/** A phone sends its headers at once; who takes longer holds a connection that others need. */
const HEADERS_MS = 10_000;
/** The relay's own clock ends a slow body before. */
const REQUEST_MS = 120_000;
const LOOK_MS = 1_000;
const HEADER_BYTES = 16_384;

/**
 * A server of `node:http` with clocks: headers have ten seconds, a request two minutes. What cannot be read as
 * HTTP is answered by a problem document too.
 *
 * @example
 * nodeServer(nodeHost(relay.fetch)).listen(4400);
 */
export function nodeServer(
  handle: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
  { headersMs = HEADERS_MS }: { headersMs?: number } = {},
): Server {
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: Math.min(LOOK_MS, headersMs),
      maxHeaderSize: HEADER_BYTES,
    },
    handle,
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') socket.destroy();
    else socket.end(rawAnswer(problemOf(error.code)));
  });
  return server;
}

function problemOf(code = ''): Problem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return problem('body-too-slow');
  if (code === 'HPE_HEADER_OVERFLOW') return problem('url-too-long', { detail: 'The headers are too long.' });
  return problem('http-invalid');
}

function rawAnswer(body: Problem): string {
  const text = JSON.stringify(body);
  const headers = [
    `HTTP/1.1 ${body.status} Refused`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(text)}`,
    'cache-control: no-store',
    'connection: close',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${text}`;
}
