import { TouchlineStatus } from './status.ts';

if (globalThis.customElements && !customElements.get('touchline-status')) {
  customElements.define('touchline-status', TouchlineStatus);
}
