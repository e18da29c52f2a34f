import { html, LitElement, nothing } from 'lit';
import type { IssueDetail } from '../../api/types.ts';
import { photoPath, staffPhotoPath } from '../api.ts';
import { base } from '../styles/base.styles.ts';
import { now } from '../ticker.ts';
import { say, timeWords, Words } from '../words.ts';
import { icon } from './icons.ts';
import { photosStyles } from './photos.styles.ts';

interface Photo {
  path: string;
  words: string;
  /** Who of the staff took it, and when. */
  by?: string;
}

/** The photos of an issue, the reporter's and our own; one opens large, arrows go on. */
export class DeskPhotos extends LitElement {
  static override styles = [base, photosStyles];
  static override properties = {
    detail: { attribute: false },
    _open: { state: true },
  };
  declare detail: IssueDetail;
  declare _open: number | undefined;

  constructor() {
    super();
    this._open = undefined;
    new Words(this);
  }

  override render() {
    const photos = photosOf(this.detail);
    if (photos.length === 0) return nothing;
    const shown = this._open === undefined ? undefined : photos[this._open];
    return html`<section>
        <h2>${say('issue.photos')}</h2>
        <ul role="list">
          ${photos.map(
            ({ path, words, by }, place) =>
              html`<li>
                <button aria-label=${say('photo.open', { what: words })} @click=${() => this.#show(place)}>
                  <img src=${path} alt="" loading="lazy" />
                </button>
                ${by ? html`<span>${by}</span>` : nothing}
              </li>`,
          )}
        </ul>
      </section>
      <dialog aria-label=${say('issue.photos')} @close=${this.#closed} @keydown=${this.#key}>
        ${
          shown
            ? html`<div class="viewer">
                <div class="bar">
                  <p>${shown.words}${shown.by ? `, ${shown.by}` : ''}</p>
                  ${
                    photos.length > 1
                      ? html`<button
                            class="button before"
                            title=${say('photo.before')}
                            @click=${() => this.#step(-1)}
                          >
                            ${icon('arrow-left')}<span class="visually-hidden">${say('photo.before')}</span>
                          </button>
                          <button
                            class="button next"
                            title=${say('photo.next')}
                            @click=${() => this.#step(1)}
                          >
                            ${icon('arrow-left')}<span class="visually-hidden">${say('photo.next')}</span>
                          </button>`
                      : nothing
                  }
                  <button class="button" title=${say('keys.close')} autofocus @click=${this.#close}>
                    ${icon('x')}<span class="visually-hidden">${say('keys.close')}</span>
                  </button>
                </div>
                <img class="large" src=${shown.path} alt=${shown.words} />
              </div>`
            : nothing
        }
      </dialog>`;
  }

  #show(place: number): void {
    this._open = place;
    void this.updateComplete.then(() => this.renderRoot.querySelector('dialog')?.showModal());
  }

  #step(distance: 1 | -1): void {
    const { length } = photosOf(this.detail);
    this._open = ((this._open ?? 0) + distance + length) % length;
  }

  readonly #close = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #closed = (): void => {
    this._open = undefined;
  };

  readonly #key = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowRight') this.#step(1);
    if (key === 'ArrowLeft') this.#step(-1);
  };
}

function photosOf(detail: IssueDetail): Photo[] {
  const theirs = detail.issue.attachments.map(({ sha256 }) => ({ path: photoPath(detail.id, sha256) }));
  const ours = detail.photos.map(({ id, at, by }) => ({
    path: staffPhotoPath(detail.id, id),
    by: `${by}, ${timeWords(at, now())}`,
  }));
  return [...theirs, ...ours].map((photo, place) => ({
    ...photo,
    words: say('photo.number', { number: place + 1 }),
  }));
}
