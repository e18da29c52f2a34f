/**
 * A page that is left may be kept as it is, to be shown again. What is under way in its database then never ends in
 * WebKit, and holds up every other page of the site; so it is ended, and nothing begins until the page is shown.
 */
export function whilePageIsShown(end: () => void): { shown: Promise<void> | undefined; stop(): void } {
  let show: () => void = () => undefined;
  const hide = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    page.shown ??= new Promise((resolve) => (show = resolve));
    end();
  };
  const back = () => {
    page.shown = undefined;
    show();
  };
  const page = {
    shown: undefined as Promise<void> | undefined,
    stop() {
      listening.abort();
      back();
    },
  };
  const listening = new AbortController();
  globalThis.addEventListener('pagehide', hide, listening);
  globalThis.addEventListener('pageshow', back, listening);
  return page;
}
