/** What all our events share: they leave shadow roots and bubble to the page. */
export class TouchlineEvent extends Event {
  constructor(name: string, cancelable = false) {
    super(name, { bubbles: true, composed: true, cancelable });
  }
}
