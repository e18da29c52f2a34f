import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeskPreferences } from '../api/types.ts';
import { api } from './api.ts';

const STORED_KEYS = 'touchline-desk.keys';
const STORED_DENSE = 'touchline-desk.dense';
const STORED_ALERTS = 'touchline-desk.alerts';
export const NO_PREFERENCES: DeskPreferences = { filters: [], keys: {} };

export type AlertKind = 'sound' | 'vibration';

/**
 * What a person chose. Filters and keys belong to the person and lie on the server; what is about this device
 * (letters off, density, sound) stays on it.
 */
export class Preferences implements ReactiveController {
  /** Letter keys work. */
  letters = localStorage.getItem(STORED_KEYS) !== 'off';
  dense = localStorage.getItem(STORED_DENSE) === 'on';
  /** Nothing until somebody chose it. */
  alerts: ReadonlySet<AlertKind> = readAlerts();
  own: DeskPreferences = NO_PREFERENCES;

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  async load(): Promise<void> {
    this.own = await api.preferences().catch(() => this.own);
    this.#host.requestUpdate();
  }

  forget(): void {
    this.own = NO_PREFERENCES;
  }

  /** Kept at once on the screen, and on the server as soon as it answers. */
  async keep(change: Partial<DeskPreferences>): Promise<void> {
    const before = this.own;
    this.own = { ...before, ...change };
    this.#host.requestUpdate();
    try {
      await api.keepPreferences(this.own);
    } catch (error) {
      this.own = before;
      this.#host.requestUpdate();
      throw error;
    }
  }

  switchLetters(on: boolean): void {
    this.letters = on;
    localStorage.setItem(STORED_KEYS, on ? 'on' : 'off');
    this.#host.requestUpdate();
  }

  switchDense(): void {
    this.dense = !this.dense;
    localStorage.setItem(STORED_DENSE, this.dense ? 'on' : 'off');
    this.#host.requestUpdate();
  }

  /** Off, then sound and vibration, then off again. */
  switchAlert(): void {
    this.alerts = new Set<AlertKind>(this.alerts.size > 0 ? [] : ['sound', 'vibration']);
    localStorage.setItem(STORED_ALERTS, [...this.alerts].join(' '));
    this.#host.requestUpdate();
  }
}

function readAlerts(): Set<AlertKind> {
  const stored = (localStorage.getItem(STORED_ALERTS) ?? '').split(' ');
  return new Set((['sound', 'vibration'] as const).filter((kind) => stored.includes(kind)));
}
