import { html, type TemplateResult } from 'lit';
import type { IssueRow } from '../../api/types.ts';
import { icon, type IconName } from './icons.ts';

const shapes: Record<IssueRow['priority'], IconName> = {
  P1: 'octagon-alert',
  P2: 'diamond',
  P3: 'circle',
  P4: 'circle-dashed',
};

/** A priority as word, shape and colour, so that none of them has to be seen alone. */
export function priorityMark(priority: IssueRow['priority']): TemplateResult {
  return html`<span class="priority ${priority.toLowerCase()}"
    >${icon(shapes[priority])}<b>${priority}</b></span
  >`;
}
