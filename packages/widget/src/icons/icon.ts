import { html } from 'lit/html.js';
import { coreIcons } from './core.ts';

/** Shapes that arrived later. */
export function addIcons(more: Record<string, string>) {
  Object.assign(coreIcons, more);
}

/** A decoration beside words; `turns` mirrors it where reading runs from the right. */
export const icon = (name: string, turns = false) =>
  html`<svg class=${turns ? 'turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
    <path d=${coreIcons[name] ?? ''}></path>
  </svg>`;
