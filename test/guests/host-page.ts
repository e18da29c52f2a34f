import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { memoryBackend, type MemoryBackend } from '@touchline/sdk/backends/memory';
import { createRelay, memoryStore } from '@touchline/sdk/relay';
import { nodeHost } from '@touchline/sdk/relay/node';
import { build } from 'vite';
import { WALKER } from './walk.ts';

/** As Node resolves it; the file for browsers lies beside. */
const LIT = createRequire(import.meta.resolve('lit/html.js')).resolve('lit-html');
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
  /** Headers besides the policy, by lower-case name. */
  headers?: Record<string, string>;
}

export interface HostSite {
  /** Where a page can be seen from now on. */
  show(page: HostPage): string;
  /** Where a page of another origin can be seen that frames it. */
  frame(address: string): string;
  /** Reports of browsers that a rule of a page was broken: the directive and what was blocked. */
  readonly reports: { page: string; directive: string; blocked: string; sample: string }[];
  /** `integrity` of a script of ours, as `sha256-…`. */
  integrity(script: string): string;
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
  const reports: HostSite['reports'] = [];

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://guest').pathname;
    if (path.startsWith('/touchline/v1/')) return relayed(request, response);
    if (path === '/report') return void readReport(request, reports).then(() => response.end());
    if (path === '/frame') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      const address = new URL(request.url ?? '/', 'http://guest').searchParams.get('of');
      response.end(`<!doctype html><title>A frame</title><iframe src="${address}" width="400" height="800">`);
      return;
    }
    const page = pages[Number(/^\/page\/(\d+)$/.exec(path)?.[1] ?? -1)];
    if (page) {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...(page.policy && { 'content-security-policy': `${page.policy}; report-uri /report` }),
        ...page.headers,
      });
      response.end(htmlOf(page));
      return;
    }
    const file = path.startsWith('/touchline/') ? fileIn(built, basename(path)) : HOST_SCRIPTS[path]?.();
    response.writeHead(file ? 200 : 404, {
      'content-type': 'text/javascript; charset=utf-8',
      // A page without an origin of its own, and one that checks what it loads, ask for this.
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    response.end(file);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    backend,
    reports,
    show: (page) => `http://127.0.0.1:${port}/page/${pages.push(page) - 1}`,
    frame: (address) => `http://localhost:${port}/frame?of=${encodeURIComponent(address)}`,
    integrity: (script) =>
      `sha256-${createHash('sha256')
        .update(fileIn(built, script) ?? HOST_SCRIPTS[script]?.() ?? '')
        .digest('base64')}`,
    async close() {
      await relay.close();
      server.closeAllConnections();
      server.close();
      rmSync(built, { recursive: true, force: true });
    },
  };
}

/** Scripts that the page has from elsewhere. */
const HOST_SCRIPTS: Record<string, (() => Buffer | string) | undefined> = {
  '/host/watchman.js': () => WATCHMAN,
  '/host/walker.js': () => WALKER,
  '/host/lit-html.js': () => readFileSync(join(dirname(LIT), '../lit-html.js')),
};

/** Sees what reaches the window from the first moment on. */
const WATCHMAN = `
  window.seen = { errors: [], violations: [] };
  addEventListener('error', ({ message }) => seen.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => seen.errors.push('unhandled: ' + reason));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    seen.violations.push((effectiveDirective + ' ' + blockedURI + ' ' + sample).trim()));
`;

/** @see https://www.w3.org/TR/CSP3/#deprecated-serialize-violation */
async function readReport(request: IncomingMessage, reports: HostSite['reports']): Promise<void> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const report = (JSON.parse(text) as { 'csp-report': Record<string, string> })['csp-report'];
  reports.push({
    page: report['document-uri'] ?? '',
    directive: report['effective-directive'] ?? report['violated-directive'] ?? '',
    blocked: report['blocked-uri'] ?? '',
    sample: report['script-sample'] ?? '',
  });
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
