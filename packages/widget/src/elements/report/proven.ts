import { CODE_PLACES, isPlaceProven, placeIn } from '@touchline/sdk';
import type { Form } from '../panel/view.ts';

/** Panels whose page came from a code that the venue did not sign. */
const unproven = new WeakSet<Form>();

export const isUnproven = (form: Form): boolean => unproven.has(form);

/**
 * Where a venue signs its codes, a place in the address counts only with its signature: anybody can stick a code of
 * their own on a seat. Without a network, the kept keys prove it.
 */
export async function provePlace(form: Form): Promise<void> {
  const said = CODE_PLACES.flatMap((name) => {
    const value = placeIn(location).get(name);
    return value ? [[`location.${name}`, value] as const] : [];
  });
  if (!said.length) return;
  const { venue, placeKeys } = form.config ?? (await form.touchline.config()) ?? {};
  if (!venue || !placeKeys?.length) return;
  if (await isPlaceProven(new URL(location.href), venue.id, placeKeys)) return;
  unproven.add(form);
  for (const [path, value] of said) {
    if (form.place[path] === value) delete form.place[path];
    if (form.facts.delete(path)) delete form.answers[path];
  }
  form.requestUpdate();
}
