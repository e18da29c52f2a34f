import type { Form } from '../panel/view.ts';

/**
 * Begins what lasts as long as the panel stands in the page. A page may take its element away and put it back: then it
 * begins anew with the next opening.
 *
 * @param begin  Returns what ends it.
 */
export function whileInPage(form: Form, begin: () => () => void): void {
  let begun = false;
  const enter = () => {
    if (begun || !form.root.isConnected) return;
    begun = true;
    form.ends.push(begin(), () => {
      begun = false;
    });
  };
  enter();
  form.addEventListener('touchline-open', enter);
}
