/** A time on the clocks of a zone, as databases write it: `2026-11-22 20:05:00`. */
export function timeIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
}

/** Epoch milliseconds of such a time; in the hour that comes twice, the first. */
export function instantIn(timeZone: string, time: string | undefined): number | undefined {
  const asUtc = Date.parse(`${time?.replace(' ', 'T')}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const ahead = (at: number) => Date.parse(`${timeIn(timeZone, at).replace(' ', 'T')}Z`) - at;
  const guess = asUtc - ahead(asUtc);
  return asUtc - ahead(guess);
}
