/** A kiosk as its last sign of life told: numbers, never content. Instants are epoch ms. */
export interface KioskSeen {
  id: string;
  seenAt: number;
  waiting: number;
  version?: string;
}

/** Whether it should have said something since. */
export function isSilent({ seenAt }: Pick<KioskSeen, 'seenAt'>, now: number, silentAfterMs: number): boolean {
  return now - seenAt >= silentAfterMs;
}
