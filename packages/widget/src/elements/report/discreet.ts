import { html, nothing } from 'lit/html.js';
import type { Form, Screen, View } from '../panel/view.ts';
import { mayBeWatched } from './unlisted.ts';

/** A plain screen that says nothing of what it is about; offered where somebody may be watched. */
export function plain(form: Form, view: View, screen: Screen): View {
  const { t } = form;
  const issue = screen === 'receipt' || screen === 'issue' ? form.issue(form.issueId) : undefined;
  const about = issue ? issue.category : form.subcategory;
  if (screen === 'home' || !(issue?.unlisted || mayBeWatched(about))) return view;
  if (!form.discreet && !issue?.unlisted) {
    return screen === 'details' ? { ...view, body: html`${offer(form)} ${view.body}` } : view;
  }
  return {
    ...view,
    title: t('discreet.cover'),
    footer: html`${view.footer ?? nothing}
      <button class="btn plain" part="button" @click=${() => hide(form)}>${t('discreet.hide')}</button>`,
  };
}

/** A dialog closes; what is a part of the page goes back to where it begins. */
function hide(form: Form) {
  if (form.isOpen) form.close();
  else form.go('mine');
}

function offer(form: Form) {
  const { t } = form;
  return html`<section class="card">
    <h3>${t('discreet.ask')}</h3>
    <p>${t('discreet.hint')}</p>
    <button class="btn" part="button" @click=${() => turnOn(form)}>${t('discreet.on')}</button>
  </section>`;
}

const listening = new WeakSet<Form>();

function turnOn(form: Form) {
  form.discreet = true;
  if (!listening.has(form)) {
    listening.add(form);
    // Closed by its button, by Esc or by Back: whoever opens it next finds the first screen.
    form.addEventListener('touchline-close', () => {
      if (form.discreet) form.go('home');
    });
  }
  form.focusOn('h2');
}
