import type { Touchline } from '@touchline/sdk';

const ENDS = ['resolved', 'closed', 'cancelled', 'rejected'];
const PATIENCE_MS = 20_000;
const AT_ONCE = 12;

/** Asks each phone what it shows. @returns Issues that have ended, and whose reporter does not know. */
export async function unheardOf(
  ended: readonly string[],
  phoneOf: (id: string) => Touchline | undefined,
): Promise<string[]> {
  const left = [...ended];
  const unheard: string[] = [];
  async function next(): Promise<void> {
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      const phone = phoneOf(id);
      if (!phone || !(await shows(phone, id))) unheard.push(id);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return unheard;
}

function shows(phone: Touchline, id: string): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      stop();
      resolve(false);
    }, PATIENCE_MS);
    const stop = phone.watch(id, ({ view }) => {
      if (!ENDS.includes(view?.status ?? '')) return;
      clearTimeout(timer);
      // Not inside its own first call.
      setTimeout(() => stop(), 0);
      resolve(true);
    });
  });
}
