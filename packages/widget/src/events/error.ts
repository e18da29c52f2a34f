/** Something a page author may want to know; the person has already been told what to do. */
export class TouchlineErrorEvent extends Event {
  readonly error: unknown;
  constructor(error: unknown) {
    super('touchline-error', { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'touchline-error': TouchlineErrorEvent;
  }
}
