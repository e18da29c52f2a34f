import { svg } from './dom.js';
import { hashOf } from './venue.js';

const SIDE = 23;
const MIDDLE = (SIDE - 1) / 2;

/** A drawn entry code. It looks like one and is none: no reader opens it, so no screenshot of it is worth a seat. */
export function drawCode(text, label) {
  let path = '';
  for (let y = 0; y < SIDE; y += 1) {
    for (let x = 0; x < SIDE; x += 1) {
      const ring = Math.max(Math.abs(x - MIDDLE), Math.abs(y - MIDDLE));
      const dark = ring <= 5 ? ring % 2 === 0 : hashOf(`${text}/${x}/${y}`) % 100 < 48;
      if (dark) path += `M${x} ${y}h1v1h-1z`;
    }
  }
  return svg(
    'svg',
    {
      class: 'code',
      viewBox: `-2 -2 ${SIDE + 4} ${SIDE + 4}`,
      role: 'img',
      'aria-label': label,
      'shape-rendering': 'crispEdges',
    },
    svg('rect', { class: 'code-paper', x: -2, y: -2, width: SIDE + 4, height: SIDE + 4 }),
    svg('path', { class: 'code-ink', d: path }),
  );
}
