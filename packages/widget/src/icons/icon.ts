import { html } from 'lit/html.js';
import { coreIcons } from './core.ts';

const shapes = coreIcons;

/** Shapes that arrived later. */
export function addIcons(more: Record<string, string>) {
  Object.assign(shapes, more);
}

/** A decoration beside words; `turns` mirrors it where reading runs from the right. */
export const icon = (name: string, turns = false) =>
  html`<svg class=${turns ? 'turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
    <path d=${shapes[name] ?? ''}></path>
  </svg>`;
