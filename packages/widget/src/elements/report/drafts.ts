import { isSensitive, subcategoryOf } from '@touchline/sdk';
import type { Form } from '../panel/view.ts';

/** There is one report at a time in the making. */
export const DRAFT = 'report';
const PAUSE_MS = 400;

type Kept = Pick<Form, 'stage' | 'subcategory' | 'answers' | 'place' | 'supersedes'> & { facts: string[] };

const ends = new WeakMap<Form, () => void>();
/** Where and when a draft was begun, and the place that the form had when it came. */
const moments = new WeakMap<Form, Pick<Kept, 'stage' | 'place'> & { before: Kept['place'] }>();

/** Something was typed, or cleared: it is kept after a pause, and at once when the page is left. */
export function typed(form: Form) {
  // What is on the screen by now counts.
  moments.delete(form);
  ends.get(form)?.();
  const end = () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', leaving);
  };
  const write = () => {
    end();
    keep(form).catch(() => {
      // It stays on the screen, and the next word tries again.
    });
  };
  const leaving = () => document.visibilityState === 'hidden' && write();
  const timer = setTimeout(write, PAUSE_MS);
  document.addEventListener('visibilitychange', leaving);
  ends.set(form, end);
}

/** Something was answered besides what was known beforehand. */
export const isBegun = ({ answers, facts }: Form) => Object.keys(answers).some((path) => !facts.has(path));

async function keep(form: Form) {
  const { stage, subcategory, answers, place, supersedes, facts, busy } = form;
  // What is being sent leaves with the report.
  if (busy) return;
  const drafts = await form.touchline.drafts;
  if (!isBegun(form)) return drafts.drop(DRAFT);
  // Whoever is watched must not leave traces before they decide to.
  if (isSensitive(subcategory)) return;
  const kept: Kept = { stage, subcategory, answers, place, supersedes, facts: [...facts] };
  return drafts.keep(DRAFT, kept);
}

/** Takes up what was typed before the page was left. Home offers to carry on. */
export async function recall(form: Form) {
  const kept = (await (await form.touchline.drafts).read(DRAFT)) as Kept | undefined;
  if (!kept || form.category || !subcategoryOf(kept.subcategory)) return;
  const { stage, subcategory, answers, place, supersedes, facts } = kept;
  const [category = ''] = subcategory.split('.');
  // The screen is drawn by now: another stage or place would move its topics.
  moments.set(form, { stage, place, before: form.place });
  Object.assign(form, { subcategory, category, answers, supersedes, facts: new Set(facts) });
  form.requestUpdate();
}

/** Goes on where it was left, at the stage and the place of then; whoever has named another place since means that. */
export function carryOnWith(form: Form): Promise<void> {
  const { stage, place, before } = moments.get(form) ?? {};
  if (stage && place && form.place === before) Object.assign(form, { stage, place });
  moments.delete(form);
  return form.pick(form.subcategory);
}
