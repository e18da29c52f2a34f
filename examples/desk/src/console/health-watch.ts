import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { api } from './api.ts';
import type { Health } from './health.ts';

const LOOK_MS = 10_000;

/** Asks how the line to the visitors is, as long as somebody is signed in. */
export class HealthWatch implements ReactiveController {
  now: Health | undefined;
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  start(): void {
    this.stop();
    void this.#look();
    this.#timer = setInterval(() => void this.#look(), LOOK_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.now = undefined;
  }

  async #look(): Promise<void> {
    // The strip of the live line says it when the server is away.
    const health = await api.health().catch(() => undefined);
    if (!health) return;
    this.now = health;
    this.#host.requestUpdate();
  }
}
