import type { Form } from '../panel/view.ts';
import { whileInPage } from './in-page.ts';

/** Ours among what the page keeps in an entry of its history. */
const MARK = 'touchline';
/** A mark outlives its page: another life of it has others. */
let panels = performance.timeOrigin;
const leaving = new WeakMap<Form, () => void>();

/** Which of the page's panels the present entry belongs to. */
const markHere = () => (history.state as Record<string, unknown> | null)?.[MARK];

/**
 * Back, and the swipe that means it, closes the panel and leaves the checkout where it is. While the panel is open, one
 * entry more stands in the page's history: same address, same state. Closing takes it away again. The page's own router
 * hears of neither.
 *
 * Chromium cannot keep an event of the window from those who listened first, and some routers draw the page anew for
 * each. There it is the browser that gives the Back of a phone to the dialog.
 */
export function backCloses(form: Form): void {
  if (!comesFirst()) return;
  const mark = ++panels;
  /** The address of its entry, until that is left. */
  let entry: string | undefined;
  /** How many entries there were when it went out of its own without having been asked for Back. */
  let left = 0;

  const enter = () => {
    const { state } = history as { state: unknown };
    // Only what is kept by name can carry a mark.
    if (entry || left || typeof state !== 'object' || Array.isArray(state)) return;
    try {
      // What counts the views of a page stands in front of the page's own `pushState`.
      History.prototype.pushState.call(history, { ...state, [MARK]: mark }, '');
      entry = location.href;
    } catch {
      // A browser may limit them: then Back leaves the page, and what is typed is kept.
    }
  };
  const exit = () => {
    // Where the page has moved on, Back belongs to it.
    if (entry && markHere() === mark) {
      left = history.length;
      history.back();
    }
    entry = undefined;
  };
  const moved = (event: Event) => {
    const here = markHere() === mark;
    if (left) {
      event.stopImmediatePropagation();
      // Engines count differently from where it goes back, if the page moved on meanwhile. It goes on from where it went.
      const missed = history.length - left;
      left = 0;
      if (missed > 0) {
        left = history.length;
        history.go(missed + (here ? 0 : 1));
      } else if (form.isOpen) enter();
    } else if (!here && entry === location.href) {
      event.stopImmediatePropagation();
      entry = undefined;
      form.close();
    }
  };
  whileInPage(form, () => {
    addEventListener('popstate', moved, true);
    return () => removeEventListener('popstate', moved, true);
  });
  leaving.set(form, exit);
  form.addEventListener('touchline-open', enter);
  // Esc closes without asking anybody.
  form.addEventListener('touchline-close', exit);
  if (form.isOpen) enter();
}

/**
 * Takes the panel's entry out of the history, before anything else happens: a page that closes the panel may go on to
 * another address in the same breath, and going back after that would hold it up.
 */
export function leave(form: Form): void {
  leaving.get(form)?.();
}

/** Whether who listens on the way down to the window hears before who listened earlier. */
function comesFirst(): boolean {
  const heard: string[] = [];
  const name = 'touchline-order';
  const late = () => heard.push('late');
  const first = () => heard.push('first');
  addEventListener(name, late);
  addEventListener(name, first, true);
  dispatchEvent(new Event(name));
  removeEventListener(name, late);
  removeEventListener(name, first, true);
  return heard[0] === 'first';
}
