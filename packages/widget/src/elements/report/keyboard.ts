import type { Form } from '../panel/view.ts';
import { whileInPage } from './in-page.ts';

/** Less than this is a bar of the browser, not a keyboard. */
const KEYBOARD_PX = 120;
/** With less room than this for the panel, as on a phone held sideways, the browser shows the field by itself. */
const ROOM_PX = 300;

/**
 * The keyboard on the screen does not hide the field: the panel ends above it. While the page's own fields are typed
 * into, the pill is out of the way.
 *
 * @param view  What of the page is seen.
 */
export function makeRoom(form: Form, view: VisualViewport | null = globalThis.visualViewport): void {
  if (!view) return;
  const { root } = form;
  const host = root.host as HTMLElement;
  const show = (hidden: number) => {
    const up = hidden > KEYBOARD_PX;
    const room = up && view.height > ROOM_PX;
    host.style.setProperty('--_keyboard', room ? `${Math.round(hidden)}px` : '0px');
    const around = (host.getRootNode() as Partial<ShadowRoot>).host;
    const pill = around?.shadowRoot?.querySelector<HTMLElement>('[part=launcher]');
    if (pill) pill.style.visibility = up ? 'hidden' : '';
    if (room) root.activeElement?.scrollIntoView({ block: 'nearest' });
  };
  // Whoever enlarges the page with two fingers sees less of it, too.
  const fit = () => show(view.scale < 1.1 ? innerHeight - view.height : 0);
  whileInPage(form, () => {
    view.addEventListener('resize', fit);
    return () => {
      view.removeEventListener('resize', fit);
      show(0);
    };
  });
}
