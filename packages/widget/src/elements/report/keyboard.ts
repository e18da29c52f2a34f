import type { Form } from '../panel/view.ts';

/** Less than this is a bar of the browser, not a keyboard. */
const KEYBOARD_PX = 120;

/**
 * The keyboard on the screen never hides the field: the panel ends above it. While the page's own fields are typed
 * into, the pill is out of the way.
 *
 * @param view  What of the page is seen.
 */
export function makeRoom(form: Form, view: VisualViewport | null = globalThis.visualViewport): void {
  const { host } = form.root as { host: Element };
  const around = (host.getRootNode() as Partial<ShadowRoot>).host;
  const fit = () => {
    if (!host.isConnected) {
      view?.removeEventListener('resize', fit);
      return;
    }
    // Whoever enlarges the page with two fingers sees less of it, too.
    const hidden = view && view.scale < 1.1 ? innerHeight - view.height : 0;
    const up = hidden > KEYBOARD_PX;
    (host as HTMLElement).style.setProperty('--_keyboard', up ? `${Math.round(hidden)}px` : '0px');
    const pill = around?.shadowRoot?.querySelector<HTMLElement>('[part=launcher]');
    if (pill) pill.style.visibility = up ? 'hidden' : '';
    if (up) form.root.activeElement?.scrollIntoView({ block: 'nearest' });
  };
  view?.addEventListener('resize', fit);
}
