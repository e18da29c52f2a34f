/**
 * The script tag: `<script type="module" src="…/touchline.js" data-endpoint="/touchline" data-venue="…">`.
 *
 * Registers the launcher, puts one on the page where the tag names a venue, and fetches anything else only where the
 * page has it.
 */
import { TouchlineHelp } from './elements/help/help.ts';

type Call = [method: string, ...args: unknown[]];

if (globalThis.customElements) {
  if (!customElements.get('touchline-help')) customElements.define('touchline-help', TouchlineHelp);
  // All our other elements name a venue too.
  if (document.querySelector('[venue]:not(touchline-help)'))
    void import('./elements/others.ts').then((others) => others.define());

  // Not `document.scripts` nor `document.body`: any form or image of the page may have such a name.
  const own = [...document.querySelectorAll('script')].find((script) => script.src === import.meta.url);
  const placed = document.querySelector('touchline-help');
  const help = placed ?? document.createElement('touchline-help');
  const said = Object.keys(own?.dataset ?? {});
  for (const name of said) help.setAttribute(name, own?.dataset[name] ?? '');
  if (!placed)
    if (own?.dataset['venue']) document.querySelector('body')?.append(help);
    else if (said.length) globalThis.console.warn('Touchline needs data-venue.');

  // Calls made before this ran, as `window.touchline = [['open', 'entry']]`, and all that follow.
  const call = ([method, ...args]: Call) => {
    (help as unknown as Record<string, ((...args: unknown[]) => unknown) | undefined>)[method]?.(...args);
  };
  const page = globalThis as {
    touchline?: Pick<Call[], 'forEach'> | { push: (one: Call) => void; forEach?: undefined };
  };
  page.touchline?.forEach?.(call);
  page.touchline = { push: call };
}
