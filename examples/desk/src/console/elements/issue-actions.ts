import { html, nothing, type TemplateResult } from 'lit';
import type { Command, IssueDetail } from '../../api/types.ts';
import type { Tab } from '../drafts.ts';
import { say, type Key } from '../words.ts';
import type { Asking } from './dialogs.ts';
import { icon, type IconName } from './icons.ts';

/** What the buttons of an issue do. */
export interface Acting {
  /** The command that is under way. */
  busy: Command['type'] | undefined;
  /** Shows the letters. */
  keys: boolean;
  give: (command: Command) => void;
  write: (tab: Tab, asks?: boolean) => void;
  ask: (asking: Asking) => void;
  undo: () => void;
}

const ASKING: readonly { asking: Asking; icon: IconName }[] = [
  { asking: 'assign', icon: 'user-round-plus' },
  { asking: 'reprioritise', icon: 'flag' },
  { asking: 'reopen', icon: 'rotate-ccw' },
  { asking: 'close', icon: 'archive' },
  { asking: 'reject', icon: 'ban' },
];

/** What can be done with an issue now, as buttons. */
export function issueActions(detail: IssueDetail, act: Acting): TemplateResult[] {
  const may = new Set(detail.commands);
  const button = (
    name: Command['type'],
    shape: IconName,
    onClick: () => void,
    look = '',
    key = '',
    label = `action.${name}` as Key,
  ) =>
    html`<button
      class="button ${look}"
      aria-disabled=${act.busy === name ? 'true' : nothing}
      @click=${onClick}
    >
      ${icon(shape)} ${say(label)} ${key && act.keys ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}
    </button>`;
  const buttons: TemplateResult[] = [];
  if (may.has('take')) {
    const [look, label]: [string, Key] = detail.assignee
      ? ['', 'action.takeOver']
      : ['primary', 'action.take'];
    buttons.push(button('take', 'hand', () => act.give({ type: 'take' }), look, 'a', label));
  }
  if (may.has('continue')) {
    buttons.push(button('continue', 'play', () => act.give({ type: 'continue' }), 'primary'));
  }
  // On a phone the composer stands below everything else; these two jump there.
  if (may.has('reply')) {
    buttons.push(button('reply', 'message-square', () => act.write('reply'), 'narrow', '', 'composer.reply'));
  }
  if (may.has('resolve')) {
    buttons.push(button('resolve', 'circle-check-big', () => act.write('solve'), 'narrow'));
  }
  if (may.has('ask')) {
    buttons.push(button('ask', 'circle-question-mark', () => act.write('reply', true)));
  }
  for (const { asking, icon: shape } of ASKING) {
    if (!may.has(asking)) continue;
    buttons.push(button(asking, shape, () => act.ask(asking), '', asking === 'assign' ? 'A' : ''));
  }
  if (detail.undo) {
    buttons.push(
      html`<button class="button quiet" @click=${act.undo}>
        ${icon('undo-2')} ${say('undo.offer', { what: say(`undo.${detail.undo.what}`) })}
        ${act.keys ? html`<kbd aria-hidden="true">z</kbd>` : nothing}
      </button>`,
    );
  }
  return buttons;
}
