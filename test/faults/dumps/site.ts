import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import type { VenueConfig } from '@touchline/sdk/model';
import { createRelay, memoryStore, type BackendAdapter, type BackendJob } from '@touchline/sdk/relay';
import { nodeHost } from '@touchline/sdk/relay/node';
import { SEALED_VECTOR } from '@touchline/sdk/testing';
import { pageBundle, type Files } from '../lab/bundle.ts';
import type { Told } from './page.ts';

const PAGE =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Two tickets</title><script type="module" src="/dumps/page.js"></script>';
const { d: _private, ...publicKey } = SEALED_VECTOR.key;

/** The page, and a venue behind it that listens to everything. */
export class DumpSite {
  /** No report gets through. */
  isDown = false;
  /** What came as bodies, what went as answers that are none to be glad of, and what was written down. */
  readonly wire: Uint8Array[] = [];
  readonly complaints: string[] = [];
  readonly log: string[] = [];
  readonly jobs: BackendJob[] = [];
  readonly #relay = createRelay({
    store: memoryStore(),
    backends: [this.#listening()],
    sealKeys: [SEALED_VECTOR.key],
    config: (id) => configOf(id),
    log: (line) => void this.log.push(JSON.stringify(line)),
  });
  readonly #relayed = nodeHost(async (request, client) => {
    const body = request.body && new Uint8Array(await request.clone().arrayBuffer());
    if (body) this.wire.push(body);
    const response = await this.#relay.fetch(request, client);
    if (response.status >= 400) this.complaints.push(await response.clone().text());
    return response;
  });
  readonly #server = createServer((request, response) => this.#answer(request, response));
  #files: Files = new Map();
  #hear: ((told: Told) => void) | undefined;

  async start(): Promise<void> {
    this.#files = await pageBundle(new URL('page.ts', import.meta.url));
    await this.#relay.ready;
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
  }

  /**
   * Words go to the page backwards, so that no cache and no history can hold them.
   *
   * @param canary  Stands in every report.
   * @param plain  Is what the page itself keeps in plain.
   */
  url(step: string, canary: string, plain: string): string {
    const { port } = this.#server.address() as AddressInfo;
    const backwards = (words: string) => [...words].reverse().join('');
    return `http://127.0.0.1:${port}/dumps/page?step=${step}&yranac=${backwards(canary)}&nialp=${backwards(plain)}`;
  }

  /** What the page says next. */
  heard(limitMs: number): Promise<Told> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`Nothing was heard within ${limitMs} ms.`)), limitMs);
      this.#hear = (told) => {
        clearTimeout(late);
        if (told.error) reject(new Error(told.error));
        else resolve(told);
      };
    });
  }

  /** Photos as the desk would show them; `undefined` for one that is not all here. */
  async photos(): Promise<(Uint8Array | undefined)[]> {
    const all = this.jobs.flatMap((job) =>
      job.type === 'create'
        ? job.issue.issue.attachments.map(({ sha256 }) => this.#relay.attachment(job.issue.id, sha256))
        : [],
    );
    return (await Promise.all(all)).map((one) => one?.bytes);
  }

  async stop(): Promise<void> {
    await this.#relay.close();
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #listening(): BackendAdapter {
    return {
      name: 'listening',
      guarantee: 'exactly_once',
      statusReturn: 'none',
      deliver: async (job) => {
        this.jobs.push(job);
        return { kind: 'accepted' };
      },
    };
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://dumps');
    if (pathname.startsWith('/touchline/')) {
      if (this.isDown && !pathname.endsWith('/v1/config')) return void request.socket.destroy();
      return this.#relayed(request, response);
    }
    if (pathname === '/dumps/told') {
      let text = '';
      request.on('data', (chunk) => (text += String(chunk)));
      request.on('end', () => {
        response.writeHead(204).end();
        this.#hear?.(JSON.parse(text) as Told);
      });
      return;
    }
    const file = this.#files.get(basename(pathname));
    const [type, body] = file ? ['text/javascript', file] : ['text/html', PAGE];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  }
}

function configOf(id: string): VenueConfig {
  return {
    protocol: 1,
    venue: { id, labels: { en: id }, timeZone: 'UTC', languages: ['en'] },
    events: [],
    zones: [],
    phones: {},
    sealKeys: [publicKey],
    retentionDays: 30,
    knownIssues: [],
  };
}
