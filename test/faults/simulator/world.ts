import type { Chance } from '../chance.ts';

/** Something that can die or sleep, with all that was going to happen to it. */
export interface Life {
  alive: boolean;
  /** Happens when it thaws; `undefined` while it is awake. */
  held: (() => void)[] | undefined;
}

interface Coming {
  at: number;
  order: number;
  life: Life | undefined;
  work: (() => void) | undefined;
}

/** More in one stretch of time than any sane page does. */
const STORM = 20_000;

/**
 * Time that moves only when told. Everything that waits in the simulated world waits here; between two things
 * that happen, all code runs until it waits again.
 */
export class World {
  /** Milliseconds since this world began. */
  time = 0;
  readonly chance: Chance;
  #coming: Coming[] = [];
  #order = 0;

  constructor(chance: Chance) {
    this.chance = chance;
  }

  /** @param life  Whose this is: it dies with it, and waits while it sleeps. @returns takes it back */
  after(ms: number, work: () => void, life?: Life): () => void {
    const coming: Coming = { at: this.time + Math.max(ms, 0), order: this.#order++, life, work };
    this.#push(coming);
    return () => void (coming.work = undefined);
  }

  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    let steps = 0;
    await allRuns();
    for (let next = this.#coming[0]; next && next.at <= end; next = this.#coming[0]) {
      this.#pop();
      const { work, life } = next;
      if (!work || life?.alive === false) continue;
      if (life?.held) {
        life.held.push(work);
        continue;
      }
      if ((steps += 1) > STORM) throw new Error(`More than ${STORM} steps within ${ms} ms.`);
      this.time = Math.max(this.time, next.at);
      work();
      await allRuns();
    }
    this.time = end;
  }

  thaw(life: Life): void {
    const held = life.held ?? [];
    life.held = undefined;
    for (const work of held) this.after(0, work, life);
  }

  #push(coming: Coming): void {
    const heap = this.#coming;
    let at = heap.length;
    heap.push(coming);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (!parent || isBefore(parent, coming)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = coming;
  }

  #pop(): void {
    const heap = this.#coming;
    const last = heap.pop();
    if (!last || !heap.length) return;
    let at = 0;
    for (;;) {
      let below = at * 2 + 1;
      const [left, right] = [heap[below], heap[below + 1]];
      if (!left) break;
      if (right && isBefore(right, left)) below += 1;
      const least = heap[below];
      if (!least || isBefore(last, least)) break;
      heap[at] = least;
      at = below;
    }
    heap[at] = last;
  }
}

function isBefore(a: Coming, b: Coming): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

/** Lets everything run that waits for nothing but itself: a tick comes when no promise is left to settle. */
function allRuns(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}
