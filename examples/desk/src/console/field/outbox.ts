import type { Command, IssueDetail } from '../../api/types.ts';
import { api, DeskError, newCommandId } from '../api.ts';
import { insteadOf, knownTo, type Order, type Standing } from './orders.ts';
import { addOrder, allOrders, putOrder, removeOrder } from './shelf.ts';

const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
/** That something was received is shown for a while. */
const SHOWN_MS = 10 * 60_000;
const LOCK = 'touchline-desk-field';

export interface FieldOutboxOptions {
  /** Whose orders are sent. */
  person: string;
  onChange: () => void;
  /** The desk has told how an issue stands now. */
  onDetail: (detail: IssueDetail) => void;
  onSignedOut: () => void;
}

/**
 * Keeps what a steward does until the desk has it: first on the disk, then sent in order, each with an id that makes
 * it happen once. An issue whose order waits for a choice holds up no other issue.
 */
export class FieldOutbox {
  orders: readonly Order[] = [];
  /** The last attempt found nobody. */
  offline = false;

  readonly #options: FieldOutboxOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempts = 0;
  #running = false;
  #again = false;
  #closed = false;

  constructor(options: FieldOutboxOptions) {
    this.#options = options;
    window.addEventListener('online', this.#wake);
  }

  async open(): Promise<void> {
    const { person } = this.#options;
    for (const order of await allOrders()) {
      if (order.person !== person) continue;
      if (order.state === 'received' && Date.now() - order.at > SHOWN_MS) await removeOrder(order.n);
      // Whether it arrived before the page died nobody knows; it is sent again, and happens once.
      else if (order.state === 'sending') await putOrder({ ...order, state: 'saved' });
    }
    await this.#read();
    this.send();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    window.removeEventListener('online', this.#wake);
  }

  /** Resolves when it is on the disk, whatever the network does. */
  async give(issueId: string, seen: Standing, command: Command): Promise<void> {
    await this.#add(issueId, seen, newCommandId(), { kind: 'command', command });
  }

  async photo(issueId: string, seen: Standing, id: string, photo: Blob): Promise<void> {
    const bytes = await photo.arrayBuffer();
    await this.#add(issueId, seen, id, { kind: 'photo', bytes, mediaType: photo.type });
  }

  /** After a colleague was faster: do mine as well, knowing what they did. */
  async insist(order: Order): Promise<void> {
    const { instead, reason: _, ...rest } = order;
    await putOrder({ ...rest, state: 'saved', ...(instead && { seen: instead }) });
    await this.#read();
    this.send();
  }

  /** Leave it as it is. */
  async drop(order: Order): Promise<void> {
    await removeOrder(order.n);
    await this.#read();
    this.send();
  }

  send(): void {
    this.#again = true;
    if (this.#running) return;
    this.#running = true;
    void this.#run().finally(() => {
      this.#running = false;
      // Somebody asked while the last round was ending.
      if (this.#again && !this.#closed && this.#timer === undefined) this.send();
    });
  }

  readonly #wake = (): void => {
    this.#attempts = 0;
    this.send();
  };

  async #add(issueId: string, seen: Standing, id: string, what: Order['what']): Promise<void> {
    const { person } = this.#options;
    await addOrder({ id, issueId, person, at: Date.now(), what, state: 'saved', seen });
    await this.#read();
    this.send();
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // One page of this phone sends; a second one would tell the desk twice as often, and gain nothing.
    await navigator.locks.request(LOCK, async () => {
      while (this.#again && !this.#closed) {
        this.#again = false;
        if (!(await this.#sendAll())) return this.#later();
        this.#attempts = 0;
      }
    });
  }

  /** False if nobody answered. */
  async #sendAll(): Promise<boolean> {
    await this.#read();
    const held = new Set<string>();
    for (const { n } of this.orders) {
      // What came before may have changed what this one knows.
      const order = this.orders.find((one) => one.n === n);
      if (!order || order.state === 'received') continue;
      if (order.state === 'conflict' || order.state === 'refused') held.add(order.issueId);
      if (held.has(order.issueId)) continue;
      const answered = await this.#sendOne(order);
      if (!answered) return false;
      const now = this.orders.find((one) => one.n === n);
      if (now && now.state !== 'received') held.add(order.issueId);
    }
    return true;
  }

  async #sendOne(order: Order): Promise<boolean> {
    await this.#put({ ...order, state: 'sending' });
    try {
      const { issueId, id, what, seen } = order;
      if (what.kind === 'photo') {
        const photo = new Blob([what.bytes], { type: what.mediaType });
        await this.#received(order, await api.sendPhoto(issueId, id, photo));
      } else {
        const request = { commandId: id, version: seen.version, command: what.command };
        const { kind, detail } = await api.command(issueId, request);
        if (kind === 'done') await this.#received(order, detail);
        else await this.#overtaken(order, detail);
      }
      this.offline = false;
      return true;
    } catch (error) {
      return this.#failed(order, error);
    }
  }

  async #received(order: Order, detail: IssueDetail): Promise<void> {
    const { person } = this.#options;
    // The bytes of a photo need not lie here any longer.
    const what = order.what.kind === 'photo' ? { ...order.what, bytes: new ArrayBuffer(0) } : order.what;
    await this.#put({ ...order, what, state: 'received' });
    const version = knownTo(person, order.seen.version, detail.events);
    for (const later of this.orders) {
      if (later.n <= order.n || later.issueId !== order.issueId || later.state !== 'saved') continue;
      if (later.seen.version < version) await this.#put({ ...later, seen: { ...later.seen, version } });
    }
    this.#options.onDetail(detail);
  }

  async #overtaken(order: Order, detail: IssueDetail): Promise<void> {
    const instead = insteadOf(detail, this.#options.person, order.seen.version);
    await this.#put({ ...order, state: 'conflict', instead });
    this.#options.onDetail(detail);
  }

  async #failed(order: Order, error: unknown): Promise<boolean> {
    const trouble = error instanceof DeskError ? error.trouble : { kind: 'unreachable' as const };
    if (trouble.kind === 'refused') {
      await this.#put({ ...order, state: 'refused', reason: trouble.reason });
      return true;
    }
    await this.#put({ ...order, state: 'saved' });
    if (trouble.kind === 'signed_out') this.#options.onSignedOut();
    this.offline = trouble.kind === 'unreachable';
    this.#options.onChange();
    return false;
  }

  #later(): void {
    const waitMs = RETRY_MS[Math.min(this.#attempts, RETRY_MS.length - 1)] ?? 15_000;
    this.#attempts += 1;
    if (!this.#closed) this.#timer = setTimeout(() => this.send(), waitMs * (0.5 + Math.random() / 2));
  }

  async #put(order: Order): Promise<void> {
    await putOrder(order);
    await this.#read();
  }

  async #read(): Promise<void> {
    const { person, onChange } = this.#options;
    this.orders = (await allOrders()).filter((order) => order.person === person);
    onChange();
  }
}
