import type { ActionId } from './actions.ts';
import { addressOf, issueAddress, type Address } from './address.ts';
import { alert } from './alerts.ts';
import type { Tab } from './drafts.ts';
import type { Asking } from './elements/dialog-commands.ts';
import type { DeskIncidents } from './elements/incidents.ts';
import type { DeskIssue } from './elements/issue.ts';
import type { ListView } from './elements/list-view.ts';
import { ROOMS, showsList } from './elements/rooms.ts';
import { behind, keyOf } from './folding.ts';
import type { Hands } from './hands.ts';
import { incidentsApi } from './incidents-api.ts';
import { isControl, isWriting } from './keys.ts';
import type { Live } from './live.ts';
import type { Preferences } from './preferences.ts';
import { neighbour } from './state.ts';
import type { ThemeChoice } from './theme.ts';
import { language, say, setLanguage } from './words.ts';

const TABS: Partial<Record<ActionId, Tab>> = { reply: 'reply', note: 'note', delay: 'delay', solve: 'solve' };
const ASKING: Partial<Record<ActionId, Asking>> = {
  handOver: 'handOver',
  escalate: 'escalate',
  merge: 'merge',
};

/** What an action finds on the screen. */
export interface Stage {
  live: Live;
  hands: Hands;
  choices: Preferences;
  theme: ThemeChoice;
  at: () => Address;
  /** Where an issue was opened from, and where Escape leads back to. */
  from: () => Address;
  filterText: () => string;
  /** The issue that the keys act on. */
  active: () => string | undefined;
  activate: (id: string | undefined) => void;
  /** Id of the issue that is open. */
  open: () => string | undefined;
  /** After the next drawing. */
  view: () => ListView | null;
  issue: () => DeskIssue | null;
  /** Of the screen, where it stands on one. */
  title: () => HTMLElement | undefined;
  incidents: () => DeskIncidents | null;
  drawn: () => Promise<unknown>;
  show: (dialog: 'help' | 'palette' | 'assign') => void;
  /** The address was changed here, so it is read at once. */
  arrive: () => void;
  tell: (words: string | undefined) => void;
  spoke: () => void;
  signOut: () => void;
}

/** What a key, a button or the palette asks for, done with what is on the screen. */
export class Acts {
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** True if the action meant something here. */
  act(action: ActionId, target: EventTarget | undefined): boolean {
    const { at, from, filterText, view } = this.#stage;
    const room = ROOMS.find((one) => one.action === action);
    if (room) {
      const stays = action === 'known' && at().room === 'known';
      location.hash = addressOf(
        stays ? from() : { room: room.room, ...(room.filters && { filter: filterText() }) },
      );
      return true;
    }
    if (this.#onDesk(action, target) || this.#onIncident(action)) return true;
    return showsList(at().room) && (view()?.act?.(action) || this.#onList(action, target));
  }

  /** Opens the active issue if none is open, and goes on there. */
  onIssue({ tab, asking }: { tab?: Tab; asking?: Asking }): void {
    const { open, live, active, arrive, drawn, issue } = this.#stage;
    if (!open()) {
      const row = live.board.rows.get(active() ?? '');
      if (!row) return;
      location.hash = issueAddress(row);
      arrive();
    }
    void drawn().then(() => {
      if (tab) issue()?.write(tab);
      if (asking) issue()?.ask(asking);
    });
  }

  /** To the title of the issue, to the list, or to the title of a screen without one. */
  skip(): void {
    const { open, issue, view, title } = this.#stage;
    if (open()) issue()?.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    else if (view()) void view()?.focusActive();
    else title()?.focus();
  }

  #onDesk(action: ActionId, target: EventTarget | undefined): boolean {
    const { choices, theme, show, spoke, signOut } = this.#stage;
    switch (action) {
      case 'back':
        this.#back(target);
        return true;
      case 'help':
      case 'palette':
        show(action);
        return true;
      case 'alerts':
        choices.switchAlert();
        alert(choices.alerts);
        return true;
      case 'theme':
        theme.next();
        return true;
      case 'dense':
        choices.switchDense();
        return true;
      case 'language':
        setLanguage(language() === 'en' ? 'zh-Hans' : 'en');
        spoke();
        return true;
      case 'signOut':
        signOut();
        return true;
      default:
        return false;
    }
  }

  /** From an issue to what it is part of, and what is done there for many at once. */
  #onIncident(action: ActionId): boolean {
    if (action !== 'incident' && action !== 'plan' && action !== 'broadcast') return false;
    const { at, live, open, active, drawn, incidents } = this.#stage;
    const { selected } = live.board;
    const isThere = at().room === 'incidents';
    if (action === 'incident' && !isThere && selected.size > 1) {
      void this.#together([...selected]);
      return true;
    }
    const row = live.board.rows.get(open() ?? active() ?? '');
    const of = isThere ? at().of : showsList(at().room) ? row?.incident : undefined;
    location.hash = addressOf({ room: 'incidents', ...(of && { of }) });
    this.#stage.arrive();
    if (action !== 'incident') void drawn().then(() => incidents()?.begin(action));
    return true;
  }

  /** What was selected in the list becomes one incident. */
  async #together(issues: string[]): Promise<void> {
    const { live, tell } = this.#stage;
    const first = live.board.rows.get(issues[0] ?? '');
    if (!first) return;
    const { category, location: where } = first;
    const place = where.gate ?? where.block ?? where.stand ?? where.zone ?? '';
    try {
      const { answer } = await incidentsApi.open({ category, place, issues });
      live.step({ type: 'selected' });
      location.hash = addressOf({ room: 'incidents', of: answer.id });
    } catch (error) {
      tell(error instanceof Error && error.message ? error.message : say('issue.unreachable'));
    }
  }

  #onList(action: ActionId, target: EventTarget | undefined): boolean {
    const { live, hands, open, active, view, issue, show } = this.#stage;
    const tab = TABS[action];
    const asking = ASKING[action];
    const { selected } = live.board;
    if (tab) this.onIssue({ tab });
    else if (asking) this.onIssue({ asking });
    else if (action === 'down' || action === 'up') this.#move(action === 'down' ? 1 : -1);
    else if (action === 'open') {
      const row = live.board.rows.get(active() ?? '');
      if (isControl(target) || !row) return false;
      location.hash = issueAddress(row);
    } else if (action === 'search') view()?.focusSearch();
    else if (action === 'filter') view()?.openFilter();
    else if (action === 'select') this.#select();
    else if (action === 'extendDown' || action === 'extendUp') {
      this.#select(true);
      this.#move(action === 'extendDown' ? 1 : -1);
      this.#select(true);
    } else if (action === 'next' || action === 'before') {
      const row = live.board.rows.get(active() ?? '');
      if (row) live.step({ type: 'unfolded', key: keyOf(row), open: action === 'next' });
    } else if (action === 'reveal') live.step({ type: 'revealed' });
    else if (action === 'assign') {
      if (!open() && selected.size > 1) show('assign');
      else this.onIssue({ asking: 'assign' });
    } else if (action === 'undo') {
      if (open()) issue()?.undo();
      else void hands.undo();
    } else if (action === 'acknowledge') {
      if (open()) issue()?.acknowledge();
      else void hands.give(this.#chosen(), { type: 'acknowledge' });
    } else if (action === 'take') {
      if (open()) issue()?.take();
      else void hands.take(this.#chosen());
    } else return false;
    return true;
  }

  /** What was selected, or the row that the keys stand on. */
  #chosen(): string[] {
    const { live, active } = this.#stage;
    const { selected } = live.board;
    const id = active();
    return selected.size > 0 ? [...selected] : id === undefined ? [] : [id];
  }

  /** Out of the field first, then out of the issue. */
  #back(target: EventTarget | undefined): void {
    const { at, from } = this.#stage;
    if (isWriting(target)) this.skip();
    else if (at().issue || !showsList(at().room)) location.hash = addressOf(from());
  }

  #move(distance: 1 | -1): void {
    const { live, active, activate, drawn, view } = this.#stage;
    activate(neighbour(live.board, active(), distance));
    void drawn().then(() => view()?.focusActive());
  }

  /** @param on  Without it the active issue changes sides. */
  #select(on?: boolean): void {
    const { live, active } = this.#stage;
    const id = active();
    if (id === undefined) return;
    const { alarms, shown, selected } = live.board;
    const ids = behind(live.board, alarms.includes(id) ? alarms : shown, id);
    live.step({ type: 'selected', ids, on: on ?? !selected.has(id) });
  }
}
