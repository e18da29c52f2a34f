import { html, nothing, type TemplateResult } from 'lit';
import type { Command, IssueDetail, Me } from '../../api/types.ts';
import type { Tab } from '../drafts.ts';
import { say, type Key } from '../words.ts';
import { neededFor, type Asking } from './dialog-commands.ts';
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

interface Asked {
  asking: Asking;
  icon: IconName;
  key?: string;
}

/** What is asked for often enough to stand in sight. */
const IN_SIGHT: readonly Asked[] = [
  { asking: 'assign', icon: 'user-round-plus', key: 'A' },
  { asking: 'escalate', icon: 'arrow-up', key: 'e' },
  { asking: 'reopen', icon: 'rotate-ccw' },
  { asking: 'split', icon: 'rotate-ccw' },
];
const RARER: readonly Asked[] = [
  { asking: 'merge', icon: 'git-commit-horizontal', key: 'm' },
  { asking: 'reprioritise', icon: 'flag' },
  { asking: 'wait', icon: 'hourglass' },
  { asking: 'schedule', icon: 'calendar-clock' },
  { asking: 'tag', icon: 'bookmark' },
  { asking: 'close', icon: 'archive' },
  { asking: 'cancel', icon: 'x' },
  { asking: 'reject', icon: 'ban' },
];

/** What can be done with an issue now, as buttons: the next steps in sight, the rarer ones behind one. */
export function issueActions(detail: IssueDetail, me: Me, act: Acting): TemplateResult[] {
  const may = new Set(detail.commands);
  const button = (
    name: Command['type'] | Asking,
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
  const asked = ({ asking, icon: shape, key }: Asked) => {
    const isMine = asking === 'assign' && detail.assignee?.id === me.id;
    const [what, letter] = isMine ? (['handOver', 'h'] as const) : ([asking, key] as const);
    return may.has(neededFor(asking)) ? [button(what, shape, () => act.ask(what), '', letter)] : [];
  };
  const rarer = RARER.flatMap(asked);
  const isCalled = detail.calling !== undefined && may.has('acknowledge');
  return [
    ...(isCalled
      ? [button('acknowledge', 'bell-ring', () => act.give({ type: 'acknowledge' }), 'primary', 'y')]
      : []),
    ...(may.has('take')
      ? [
          button(
            'take',
            'hand',
            () => act.give({ type: 'take' }),
            detail.assignee || isCalled ? '' : 'primary',
            'a',
            detail.assignee ? 'action.takeOver' : 'action.take',
          ),
        ]
      : []),
    ...(may.has('continue')
      ? [button('continue', 'play', () => act.give({ type: 'continue' }), 'primary')]
      : []),
    // On a phone the composer stands below everything else; these two jump there.
    ...(may.has('reply')
      ? [button('reply', 'message-square', () => act.write('reply'), 'narrow', '', 'composer.reply')]
      : []),
    ...(may.has('resolve')
      ? [button('resolve', 'circle-check-big', () => act.write('solve'), 'narrow')]
      : []),
    ...(may.has('ask') ? [button('ask', 'circle-question-mark', () => act.write('reply', true))] : []),
    ...IN_SIGHT.flatMap(asked),
    ...(rarer.length > 0
      ? [
          html`<details class="more" @keydown=${closes} @click=${closesAfter}>
            <summary class="button">${icon('ellipsis')} ${say('action.more')}</summary>
            <div class="menu">${rarer}</div>
          </details>`,
        ]
      : []),
    ...(detail.undo
      ? [
          html`<button class="button quiet" @click=${act.undo}>
            ${icon('undo-2')} ${say('undo.offer', { what: say(`undo.${detail.undo.what}`) })}
            ${act.keys ? html`<kbd aria-hidden="true">z</kbd>` : nothing}
          </button>`,
        ]
      : []),
  ];
}

/** Esc closes the menu before it leads back to the list. */
function closes(event: KeyboardEvent): void {
  const { currentTarget } = event;
  if (event.key !== 'Escape' || !(currentTarget instanceof HTMLDetailsElement) || !currentTarget.open) return;
  event.stopPropagation();
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
}

function closesAfter(event: Event): void {
  const { currentTarget, target } = event;
  if (!(currentTarget instanceof HTMLDetailsElement) || !(target instanceof Element)) return;
  if (target.closest('.menu button')) currentTarget.open = false;
}
