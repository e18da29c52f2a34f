import { html, nothing } from 'lit/html.js';
import { icon } from '../../icons/icon.ts';
import type { Form, Scene } from './view.ts';

/** A number is never broken in two. */
const whole = (number: string) => number.replaceAll(' ', '\u00a0');

/** A number to call: large, and nothing else in the control but the call. */
const call = (label: string, number: string) =>
  html`<a class="btn danger" part="button-danger" href="tel:${number.replaceAll(/[^+\d]/g, '')}"
    >${icon('phone')}<span>${label}</span></a
  >`;

/** Help first, form second: who to call, for everything that cannot wait. */
export function callFirst(scene: Scene, medical: boolean, advice?: string) {
  const { t, config, later, phone } = scene;
  const { emergency, controlRoom, firstAid } = config?.phones ?? {};
  const help = medical && firstAid;
  const number = help || controlRoom;
  const one = emergency || number || phone;
  return html`<section class="card now" part="urgent">
      ${later?.unheard(scene)}
      <h3>${t(one ? 'danger.title' : 'danger.steward')}</h3>
      ${advice ? html`<p>${advice}</p>` : nothing}
    </section>
    <div class="calls">
      ${emergency ? call(t('danger.call', { number: whole(emergency) }), emergency) : nothing}
      ${number ? call(help ? `${scene.topicOf('medical')} \u200e${whole(number)}` : t('danger.venue', { number: whole(number) }), number) : nothing}
      ${phone && !emergency && !number ? call(whole(phone), phone) : nothing}
    </div>
    <div>${later?.nearest(scene, medical)} ${one ? html`<p>${t('danger.steward')}</p>` : nothing}</div>`;
}

/** What is said while a part of a screen is on its way, or could not be had. */
export const loading = ({ t, missed }: Form) => t(missed ? 'state.error' : 'state.loading');

/** It is asked for again by a tap, and by itself once the network is back. */
export const again = (form: Form) =>
  form.missed
    ? html`<button class="btn" part="button" @click=${() => form.again()}>${form.t('action.again')}</button>`
    : nothing;

/** A row that leads on. */
export const row = (content: unknown, go: () => void, lead?: unknown) =>
  html`<button class="row" part="row" @click=${go}>
    ${lead}<span>${content}</span>${icon('chevron-right', true)}
  </button>`;
