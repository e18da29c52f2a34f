import type { Life, World } from './world.ts';

interface Request {
  name: string;
  life: Life;
  grant: (lock: Lock | null) => void;
}

/** Web Locks of one origin: freed when a page dies or its work ends, and not when it sleeps. */
export class Locks {
  /** Grants every request at once, as if each page were alone. */
  giveToAll = false;
  readonly world: World;
  #held = new Map<string, Life>();
  #queue: Request[] = [];

  constructor(world: World) {
    this.world = world;
  }

  managerOf(life: Life): Pick<LockManager, 'request'> {
    const request = (name: string, options: LockOptions, work: (lock: Lock | null) => unknown) =>
      new Promise<unknown>((resolve, reject) => {
        const grant = (lock: Lock | null) => {
          const free = () => lock && this.#free(name, life);
          Promise.resolve(work(lock)).finally(free).then(resolve, reject);
        };
        if (options.ifAvailable) {
          if (this.#held.has(name) && !this.giveToAll) return grant(null);
          this.#held.set(name, life);
          return grant({ name, mode: 'exclusive' });
        }
        const waiting: Request = { name, life, grant };
        options.signal?.addEventListener('abort', () => {
          const before = this.#queue.length;
          this.#queue = this.#queue.filter((one) => one !== waiting);
          if (this.#queue.length < before) reject(new DOMException('Enough.', 'AbortError'));
        });
        this.#queue.push(waiting);
        return this.poke();
      });
    return { request: request as LockManager['request'] };
  }

  /** Somebody died. */
  forget(life: Life): void {
    this.#queue = this.#queue.filter((one) => one.life !== life);
    for (const [name, holder] of this.#held) if (holder === life) this.#held.delete(name);
    this.poke();
  }

  /** Another page took the lock by force; whoever held it goes on with its work. */
  steal(): void {
    this.#held.clear();
    this.poke();
  }

  poke(): void {
    for (const one of this.#queue) {
      if (this.#held.has(one.name) && !this.giveToAll) continue;
      this.#queue = this.#queue.filter((other) => other !== one);
      this.#held.set(one.name, one.life);
      this.world.after(0, () => one.grant({ name: one.name, mode: 'exclusive' }), one.life);
    }
  }

  #free(name: string, life: Life): void {
    if (this.#held.get(name) === life) this.#held.delete(name);
    this.poke();
  }
}
