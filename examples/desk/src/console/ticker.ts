import type { ReactiveController, ReactiveControllerHost } from 'lit';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let skewMs = 0;

/** Epoch milliseconds by the server's clock, as far as this page knows it. */
export function now(): number {
  return Date.now() + skewMs;
}

/** Takes the server's word for the time; a difference within the network's own delay is ignored. */
export function setServerTime(at: number): void {
  const differenceMs = at - Date.now();
  skewMs = Math.abs(differenceMs) < 2_000 ? 0 : differenceMs;
}

function run(): void {
  for (const listener of listeners) listener();
}

/** Calls the host every second. However many clocks a page shows, they share one timer. */
export class Ticker implements ReactiveController {
  readonly #onTick: () => void;

  constructor(host: ReactiveControllerHost, onTick: () => void) {
    this.#onTick = onTick;
    host.addController(this);
  }

  hostConnected(): void {
    listeners.add(this.#onTick);
    timer ??= setInterval(run, 1_000);
  }

  hostDisconnected(): void {
    listeners.delete(this.#onTick);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }
}
