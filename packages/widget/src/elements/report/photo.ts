import { html, nothing } from 'lit/html.js';
import { icon } from '../../icons/icon.ts';
import type { Form } from '../panel/view.ts';

const MOST = 3;

/** Shows the problem; up to three, and never something that holds the words back. */
export function photoField(form: Form) {
  const { t, photos, errors } = form;
  const total = photos.length;
  return html`<div class="q" part="photo">
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
    ${leaveOut(form)}
    ${
      total < MOST
        ? html`<label class="btn pickphoto"
            >${icon('image-plus')}<span>${t('photo.choose')}</span
            ><input
              id="photo"
              type="file"
              accept="image/*"
              multiple
              aria-describedby=${total ? nothing : 'photo-hint'}
              @change=${(event: Event) => {
                const input = event.target as HTMLInputElement;
                photos.push(...[...(input.files ?? [])].slice(0, MOST - total));
                input.value = '';
                form.requestUpdate();
              }}
          /></label>`
        : nothing
    }
    <p class="hint">${t('consent.photo')}</p>
  </div>`;
}

const drawn = new WeakMap<Blob, HTMLCanvasElement>();

/** A picture by address would ask the page's policy for leave; a canvas asks nobody. */
function thumbnail(photo: Blob): HTMLCanvasElement {
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
