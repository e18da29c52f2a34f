// The only module with side effects: importing it registers the tags.
import { TouchlineHelp } from './elements/help/help.ts';
import './elements/status/define.ts';

if (globalThis.customElements && !customElements.get('touchline-help')) {
  customElements.define('touchline-help', TouchlineHelp);
}
