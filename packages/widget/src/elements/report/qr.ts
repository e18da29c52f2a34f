import { html, nothing, type TemplateResult } from 'lit/html.js';
import { encode } from 'uqr';

/** Modules of white around it, as every reader expects them. */
const QUIET = 4;
/** Bytes that fit into the largest code at this level of correction. */
const MOST = 2_331;
/** The last one drawn: whoever watches a report sees it drawn again every minute. */
let last: { text: string; size: number; path: string } | undefined;

/**
 * Draws a text as a QR code: dark on white whatever the page looks like, since many readers know nothing else.
 * As large as its box; a part named `qr`. What is too long for any code has none; its words stand beside it anyway.
 *
 * @param text  A link, exactly as it is to be opened.
 * @param name  What it is, for whoever cannot see it: "QR code that opens report 7K3F-9QXM".
 */
export function qr(text: string, name: string): TemplateResult | typeof nothing {
  if (new TextEncoder().encode(text).length > MOST) return nothing;
  if (last?.text !== text) last = { text, ...draw(text) };
  const { size, path } = last;
  return html`<svg
    class="qr"
    part="qr"
    role="img"
    aria-label=${name}
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <path fill="#fff" stroke="none" d="M0 0h${size}v${size}H0z"></path>
    <path fill="#000" stroke="none" d=${path}></path>
  </svg>`;
}

/** On a screen that many people share, a link is not kept for longer than it is shown. */
export function forget() {
  last = undefined;
}

/** One stroke for each run of dark modules in a row. */
function draw(text: string) {
  // Half a sign has no bytes.
  const { data, size } = encode(text.toWellFormed(), { ecc: 'M', border: QUIET });
  let path = '';
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < size; x++) {
      const from = x;
      while (row[x]) x++;
      if (x > from) path += `M${from} ${y}h${x - from}v1H${from}z`;
    }
  }
  return { size, path };
}
