import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { memoryBackend } from '@touchline/sdk/backends/memory';
import { createRelay, memoryStore } from '@touchline/sdk/relay';
import { nodeHost } from '@touchline/sdk/relay/node';
import { venue } from '@touchline/widget/testing';
import { buildScript } from '../frameworks/script.ts';

const PUBLIC = fileURLToPath(new URL('../../examples/ticketing-site/public', import.meta.url));
const OUR_TAG = /<script\s+type="module"\s+src="\/touchline\/touchline\.js"[^>]*><\/script>/;
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

export interface Shop {
  with: string;
  without: string;
  close(): Promise<void>;
}

/** The example ticket shop as a web server would send it, compressed, with our script tag and without it. */
export async function shop(): Promise<Shop> {
  const built = mkdtempSync(join(tmpdir(), 'touchline-shop-'));
  await buildScript(built);
  const relay = createRelay({
    store: memoryStore(),
    backends: [memoryBackend()],
    config: () => venue(Date.now()),
  });
  await relay.ready;
  const relayed = nodeHost(relay.fetch);
  const home = readFileSync(join(PUBLIC, 'index.html'), 'utf8');
  if (!OUR_TAG.test(home)) throw new Error('The shop no longer has our script tag where it had it.');

  // Compressed once, so that the server takes nothing from the visit that is measured.
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname: path, search } = new URL(request.url ?? '/', 'http://shop');
    if (path.startsWith('/touchline/v1/')) return relayed(request, response);
    try {
      const name = path === '/' ? `/index.html${search}` : normalize(path);
      const body =
        packed.get(name) ??
        brotliCompressSync(
          path === '/'
            ? home.replace(search === '?without' ? OUR_TAG : '', '')
            : readFileSync(name.startsWith('/touchline/') ? join(built, name.slice(11)) : join(PUBLIC, name)),
        );
      packed.set(name, body);
      response.writeHead(200, {
        'content-type': `${TYPES[extname(path === '/' ? '.html' : path) || '.html'] ?? 'text/plain'}; charset=utf-8`,
        'content-encoding': 'br',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    with: `${origin}/`,
    without: `${origin}/?without`,
    async close() {
      await relay.close();
      server.closeAllConnections();
      server.close();
      rmSync(built, { recursive: true, force: true });
    },
  };
}
