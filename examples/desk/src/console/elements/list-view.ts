import type { ActionId } from '../actions.ts';

/** A view of the filtered list: whatever shows issues and moves among them. */
export interface ListView extends HTMLElement {
  /** Moves the focus to what the keys act on, and brings it into view. */
  focusActive(): Promise<void>;
  focusSearch(): void;
  openFilter(): void;
  /** Where an action means something else in this view. True: done here. */
  act?(action: ActionId): boolean;
}
