import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { createRelay, memoryStore } from '@touchline/sdk/relay';
import { nodeHost } from '@touchline/sdk/relay/node';
import type { Chance } from '../chance.ts';
import { pageBundle, type Files } from '../lab/bundle.ts';
import type { Found } from './page.ts';
import type { LifePlan } from './plan.ts';
import { KillRecord } from './record.ts';

const PAGE =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Two tickets</title><script type="module" src="/kills/page.js"></script>';

/** What happens in a life, told at once: whoever listens may kill before the page runs on. */
export type Moment =
  | { kind: 'begun'; tab: number }
  | { kind: 'at'; tab: number; name: string; where: string }
  | { kind: 'saved'; tab: number }
  | { kind: 'relay'; when: 'heard' | 'accepted' | 'answered' }
  | { kind: 'drained' };

/** The pages, the relay behind them, and the book of what was promised. */
export class KillSite {
  readonly record = new KillRecord();
  readonly #store = memoryStore();
  readonly #relay = createRelay({
    log: () => undefined,
    store: this.#store,
    backends: [this.record.backend],
  });
  readonly #relayed = nodeHost(async (request, client) => {
    const events = request.url.endsWith('/v1/events');
    if (events) this.#tell({ kind: 'relay', when: 'heard' });
    const response = await this.#relay.fetch(request, client);
    if (events) this.#tell({ kind: 'relay', when: 'accepted' });
    if (this.#loses()) throw new Error('The answer gets lost.');
    return response;
  });
  readonly #chance: Chance;
  readonly #server = createServer((request, response) => this.#answer(request, response));
  #files: Files = new Map();
  #life: LifePlan | undefined;
  #listener: ((moment: Moment) => void) | undefined;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  async start(): Promise<void> {
    this.#files = await pageBundle(new URL('page.ts', import.meta.url));
    await this.#relay.ready;
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/kills/page?tab=1`;
  }

  /** From now on pages get this plan. Without one nobody is answered: the browser is being killed. */
  live(life: LifePlan | undefined, listener?: (moment: Moment) => void): void {
    this.#life = life;
    this.#listener = listener;
    if (!life) this.#server.closeAllConnections();
  }

  /** Whether every photo of every report that arrived is there, to the last byte. */
  async photosMissing(): Promise<number> {
    let missing = 0;
    for (const [id, { photos }] of this.record.created) {
      for (const sha256 of photos) {
        if (!(await this.#store.attachment(id, sha256))?.complete) missing++;
      }
    }
    return missing;
  }

  async stop(): Promise<void> {
    await this.#relay.close();
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #tell(moment: Moment): void {
    this.#listener?.(moment);
  }

  #loses(): boolean {
    return this.#life?.network === 'lossy' && this.#chance.happens(0.3);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://kills');
    if (!this.#life) return void request.socket.destroy();
    if (pathname.startsWith('/touchline/')) {
      if (this.#life.network === 'down' || this.#loses()) return void request.socket.destroy();
      response.once('finish', () => {
        if (pathname.endsWith('/v1/events')) this.#tell({ kind: 'relay', when: 'answered' });
      });
      return this.#relayed(request, response);
    }
    if (pathname === '/kills/page') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
      return;
    }
    const file = this.#files.get(basename(pathname));
    if (file) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(file);
      return;
    }
    this.#hear(request, response, basename(pathname)).catch(() => response.destroy());
  }

  /** The page stands still until this is answered. */
  async #hear(request: IncomingMessage, response: ServerResponse, told: string): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const said = JSON.parse(text || '{}') as Record<string, unknown>;
    const tab = Number(said['tab'] ?? 0);
    const life = this.#life;
    if (!life) return void response.destroy();
    let answer = '';
    switch (told) {
      case 'plan':
        answer = JSON.stringify(life.tabs[tab - 1]);
        response.once('finish', () => this.#tell({ kind: 'begun', tab }));
        break;
      case 'begun':
        this.record.begun.add(String(said['words']));
        break;
      case 'saved':
        this.#saved(said as unknown as Saved);
        response.once('finish', () => this.#tell({ kind: 'saved', tab }));
        break;
      case 'followed':
        this.record.followed.set(String(said['words']), String(said['id']));
        break;
      case 'found':
        this.record.look(said as unknown as Found, `life ${life.tabs[0]?.life}`, life.tabs[0]?.life);
        break;
      case 'broken':
        for (const what of said['broken'] as string[]) {
          this.record.wrong.add(`life ${life.tabs[0]?.life}: ${what}`);
        }
        break;
      case 'drained':
        for (const found of said as unknown as Found[]) this.record.look(found, 'at the end');
        answer = (await this.photosMissing()) ? 'more' : 'done';
        if (answer === 'done') this.#tell({ kind: 'drained' });
        break;
      case 'at':
        // Not answered: what the page was about to do never happens.
        return this.#tell({ kind: 'at', tab, name: String(said['name']), where: String(said['where']) });
      case 'error':
        this.record.wrong.add(`error in the page: ${String(said['message'])}`);
        break;
      default:
        response.statusCode = 404;
    }
    response.end(answer);
  }

  #saved({ id, words, venue, kept }: Saved): void {
    const life = this.#life?.tabs[0]?.life ?? 0;
    if (kept === 'device') this.record.saved.set(id, { words, venue, life });
    else this.record.onlyInMemory += 1;
  }
}

interface Saved {
  id: string;
  words: string;
  venue: string;
  kept: 'device' | 'memory';
}
