/** How one portion ended. Anything but zero in the lists is a broken promise. */
export interface Verdict {
  /** Units of the part: kills, histories, cases. */
  tried: number;
  /** Reports of which somebody was told that they are safe. */
  acknowledged: number;
  lost: readonly string[];
  doubled: readonly string[];
  /** Reports at the far end that nobody sent. */
  strangers: readonly string[];
  /** Anything else that must not be, in words. */
  wrong: readonly string[];
  /** Milliseconds. */
  took: number;
  /** What was done to it, by name and number; the tally adds them up. */
  did: Readonly<Record<string, number>>;
}

export function isKept({ tried, acknowledged, lost, doubled, strangers, wrong }: Verdict): boolean {
  return (
    tried > 0 && acknowledged > 0 && lost.length + doubled.length + strangers.length + wrong.length === 0
  );
}

/** Every broken promise in words, with a few of its ids. */
export function troublesOf(verdict: Verdict): string[] {
  const { tried, acknowledged, lost, doubled, strangers, wrong } = verdict;
  const some = (ids: readonly string[]) => `${ids.length} (${ids.slice(0, 3).join(', ')})`;
  return [
    ...(tried === 0 || acknowledged === 0 ? ['nothing was acknowledged, so nothing was tried'] : []),
    ...(lost.length ? [`lost: ${some(lost)}`] : []),
    ...(doubled.length ? [`doubled: ${some(doubled)}`] : []),
    ...(strangers.length ? [`nobody sent: ${some(strangers)}`] : []),
    ...wrong.slice(0, 5),
    ...(wrong.length > 5 ? [`and ${wrong.length - 5} more`] : []),
  ];
}
