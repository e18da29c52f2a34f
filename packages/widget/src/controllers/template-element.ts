import { render } from 'lit/html.js';

// Read on a server, the modules still load; there is only nothing to show.
const Base = globalThis.HTMLElement ?? Object;

/**
 * The part of a Lit element that our screens need: a template drawn into a shadow root, at most once a
 * microtask, with adopted style sheets. All of LitElement would be a tenth of what a report weighs.
 */
export abstract class TemplateElement extends Base {
  #drawing: Promise<void> | undefined;

  /** What to show now. */
  protected abstract template(): unknown;
  /** Texts of the style sheets, in order. */
  protected abstract readonly sheets: readonly string[];

  /** The root that everything is drawn into. */
  get root(): ShadowRoot {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).adoptedStyleSheets = this.sheets.map(sheetOf);
    return this.shadowRoot as ShadowRoot;
  }

  connectedCallback() {
    this.requestUpdate();
  }

  /** Draws soon, once for all changes until then. */
  requestUpdate() {
    if (this.#drawing) return;
    this.#drawing = Promise.resolve().then(() => {
      this.#drawing = undefined;
      render(this.template(), this.root);
      // So that the page can style a part also where this element stands inside another one of ours.
      this.setAttribute(
        'exportparts',
        [...this.root.querySelectorAll('[part]')].flatMap(({ part }) => [...part]).join(),
      );
    });
    // Where the page forbids templates, whoever waits for the drawing hears of it; nobody else has to.
    this.#drawing.catch(() => {});
  }

  /** Resolves when everything asked for is drawn. */
  get updateComplete(): Promise<void> {
    return this.#drawing ?? Promise.resolve();
  }
}

export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
