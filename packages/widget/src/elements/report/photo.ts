import { html, nothing } from 'lit/html.js';
import { coverTickets } from '@touchline/sdk/photos';
import { icon } from '../../icons/icon.ts';
import type { Form } from '../panel/view.ts';
import { covered } from './masked.ts';

const MOST = 3;

/** Shows the problem; up to three, and never something that holds the words back. */
export function photoField(form: Form) {
  const { t, photos, errors, notes } = form;
  const total = photos.length;
  listen(form);
  return html`<div
    class="q"
    part="photo"
    @dragover=${(event: Event) => event.preventDefault()}
    @drop=${(event: DragEvent) => {
      event.preventDefault();
      void add(form, event.dataTransfer?.files);
    }}
  >
    <p class="label">${t('photo.add')} <small>${t('details.optional')}</small></p>
    ${total ? nothing : html`<p class="hint" id="photo-hint">${t('photo.hint')}</p>`}
    ${
      total
        ? html`<ul class="photos">
            ${photos.map(
              (one, index) =>
                html`<li>
                  ${thumbnail(one)}
                  <button
                    class="round"
                    aria-label=${`${t('action.remove')}: ${t('photo.alt', { index: index + 1, total })}`}
                    @click=${() => {
                      photos.splice(index, 1);
                      delete errors['attachments'];
                      form.focusOn('#photo');
                    }}
                  >
                    ${icon('x')}
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${tickets(form)} ${leaveOut(form)}
    ${notes['photo'] ? html`<p class=${notes['photo'] === 'unreadable' ? 'error' : 'hint'} role="status">${t(`photo.${notes['photo'] as 'unreadable' | 'preparing'}`)}</p>` : nothing}
    ${
      total < MOST
        ? html`<div class="chips">
              ${pick(form, 'photo', 'image-plus', t('photo.choose'))}
              <span class="take">${pick(form, 'camera', 'camera', t('photo.take'))}</span>
            </div>
            <p class="hint drop">${t('photo.drop')}</p>`
        : nothing
    }
    <p class="hint">${t('consent.photo')}</p>
  </div>`;
}

/** A button that opens the pictures of the device, or its camera. */
function pick(form: Form, id: 'photo' | 'camera', shape: string, words: string) {
  return html`<label class="btn pickphoto"
    >${icon(shape)}<span>${words}</span
    ><input
      id=${id}
      type="file"
      accept="image/*,.heic,.heif"
      capture=${id === 'camera' ? 'environment' : nothing}
      multiple
      aria-describedby=${form.photos.length ? nothing : 'photo-hint'}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        void add(form, input.files).finally(() => {
          input.value = '';
        });
      }}
  /></label>`;
}

const listening = new WeakSet<Form>();

/** Pasted anywhere on the form, a picture is meant for it. */
function listen(form: Form) {
  if (listening.has(form)) return;
  listening.add(form);
  form.addEventListener('paste', (event) => {
    const { files } = (event as ClipboardEvent).clipboardData ?? {};
    const shown = (event.currentTarget as HTMLElement).shadowRoot?.querySelector('#photo');
    if (!files?.length || !shown) return;
    event.preventDefault();
    void add(form, files);
  });
}

/** Takes what this browser can read; of anything else it says so at once. */
async function add(form: Form, files: FileList | null | undefined) {
  const { photos, notes } = form;
  const chosen = [...(files ?? [])].slice(0, MOST - photos.length);
  if (!chosen.length) return;
  notes['photo'] = 'preparing';
  form.requestUpdate();
  const readable = await Promise.all(chosen.map(isReadable));
  // It goes along from here on, however soon Send is tapped.
  const taken = chosen.filter((_, index) => readable[index]).slice(0, MOST - photos.length);
  photos.push(...taken);
  if (readable.includes(false)) notes['photo'] = 'unreadable';
  else delete notes['photo'];
  form.requestUpdate();
  // One after the other: a decoded photo takes tens of megabytes.
  for (const photo of taken) await look(form, photo);
}

/** Where this cannot be told now, the same look is taken when it is kept. */
async function look(form: Form, photo: File) {
  const cover = await coverTickets(photo).catch(() => undefined);
  if (!cover) return;
  painted.set(photo, cover);
  form.requestUpdate();
}

/** What every browser reads. A phone may write others (HEIC): these are drawn anew where this browser can. */
const KNOWN = /^image\/(jpeg|png|webp|avif)$/;

async function isReadable(photo: File): Promise<boolean> {
  if (KNOWN.test(photo.type)) return true;
  try {
    (await createImageBitmap(photo)).close();
    return true;
  } catch {
    return false;
  }
}

/** Photos as they are sent because a ticket's code was painted over in them; and those in which it is to be seen. */
const painted = new WeakMap<Blob, Blob>();
const shown = new WeakSet<Blob>();

/** Places of the photos whose codes stay readable, because the person said that they are no tickets. */
export const uncovered = ({ photos }: Form) =>
  photos.flatMap((photo, place) => (shown.has(photo) ? [place] : []));

/** Whoever holds a picture of the code on a ticket holds the seat: it is covered, and that is said. */
function tickets(form: Form) {
  const hidden = form.photos.filter((photo) => painted.has(photo) && !shown.has(photo));
  const show = () => {
    for (const photo of hidden) shown.add(photo);
    form.requestUpdate();
  };
  return hidden.length ? covered(form, 'ticket', '', show) : nothing;
}

const drawn = new WeakMap<Blob, HTMLCanvasElement>();

/** A picture by address would ask the page's policy for leave; a canvas asks nobody. */
function thumbnail(original: Blob): HTMLCanvasElement {
  const photo = (!shown.has(original) && painted.get(original)) || original;
  const known = drawn.get(photo);
  if (known) return known;
  const canvas = Object.assign(document.createElement('canvas'), { width: 144, height: 144 });
  drawn.set(photo, canvas);
  createImageBitmap(photo).then(
    (image) => {
      const side = Math.min(image.width, image.height);
      const [x, y] = [(image.width - side) / 2, (image.height - side) / 2];
      canvas.getContext('2d')?.drawImage(image, x, y, side, side, 0, 0, 144, 144);
      image.close();
    },
    // What cannot be drawn may still be sent; the report says so if it cannot.
    () => {},
  );
  return canvas;
}

/** Photos never hold the words back: a tap sends without them. */
export function leaveOut(form: Form) {
  const { t, photos, errors } = form;
  const wrong = errors['attachments'];
  return wrong && photos.length
    ? html`<div class="q" role="alert">
        <p class="error">${t(wrong === 'outbox_full' ? 'photo.full' : 'photo.unreadable')}</p>
        <button
          class="btn"
          part="button"
          @click=${() => {
            photos.length = 0;
            delete errors['attachments'];
            void form.submit();
          }}
        >
          ${t('photo.without')}
        </button>
      </div>`
    : nothing;
}
