import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { memoryBackend, type MemoryBackend } from '@touchline/sdk/backends/memory';
import { createRelay, memoryStore } from '@touchline/sdk/relay';
import { nodeHost } from '@touchline/sdk/relay/node';
import { build } from 'vite';

const WIDGET = fileURLToPath(new URL('../../packages/widget', import.meta.url));

/** A page of somebody who has other worries than our widget. */
export interface HostPage {
  /** `Content-Security-Policy` of the page. */
  policy?: string;
  /** What stands in its head before our script: styles, scripts of the host. */
  head?: string;
  body?: string;
  /** Attributes of our script tag besides the usual ones. */
  attributes?: string;
}

export interface HostSite {
  /** Where a page can be seen from now on. */
  show(page: HostPage): string;
  readonly backend: MemoryBackend;
  close(): Promise<void>;
}

/** The widget as it is built for the script tag, a relay, and pages to put it on. */
export async function hostSite(): Promise<HostSite> {
  const built = mkdtempSync(join(tmpdir(), 'touchline-guests-'));
  await build({
    root: WIDGET,
    configFile: join(WIDGET, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: built, emptyOutDir: true },
  });
  const backend = memoryBackend();
  const relay = createRelay({ store: memoryStore(), backends: [backend] });
  const relayed = nodeHost(relay.fetch);
  const pages: HostPage[] = [];

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://guest').pathname;
    if (path.startsWith('/touchline/v1/')) return relayed(request, response);
    const page = pages[Number(/^\/page\/(\d+)$/.exec(path)?.[1] ?? -1)];
    if (page) {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...(page.policy && { 'content-security-policy': page.policy }),
      });
      response.end(htmlOf(page));
      return;
    }
    const file = path.startsWith('/touchline/') ? fileIn(built, basename(path)) : undefined;
    response.writeHead(file ? 200 : 404, { 'content-type': 'text/javascript; charset=utf-8' });
    response.end(file);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    backend,
    show: (page) => `http://127.0.0.1:${port}/page/${pages.push(page) - 1}`,
    async close() {
      await relay.close();
      server.closeAllConnections();
      server.close();
      rmSync(built, { recursive: true, force: true });
    },
  };
}

function htmlOf({ head = '', body = '<h1>Two tickets, row F</h1>', attributes = '' }: HostPage): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <title>A host</title>
    ${head}
  </head>
  <body>
    ${body}
    <script type="module" src="/touchline/touchline.js" data-endpoint="/touchline" data-venue="north-arena" ${attributes}></script>
  </body>
</html>`;
}

function fileIn(folder: string, name: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, name));
  } catch {
    return undefined;
  }
}
