import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ACTIONS, type Action, type ActionId } from './actions.ts';

/** What somebody presses for an action instead of what it comes with. */
export type OwnKeys = Partial<Record<ActionId, string>>;

/** The second key of two may take this long. */
const SEQUENCE_MS = 1_500;

/** The keys of an action today. */
export function keysOf(id: ActionId, own: OwnKeys): string {
  return own[id] ?? ACTIONS.find((one) => one.id === id)?.keys ?? '';
}

/** What was pressed, written as in the catalogue: a letter with Shift is `Shift+a`, Ctrl and Cmd are `Mod`. */
export function chordOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  const isUpper = isLetter && key !== key.toLowerCase();
  const shift = isUpper || (shiftKey && (key.length > 1 || isLetter)) ? 'Shift+' : '';
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${shift}${isLetter ? key.toLowerCase() : key}`;
}

/** Which two actions would answer to the same keys; one of them would never be reached. */
export function clashOf(id: ActionId, keys: string, own: OwnKeys): ActionId | undefined {
  const [first] = keys.split(' ');
  return ACTIONS.find((one) => {
    if (one.id === id) return false;
    const other = keysOf(one.id, own);
    return other === keys || other === first || (keys !== '' && other.split(' ')[0] === keys);
  })?.id;
}

export type Answer = { action: ActionId } | { waits: true } | undefined;

/** Reads keys one after the other: `g` waits for what follows. Pure but for its memory of the last key. */
export class Sequence {
  #first: { chord: string; at: number } | undefined;

  press(chord: string, at: number, own: OwnKeys, letters: boolean): Answer {
    const before = this.#first && at - this.#first.at < SEQUENCE_MS ? `${this.#first.chord} ${chord}` : '';
    this.#first = undefined;
    const may = (ACTIONS as readonly Action[]).filter((one) => letters || one.always);
    const found = (keys: string) => keys && may.find((one) => keysOf(one.id as ActionId, own) === keys);
    const action = found(before) || found(chord);
    if (action) return { action: action.id as ActionId };
    if (may.some((one) => keysOf(one.id as ActionId, own).startsWith(`${chord} `))) {
      this.#first = { chord, at };
      return { waits: true };
    }
    return undefined;
  }
}

export interface KeyboardOptions {
  /** Letters are on, and somebody is there to obey. */
  letters: () => boolean;
  own: () => OwnKeys;
  /** @returns True if it meant something here. */
  act: (action: ActionId, target: EventTarget | undefined) => boolean;
}

/** Hears every key of the page and says which action it means. */
export class Keyboard implements ReactiveController {
  readonly #options: KeyboardOptions;
  readonly #sequence = new Sequence();

  constructor(host: ReactiveControllerHost, options: KeyboardOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#key);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#key);
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const path = event.composedPath();
    const [target] = path;
    const chord = chordOf(event);
    // A dialog keeps its keys; inside of a field only what is no letter means anything.
    if (path.some((one) => one instanceof HTMLDialogElement)) return;
    const letters = this.#options.letters() && !isWriting(target);
    const answer = this.#sequence.press(chord, event.timeStamp, this.#options.own(), letters);
    if (!answer) return;
    if ('waits' in answer || this.#options.act(answer.action, target)) event.preventDefault();
  };
}

export function isWriting(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** What answers Enter by itself. */
export function isControl(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLAnchorElement ||
    target instanceof SVGAElement ||
    target instanceof HTMLButtonElement ||
    (target instanceof Element && target.closest('summary') !== null)
  );
}

/** Keys as people read them: `⌘K` would be right on a Mac alone, so both are named. */
export function keyWords(keys: string): string[] {
  const words: Record<string, string> = {
    Mod: 'Ctrl',
    Escape: 'Esc',
    ArrowRight: '→',
    ArrowLeft: '←',
    ArrowUp: '↑',
    ArrowDown: '↓',
  };
  return keys
    .split(' ')
    .filter((one) => one !== '')
    .map((chord) =>
      chord
        .split('+')
        .map((part) => words[part] ?? part)
        .join('+'),
    );
}
