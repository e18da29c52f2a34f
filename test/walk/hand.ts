import type { Question } from '@touchline/sdk';
import type { TouchlinePanel } from '@touchline/widget';

/** @throws With what was waited for, when it does not come true within forty seconds: machines are slow. */
export async function until<T>(look: () => T, what: string): Promise<NonNullable<T>> {
  const end = performance.now() + 40_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`It never came: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** What can be tapped and says this. */
export function withWords(root: ShadowRoot, selector: string, words: string): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>(selector)].find(
    (one) => plain(one.textContent) === plain(words),
  );
}

/** Touches what this selector finds. */
export function press(root: ShadowRoot, selector: string): void {
  root.querySelector<HTMLElement>(selector)?.click();
}

/** What was done stands on the screen. */
export async function drawn(panel: TouchlinePanel): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await panel.updateComplete;
}

/** What somebody might write; the first that fits is taken. */
const WRITTEN = ['F', '14', 'Mia Byrne', '12345678', '7K3F-9QXM', 'mia@example.com', '+353 85 012 3456'];
const BY_TYPE: Partial<Record<Question['type'], string>> = {
  email: 'mia@example.com',
  phone: '+353 85 012 3456',
  integer: '2',
  money: '12.50',
  dateTime: '2026-11-22T19:00',
};

/** What a person would write as the answer to a question. */
export function written(
  panel: TouchlinePanel,
  { type, place, pattern, inputMode, maxLength = 200 }: Question,
): string {
  const [zone] = type === 'place' ? panel.zonesFor(place) : [];
  if (zone) return panel.nameOf(zone);
  const fits = WRITTEN.filter((one) => one.length <= maxLength && (!pattern || pattern.test(one)));
  const numeric = inputMode === 'numeric' && fits.find((one) => /^\d+$/.test(one));
  return BY_TYPE[type] ?? (numeric || (fits.find((one) => one.length > 3) ?? fits[0] ?? ''));
}

/** Answers one question as a person would: taps the first choice, or writes. `false`: there is no field for it. */
export function answer(panel: TouchlinePanel, root: ShadowRoot, question: Question): boolean {
  const field = root.querySelector<HTMLInputElement>(`[id="${question.path}"]`);
  if (!field) return false;
  if (field.type === 'radio' || field.type === 'checkbox') {
    if (!field.checked) field.click();
    return true;
  }
  field.value = written(panel, question);
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  return true;
}
