/**
 * A help desk of its own process that takes whatever it is given: two creations are two issues. Only who looks up
 * first can tell. It is slow, forgets to answer and lies, as its seed says.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { chanceOf } from '../chance.ts';

/** What arrived, in the order it took effect. */
export interface Entry {
  /** `create`, `message` and so on. */
  what: string;
  issue: string;
  /** Of the event; the same twice is a double. */
  key: string;
}

const entries: Entry[] = [];
const chance = chanceOf(Number(process.env['SEED'] ?? 1));
/** Out of a hundred; 0 for a desk that works. */
const unkind = Number(process.env['UNKIND'] ?? 0) / 100;

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.destroy());
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', () => process.send?.({ entries }));
process.on('disconnect', () => process.exit(0));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://desk');
  if (request.method === 'GET' && pathname === '/entries') {
    const key = searchParams.get('key');
    return json(
      response,
      200,
      entries.filter((one) => one.key === key),
    );
  }
  const fate = chance.happens(unkind)
    ? chance.pick(['away', 'busy', 'slow', 'silent', 'cut', 'lies', 'breaks'] as const)
    : 'kind';
  const entry = JSON.parse(await textOf(request)) as Entry;
  if (fate === 'away') return json(response, 500, {});
  if (fate === 'busy') {
    response.setHeader('retry-after', '1');
    return json(response, 429, {});
  }
  if (fate === 'slow') await wait(chance.whole(100, 900));
  if (fate === 'silent') await wait(chance.whole(1_100, 1_500));
  entries.push(entry);
  if (fate === 'cut') return void response.destroy();
  if (fate === 'breaks') return json(response, 502, {});
  return json(response, 200, fate === 'lies' ? { ok: true } : { number: `D-${entries.length}` });
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
