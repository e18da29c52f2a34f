const RealDate = Date;

/** Makes this process live on a faster clock, as the server does: phones and people read the same time. */
export function runFast({
  speed,
  shownAt,
  realAt,
}: {
  speed: number;
  shownAt: number;
  realAt: number;
}): void {
  const shown = () => Math.round(shownAt + (RealDate.now() - realAt) * speed);
  globalThis.Date = class extends RealDate {
    constructor(...given: [] | [number | string | Date]) {
      super(given[0] ?? shown());
    }

    static override now(): number {
      return shown();
    }
  } as DateConstructor;
}
