import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { DeskVenue, SimilarCase } from '../../api/types.ts';
import { issueAddress } from '../address.ts';
import { api } from '../api.ts';
import { base } from '../styles/base.styles.ts';
import { sectionStyles } from '../styles/section.styles.ts';
import { now } from '../ticker.ts';
import { durationWords, placeWords, say, sayIfKnown, timeWords, Words } from '../words.ts';
import { similarStyles } from './similar.styles.ts';

/** Earlier cases of the same kind and how they were solved, the nearest first. */
export class DeskSimilar extends LitElement {
  static override styles = [base, sectionStyles, similarStyles];
  static override properties = {
    issueId: { attribute: false },
    venue: { attribute: false },
    _cases: { state: true },
  };
  declare issueId: string;
  declare venue: DeskVenue | undefined;
  declare _cases: readonly SimilarCase[];

  constructor() {
    super();
    this._cases = [];
    new Words(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('issueId')) void this.#load(this.issueId);
  }

  override render() {
    if (this._cases.length === 0) return nothing;
    return html`<section aria-labelledby="similar">
      <h2 id="similar">${say('similar.title')}</h2>
      <ul role="list">
        ${this._cases.map(
          (one) =>
            html`<li>
              <p class="line">
                ${one.near ? html`<span class="near">${say('similar.near')}</span>` : nothing}
                <span>${placeWords(this.venue, one.location)}</span>
                <span
                  >${timeWords(one.at, now())},
                  ${say('similar.took', { time: durationWords(one.tookMs) })}</span
                >
              </p>
              <p><b>${sayIfKnown(`code.${one.code}`) ?? one.code}</b></p>
              ${one.text ? html`<p class="text" dir="auto" .textContent=${one.text}></p>` : nothing}
              <p class="line">
                <a href=${issueAddress(one)}><bdi dir="ltr">${one.reference}</bdi></a>
                ${one.csat === undefined ? nothing : html`<span>${say('issue.rating', { csat: one.csat })}</span>`}
              </p>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  async #load(id: string): Promise<void> {
    this._cases = [];
    // A page without them works as well; nothing has to be said.
    const found = await api.similar(id).catch(() => undefined);
    if (found && id === this.issueId) this._cases = found.cases;
  }
}
