import type { Form } from '../panel/view.ts';

/**
 * Tells whoever built the page what is wrong with how it was set up, in the console and as `touchline-error`. The
 * person is told elsewhere, in other words, and loses nothing.
 */
export function tellPage(form: Form): void {
  const { endpoint, venue } = form.session.options;
  const told = new Set<string>();
  const tell = (words: string) => {
    if (told.has(words)) return;
    told.add(words);
    globalThis.console.warn(`Touchline: ${words}`);
    const error = new Error(words);
    form.dispatchEvent(
      Object.assign(new Event('touchline-error', { bubbles: true, composed: true }), { error }),
    );
  };
  const look = async () => {
    if (navigator.onLine && !(await form.touchline.config()))
      tell(
        `nothing about the venue "${venue}" came from ${endpoint}. Is a relay running there, does it know this ` +
          `venue, and is ${location.origin} among its origins? Reports stay on the device until then.`,
      );
  };
  look().catch(() => {});
  const stop = form.touchline.subscribe(({ problem, delivery }) => {
    if (problem && /paused|refused/.test(delivery))
      tell(`the relay at ${endpoint} takes no report: ${problem.detail ?? problem.title}`);
  });
  form.ends.push(stop);
}
