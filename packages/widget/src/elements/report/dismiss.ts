import { html, nothing } from 'lit/html.js';
import type { Scene } from '../panel/view.ts';

/** Puts the way in away until the page is loaded again; a page that opens the panel itself brings it back. */
export function dismiss(scene: Scene) {
  const { t, root } = scene;
  const around = root.host.getRootNode();
  const launcher = around instanceof ShadowRoot ? around.host : undefined;
  if (!(launcher instanceof HTMLElement)) return nothing;
  const hide = () => {
    const back = () => {
      scene.removeEventListener('touchline-open', back);
      launcher.hidden = false;
    };
    scene.addEventListener('touchline-open', back);
    root.querySelector('dialog')?.close();
    launcher.hidden = true;
  };
  return html`<section>
    <button class="link start" @click=${hide}>${t('launcher.dismiss')}</button>
    <p class="hint">${t('launcher.dismissHint')}</p>
  </section>`;
}
