import { html } from 'lit/html.js';
import { coreIcons } from './core.ts';

/** Shapes that arrived later. */
export function addIcons(more: Record<string, string>) {
  Object.assign(coreIcons, more);
}

/** A decoration beside words; `turns` mirrors it where reading runs from the right, as the way out always is. */
export const icon = (name: string, turns = name === 'exit') =>
  html`<svg class=${turns ? 'turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
    <path d=${coreIcons[name] ?? ''}></path>
  </svg>`;
