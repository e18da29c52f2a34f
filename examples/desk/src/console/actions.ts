import type { Key } from './words.ts';

export type ActionGroup = 'go' | 'list' | 'issue' | 'desk';

export interface Action {
  id: string;
  /** What is pressed unless somebody chose otherwise: `j`, `Shift+a`, `g b` (one after the other), `Mod+k`. */
  keys: string;
  label: Key;
  group: ActionGroup;
  /** Works while letters are switched off, since it is no letter or cannot be hit by chance. */
  always?: true;
}

/** Everything that can be done by key, in the order in which the sheet of keys and the palette list it. */
export const ACTIONS = [
  { id: 'queue', keys: 'g q', label: 'go.queue', group: 'go' },
  { id: 'board', keys: 'g b', label: 'go.board', group: 'go' },
  { id: 'map', keys: 'g m', label: 'go.map', group: 'go' },
  { id: 'wall', keys: 'g w', label: 'go.wall', group: 'go' },
  { id: 'duty', keys: 'g d', label: 'go.duty', group: 'go' },
  { id: 'handover', keys: 'g h', label: 'go.handover', group: 'go' },
  { id: 'reports', keys: 'g r', label: 'reports.title', group: 'go' },
  { id: 'incidents', keys: 'g i', label: 'incident.title', group: 'go' },
  { id: 'field', keys: 'g f', label: 'field.title', group: 'go' },
  { id: 'enter', keys: 'c', label: 'enter.title', group: 'go' },
  { id: 'known', keys: 'w', label: 'known.title', group: 'go' },
  { id: 'palette', keys: 'Mod+k', label: 'palette.title', group: 'desk', always: true },
  { id: 'search', keys: '/', label: 'queue.search', group: 'list' },
  { id: 'filter', keys: 'f', label: 'filter.title', group: 'list' },
  { id: 'down', keys: 'j', label: 'keys.down', group: 'list' },
  { id: 'up', keys: 'k', label: 'keys.up', group: 'list' },
  { id: 'open', keys: 'Enter', label: 'keys.open', group: 'list' },
  { id: 'select', keys: 'x', label: 'keys.select', group: 'list' },
  { id: 'extendDown', keys: 'Shift+j', label: 'keys.extendDown', group: 'list' },
  { id: 'extendUp', keys: 'Shift+k', label: 'keys.extendUp', group: 'list' },
  { id: 'next', keys: 'Shift+ArrowRight', label: 'keys.next', group: 'list' },
  { id: 'before', keys: 'Shift+ArrowLeft', label: 'keys.before', group: 'list' },
  { id: 'reveal', keys: '.', label: 'keys.new', group: 'list' },
  { id: 'back', keys: 'Escape', label: 'keys.back', group: 'list', always: true },
  { id: 'take', keys: 'a', label: 'action.take', group: 'issue' },
  { id: 'acknowledge', keys: 'y', label: 'action.acknowledge', group: 'issue' },
  { id: 'assign', keys: 'Shift+a', label: 'action.assign', group: 'issue' },
  { id: 'handOver', keys: 'h', label: 'action.handOver', group: 'issue' },
  { id: 'escalate', keys: 'e', label: 'action.escalate', group: 'issue' },
  { id: 'merge', keys: 'm', label: 'action.merge', group: 'issue' },
  { id: 'reply', keys: 'r', label: 'composer.reply', group: 'issue' },
  { id: 'note', keys: 'n', label: 'composer.note', group: 'issue' },
  { id: 'delay', keys: 'd', label: 'composer.delay', group: 'issue' },
  { id: 'solve', keys: 's', label: 'composer.solve', group: 'issue' },
  { id: 'incident', keys: 'i', label: 'action.incident', group: 'issue' },
  { id: 'plan', keys: 'p', label: 'plan.start', group: 'issue' },
  { id: 'broadcast', keys: 'b', label: 'broadcast.title', group: 'issue' },
  { id: 'undo', keys: 'z', label: 'undo.title', group: 'issue' },
  { id: 'help', keys: '?', label: 'keys.title', group: 'desk' },
  { id: 'theme', keys: 't', label: 'theme.title', group: 'desk' },
  { id: 'dense', keys: 'Shift+d', label: 'dense.title', group: 'desk' },
  { id: 'alerts', keys: 'v', label: 'alerts.title', group: 'desk' },
  { id: 'language', keys: 'Shift+l', label: 'app.language', group: 'desk' },
  { id: 'signOut', keys: 'g x', label: 'app.signOut', group: 'desk' },
] as const satisfies readonly Action[];

export type ActionId = (typeof ACTIONS)[number]['id'];

/** An action somebody may want, asked for by a button, a key or the palette. Bubbles through all shadow roots. */
export class ActEvent extends Event {
  static readonly type = 'desk-act';
  readonly action: ActionId;

  constructor(action: ActionId) {
    super(ActEvent.type, { bubbles: true, composed: true });
    this.action = action;
  }
}
