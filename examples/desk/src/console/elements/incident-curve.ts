import { html, svg, type TemplateResult } from 'lit';
import { now } from '../ticker.ts';
import { say, timeWords } from '../words.ts';

/** Reports by minute as bars; the numbers stand in its name. */
export function curve(counts: readonly number[], firstAt: string, lastAt: string): TemplateResult {
  const most = Math.max(1, ...counts);
  const width = Math.max(12, counts.length);
  const label = say('incident.curve', { from: timeWords(firstAt, now()), to: timeWords(lastAt, now()) });
  return html`<svg
    class="curve"
    viewBox="0 0 ${width} 24"
    preserveAspectRatio="none"
    role="img"
    aria-label=${`${label}: ${counts.join(' ')}`}
  >
    ${counts.map(
      (count, place) =>
        svg`<rect x=${place + 0.1} y=${24 - (count / most) * 24} width="0.8" height=${(count / most) * 24} fill="currentColor"></rect>`,
    )}
  </svg>`;
}
