/**
 * Two windows of one device are one kiosk: what a person writes in one must not stand in the other. The second one
 * waits until the first has gone.
 *
 * @param waiting  Called where another window has it.
 * @param end  Gives it back.
 */
export async function alone(name: string, waiting: () => void, end: AbortSignal): Promise<void> {
  // Without locks the browser has no windows that know of each other.
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (!locks) return;
  const hold = () => new Promise<void>((free) => end.addEventListener('abort', () => free()));
  const now = await new Promise<boolean>((taken) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        taken(!!lock);
        return lock ? hold() : undefined;
      })
      // A page that may not ask has no neighbours it could ask about.
      .catch(() => taken(true));
  });
  if (now) return;
  waiting();
  await new Promise<void>((taken, gone) => {
    locks
      .request(name, { signal: end }, () => {
        taken();
        return hold();
      })
      .catch(gone);
  });
}
