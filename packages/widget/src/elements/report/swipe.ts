import type { Form } from '../panel/view.ts';

/** So far down means it. */
const FAR_PX = 96;

/** Pulled down by its head, the panel goes; let go too soon, it comes back. What is typed stays either way. */
export function swipeable(form: Form): void {
  let from: { id: number; y: number } | undefined;
  const moved = (event: PointerEvent) => (from?.id === event.pointerId ? event.clientY - from.y : 0);
  const shift = (px: number) => {
    const dialog = form.root.querySelector('dialog');
    if (dialog) dialog.style.translate = px > 0 ? `0 ${px}px` : '';
  };
  const hear = (name: string, act: (event: PointerEvent) => void) =>
    form.root.addEventListener(name, (event) => act(event as PointerEvent));
  hear('pointerdown', (event) => {
    const head = (event.target as Element).closest('dialog .top');
    // A mouse has the cross, and from 640 px the panel is no sheet.
    if (head && event.pointerType !== 'mouse' && innerWidth < 640)
      from = { id: event.pointerId, y: event.clientY };
  });
  hear('pointermove', (event) => shift(moved(event)));
  hear('pointerup', (event) => {
    const far = moved(event) > FAR_PX;
    from = undefined;
    shift(0);
    if (far) form.close();
  });
  hear('pointercancel', () => {
    from = undefined;
    shift(0);
  });
}
