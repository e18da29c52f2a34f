import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname } from 'node:path';
import { createRelay, memoryStore, type BackendAdapter } from '@touchline/sdk/relay';
import { nodeHost } from '@touchline/sdk/relay/node';
import type { IssueState } from '@touchline/sdk';
import type { Page } from 'playwright-core';
import { until } from '../../journeys/support/stadium.ts';
import { pageBundle, type Files } from './bundle.ts';
import type { LabPage } from './page.ts';

/** Answers one request in place of the relay, or asks it by `relay()`. */
export type Trick = (exchange: Exchange) => void | Promise<void>;

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** Lets the relay answer. */
  relay: () => void;
  /** Lets the relay do its work, and resolves with the answer it would have given. */
  asked: () => Promise<Response>;
}

export interface Seen {
  method: string;
  path: string;
  at: number;
}

/** A relay that can be tricked, and pages on its own origin with the SDK in them. */
export class Lab {
  /** How often the backend was given each report, by its words. */
  readonly delivered = new Map<string, number>();
  /** Requests for `/touchline/v1/…` since the last look. */
  seen: Seen[] = [];
  readonly store = memoryStore();
  readonly #backend: BackendAdapter = {
    name: 'counting',
    guarantee: 'at_least_once',
    statusReturn: 'none',
    deliver: async (job) => {
      if (job.type === 'create') {
        const words = job.issue.issue.description ?? '';
        this.delivered.set(words, (this.delivered.get(words) ?? 0) + 1);
      }
      return { kind: 'accepted' };
    },
  };
  readonly #relay = createRelay({ log: () => undefined, store: this.store, backends: [this.#backend] });
  readonly #host = nodeHost(this.#relay.fetch);
  readonly #server = createServer((request, response) => this.#answer(request, response));
  readonly #tricks = new Map<string, Trick>();
  readonly #pages = new Map<string, string>();
  readonly #others = new Map<string, Files>();
  #files: Files = new Map();

  async start(): Promise<this> {
    this.#files = await pageBundle(new URL('page.ts', import.meta.url));
    await this.#relay.ready;
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return this;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /**
   * From now on requests whose path begins so are answered by the trick; `undefined` ends it. The longest
   * beginning wins.
   */
  trick(path: string, trick: Trick | undefined): void {
    if (trick) this.#tricks.set(path, trick);
    else this.#tricks.delete(path);
  }

  /** Pages opened with `sdk: name` get these files; without a name, the SDK as it is. */
  offer(name: string, files: Files): void {
    this.#others.set(name, files);
  }

  /** Other things on the origin: scripts (`….js`) and pages of the host. */
  serve(path: string, script: string): void {
    this.#pages.set(path, script);
  }

  posts(): Seen[] {
    return this.seen.filter(({ method, path }) => method === 'POST' && path === '/touchline/v1/events');
  }

  async stop(): Promise<void> {
    await this.#relay.close();
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname: path, search } = new URL(request.url ?? '/', 'http://lab');
    response.on('error', () => undefined);
    if (path === '/lab') {
      const asked = new URLSearchParams(search);
      const head = asked.get('script');
      const folder = asked.get('sdk') ?? '';
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(
        `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Lab</title>${head ? `<script src="${head}"></script>` : ''}<script type="module" src="/${folder && `${folder}/`}page.js"></script>`,
      );
      return;
    }
    const files = this.#others.get(basename(dirname(path))) ?? this.#files;
    const script = this.#pages.get(path) ?? files.get(basename(path));
    if (script && !path.startsWith('/touchline/')) {
      const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(script);
      return;
    }
    this.seen.push({ method: request.method ?? '', path, at: Date.now() });
    const [trick] = [...this.#tricks]
      .filter(([beginning]) => path.startsWith(beginning))
      .sort(([a], [b]) => b.length - a.length)
      .map(([, one]) => one);
    const relay = () => this.#host(request, response);
    if (!trick) return relay();
    const exchange = { request, response, relay, asked: () => this.#asked(request) };
    Promise.resolve(trick(exchange)).catch(() => response.destroy());
  }

  async #asked(request: IncomingMessage): Promise<Response> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const headers = new Headers(
      Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === 'string' && name !== 'content-length' ? [[name, value] as [string, string]] : [],
      ),
    );
    return this.#relay.fetch(
      new Request(this.origin + request.url, {
        method: request.method ?? 'POST',
        headers,
        body: new Uint8Array(Buffer.concat(chunks)),
      }),
      {},
    );
  }
}

interface WithLab {
  lab: LabPage;
}

/** A page of the lab, seen from the test. */
export class Visitor {
  readonly page: Page;
  readonly #lab: Lab;
  readonly #address: string;

  /** @param ask  Besides the venue: another `endpoint`, a `script` of the host that runs first, another `sdk`. */
  constructor(page: Page, lab: Lab, ask: Record<string, string>) {
    this.page = page;
    this.#lab = lab;
    this.#address = `${lab.origin}/lab?${new URLSearchParams(ask)}`;
  }

  async open(): Promise<this> {
    await this.page.goto(this.#address);
    await this.page.waitForFunction(() => 'lab' in globalThis);
    return this;
  }

  report(words: string, photos = 0): Promise<string> {
    return this.page.evaluate(([text, count]) => (globalThis as unknown as WithLab).lab.report(text, count), [
      words,
      photos,
    ] as const);
  }

  async state(id: string): Promise<IssueState> {
    const states = await this.page.evaluate(() => (globalThis as unknown as WithLab).lab.states());
    const state = states.find((one) => one.id === id);
    if (!state) throw new Error(`The page does not know ${id}.`);
    return state;
  }

  sync(): Promise<void> {
    return this.page.evaluate(() => (globalThis as unknown as WithLab).lab.touchline.sync());
  }

  errors(): Promise<string[]> {
    return this.page.evaluate(() => (globalThis as unknown as WithLab).lab.errors);
  }

  /** Asks again and again to send, as a person would, until the receipt is here. */
  async received(id: string): Promise<IssueState> {
    return until(async () => {
      await this.sync();
      const state = await this.state(id);
      return state.delivery === 'received' && state;
    }, `the receipt of ${id}`);
  }

  /** Waits until an attempt has failed and the report waits for the next one. */
  waits(id: string): Promise<IssueState> {
    return until(async () => {
      const state = await this.state(id);
      return state.delivery === 'saved' && state.nextTryAt !== undefined && state;
    }, `an attempt in vain for ${id}`);
  }

  /** How often the venue was given these words. */
  times(words: string): number {
    return this.#lab.delivered.get(words) ?? 0;
  }
}
