import type { ReactiveController, ReactiveControllerHost } from 'lit';

const LOOK_MS = 10_000;

/** Asks something again and again, as long as somebody is signed in. */
export class Watch<Answer> implements ReactiveController {
  now: Answer | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #ask: () => Promise<Answer>;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, ask: () => Promise<Answer>) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  start(): void {
    this.stop();
    void this.look();
    this.#timer = setInterval(() => void this.look(), LOOK_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.now = undefined;
  }

  /** Asks at once, where something has just changed. */
  async look(): Promise<void> {
    // The strip of the live line says it when the server is away.
    const answer = await this.#ask().catch(() => undefined);
    if (!answer) return;
    this.now = answer;
    this.#host.requestUpdate();
  }
}
