import type { Form } from '../panel/view.ts';

/** By then a relay that is there has answered, on a slow line too. */
const ANSWER_MS = 10_000;

/**
 * Tells whoever built the page what is wrong with how it was set up, in the console and as `touchline-error`. The
 * person is told elsewhere, in other words, and loses nothing.
 */
export function tellPage(form: Form, afterMs = ANSWER_MS): void {
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
  const since = Date.now() - ANSWER_MS;
  const timer = setTimeout(() => {
    // What was kept from an earlier visit is no answer.
    if (navigator.onLine && (form.config?.confirmedAt ?? 0) < since)
      tell(
        `nothing about the venue "${venue}" came from ${endpoint}. Is a relay running there, does it know this ` +
          `venue, and is ${location.origin} among its origins? Reports stay on the device until then.`,
      );
  }, afterMs);
  const stop = form.touchline.subscribe(({ problem, delivery }) => {
    const why = problem?.detail ?? problem?.title;
    if (delivery === 'paused') tell(`the relay at ${endpoint} takes no report: ${why}`);
    if (delivery === 'refused') tell(`the relay at ${endpoint} refused a report: ${why}`);
  });
  form.ends.push(stop, () => clearTimeout(timer));
}
