import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Repaints its host when the network comes or goes. */
export class OnlineController implements ReactiveController {
  readonly #repaint: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#repaint = () => host.requestUpdate();
    host.addController(this);
  }

  get online() {
    return navigator.onLine;
  }

  hostConnected() {
    for (const name of ['online', 'offline']) addEventListener(name, this.#repaint);
  }

  hostDisconnected() {
    for (const name of ['online', 'offline']) removeEventListener(name, this.#repaint);
  }
}
