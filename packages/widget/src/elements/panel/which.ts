import { html, nothing } from 'lit/html.js';
import { CATEGORIES } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import { callFirst, row } from './parts.ts';
import type { Form, View } from './view.ts';

const MOST = 8;

/** One more tap to the right form: what fits the moment first, what cannot wait on top. */
export function which(form: Form): View {
  const { t, category, stage, drawnFor } = form;
  const here = CATEGORIES.find(({ id }) => id === category)?.subcategories ?? [];
  const all = here.filter(({ id }) => !drawnFor?.hiddenSubcategories?.includes(id));
  const fits = all.filter(({ stages }) => stages.includes(stage));
  const others = all.filter((one) => !fits.includes(one));
  const sorted = [...(fits.length ? fits : others)].sort(
    (a, b) => Number(b.urgency === 'U1') - Number(a.urgency === 'U1'),
  );
  const rows = form.more ? [...sorted, ...(fits.length ? others : [])] : sorted.slice(0, MOST);
  return {
    title: t('category.title'),
    step: 2,
    body: html`
      ${/^(safety|medical|lost)$/.test(category) ? callFirst(form, category === 'medical') : nothing}
      <div class="rows">
        ${rows.map(({ id, urgency }) => [
          form.later?.knownOf(form, id),
          row(form.labelOf(id), () => void form.pick(id), urgency === 'U1' ? icon('siren') : nothing),
        ])}
        ${
          rows.length < all.length && !form.more
            ? row(t('home.more'), () => {
                form.more = true;
                form.focusOn(`.row:nth-of-type(${rows.length + 1})`);
              })
            : nothing
        }
        ${row(t('action.none'), () => void form.pick('other.other'))}
      </div>
    `,
  };
}
