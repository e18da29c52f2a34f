import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type Theme = 'auto' | 'light' | 'dark';

const NEXT: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' };
const STORED = 'touchline-desk.theme';

/** Light, dark, or as the device is; remembered on this device. */
export class ThemeChoice implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  now: Theme;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    const stored = localStorage.getItem(STORED);
    this.now = stored === 'light' || stored === 'dark' ? stored : 'auto';
    host.addController(this);
    this.#apply();
  }

  hostConnected(): void {
    this.#apply();
  }

  next(): void {
    this.now = NEXT[this.now];
    localStorage.setItem(STORED, this.now);
    this.#apply();
    this.#host.requestUpdate();
  }

  #apply(): void {
    const root = document.documentElement;
    if (this.now === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = this.now;
  }
}
