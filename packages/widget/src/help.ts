// Registers the launcher alone: 2 KB until somebody taps it. './define' registers every tag.
import { TouchlineHelp } from './elements/help/help.ts';

if (globalThis.customElements && !customElements.get('touchline-help'))
  customElements.define('touchline-help', TouchlineHelp);
