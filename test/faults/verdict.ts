/** How one run ended. Anything but zero in the lists is a broken promise. */
export interface Verdict {
  what: string;
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
  /** What was done to it. */
  did: string;
}

export function isKept({ acknowledged, lost, doubled, strangers, wrong }: Verdict): boolean {
  return acknowledged > 0 && lost.length + doubled.length + strangers.length + wrong.length === 0;
}

/** Prints the table, and beneath it every broken promise with a few of its ids. */
export function printVerdicts(verdicts: readonly Verdict[]): void {
  console.table(
    verdicts.map(({ what, acknowledged, lost, doubled, strangers, wrong, took, did }) => ({
      run: what,
      acknowledged,
      lost: lost.length,
      doubled: doubled.length,
      strangers: strangers.length,
      wrong: wrong.length,
      seconds: Math.round(took / 1_000),
      did,
    })),
  );
  for (const verdict of verdicts.filter((one) => !isKept(one))) {
    const { what, acknowledged, lost, doubled, strangers, wrong } = verdict;
    console.error(`\nBroken: ${what}`);
    if (acknowledged === 0) console.error('  nothing was acknowledged, so nothing was tried');
    for (const [name, ids] of Object.entries({ lost, doubled, strangers })) {
      if (ids.length > 0) console.error(`  ${name}: ${ids.slice(0, 5).join(' ')}`);
    }
    for (const line of wrong.slice(0, 5)) console.error(`  ${line}`);
  }
}
