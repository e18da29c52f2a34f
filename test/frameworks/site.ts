import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { memoryBackend, type MemoryBackend } from '@touchline/sdk/backends/memory';
import { createRelay, memoryStore } from '@touchline/sdk/relay';
import { nodeHost } from '@touchline/sdk/relay/node';
import { venue } from '@touchline/widget/testing';
import { buildPages } from './build.ts';
import { buildScript } from './script.ts';

const PLAIN = fileURLToPath(new URL('plain/index.html', import.meta.url));
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

export interface Site {
  /** Where the page of a framework stands; `plain` for the one without. */
  page(name: string): string;
  readonly backend: MemoryBackend;
  close(): Promise<void>;
}

/** Every page, built, with a relay on the same origin. */
export async function frameworkSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-frameworks-'));
  await buildPages(folder);
  await buildScript(join(folder, 'touchline'));
  const backend = memoryBackend();
  const relay = createRelay({
    store: memoryStore(),
    backends: [backend],
    config: () => venue(Date.now()),
  });
  await relay.ready;
  const relayed = nodeHost(relay.fetch);

  const server = createServer((request, response) => {
    const { pathname: path } = new URL(request.url ?? '/', 'http://site');
    if (path.startsWith('/touchline/v1/')) return relayed(request, response);
    try {
      const [, place = '', name = 'index.html'] = path.split('/').map((part) => basename(part) || undefined);
      const file = place === 'plain' ? PLAIN : join(folder, place, name);
      const body = readFileSync(file);
      response.writeHead(200, { 'content-type': `${TYPES[extname(file)] ?? 'text/css'}; charset=utf-8` });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    page: (name) => `http://127.0.0.1:${port}/${name}/`,
    backend,
    async close() {
      await relay.close();
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
