import { sendHeartbeat, type Touchline } from '@touchline/sdk';
import { VERSION } from '../../version.ts';
import { fits, tries } from './pin.ts';

const BEAT_MS = 60_000;
const HOLD_MS = 3_000;
/** How far from the corner a finger may rest, and how far it may move. */
const CORNER = 120;
const DRIFT = 32;
const OFF = 'touchline-kiosk-off';

/** Numbers, never content. */
export interface Figures {
  waiting: number;
  unreadable: number;
  kept: 'device' | 'memory';
}

interface Deps {
  readonly touchline: Touchline;
  endpoint: () => string;
  kiosk: () => string;
  /** As `hashPin` makes it. */
  pin: () => string | null;
  changed: () => void;
  open: () => void;
}

/** What staff see behind their PIN, and what the venue hears once a minute. */
export class StaffCorner {
  readonly #deps: Deps;
  #beat: ReturnType<typeof setInterval> | undefined;
  #hold: ReturnType<typeof setTimeout> | undefined;
  #from = { x: 0, y: 0 };
  #swallow = false;
  typed = '';
  wrong = false;
  unlocked = false;
  busy = false;
  /** Epoch milliseconds when the relay last answered. */
  contactAt = 0;
  figures: Figures | undefined;
  readonly version = VERSION;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  start() {
    this.#beat ??= setInterval(() => void this.beat(), BEAT_MS);
    void this.beat();
  }

  stop() {
    clearInterval(this.#beat);
    clearTimeout(this.#hold);
    this.#beat = undefined;
  }

  /** Out of use over restarts, until staff say otherwise. */
  get isOff(): boolean {
    try {
      return localStorage.getItem(OFF) !== null;
    } catch {
      return false;
    }
  }

  set isOff(off: boolean) {
    try {
      if (off) localStorage.setItem(OFF, '');
      else localStorage.removeItem(OFF);
    } catch {
      // It rests until the next restart then.
    }
  }

  lock() {
    Object.assign(this, { typed: '', wrong: false, unlocked: false, busy: false });
  }

  /** Somebody holds the lower corner where reading begins. */
  press({ clientX, clientY }: PointerEvent, box: DOMRect, fromRight: boolean) {
    clearTimeout(this.#hold);
    // Many browsers send no click after a long press: the next one belongs to another tap.
    this.#swallow = false;
    const across = fromRight ? box.right - clientX : clientX - box.left;
    if (!this.#deps.pin() || across > CORNER || box.bottom - clientY > CORNER) return;
    this.#from = { x: clientX, y: clientY };
    this.#hold = setTimeout(() => {
      this.#swallow = true;
      this.lock();
      this.#deps.open();
    }, HOLD_MS);
  }

  move({ clientX, clientY }: PointerEvent) {
    if (Math.hypot(clientX - this.#from.x, clientY - this.#from.y) > DRIFT) this.release();
  }

  release() {
    clearTimeout(this.#hold);
  }

  /** The finger that held the corner also ends on a button: that was not meant. */
  swallows(): boolean {
    const swallow = this.#swallow;
    this.#swallow = false;
    return swallow;
  }

  async enter() {
    if (this.busy || tries.lockedUntil()) return;
    this.busy = true;
    this.#deps.changed();
    const right = await fits(this.typed, this.#deps.pin() ?? '');
    if (right) tries.passed();
    else tries.failed();
    Object.assign(this, { typed: '', busy: false, wrong: !right, unlocked: right });
    this.#deps.changed();
    if (right) await this.look();
  }

  async look() {
    const { balance, unreadable, kept } = await this.#deps.touchline.health();
    this.figures = { waiting: balance.pending, unreadable, kept };
    this.#deps.changed();
  }

  /** Sends what waits. */
  send() {
    return this.#work(() => this.#deps.touchline.sync());
  }

  /** Asks the relay for an answer, and the device for its figures. */
  test() {
    return this.#work(() => this.beat());
  }

  async beat() {
    if (!navigator.onLine) return;
    const waiting = await this.#deps.touchline.health().then(
      ({ balance }) => balance.pending,
      () => 0,
    );
    const beat = {
      endpoint: this.#deps.endpoint(),
      kiosk: this.#deps.kiosk().slice(0, 80) || 'kiosk',
      waiting,
      version: VERSION,
    };
    if (await sendHeartbeat(beat).catch(() => false)) this.contactAt = Date.now();
    this.#deps.changed();
  }

  async #work(what: () => Promise<void>) {
    this.busy = true;
    this.#deps.changed();
    await what().catch(() => undefined);
    this.busy = false;
    await this.look();
  }
}
