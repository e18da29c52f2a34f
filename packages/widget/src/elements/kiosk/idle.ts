/** Without a touch, until it asks; without an answer, until it clears. */
export interface Patience {
  idleMs: number;
  warnedMs: number;
}

const TOUCHES = ['pointerdown', 'keydown', 'input', 'wheel'];

/**
 * Nobody finds what the person before wrote: without a touch a kiosk asks, and without an answer it clears. Any
 * touch is an answer, as often as it takes.
 */
export class IdleWatch {
  readonly #patience: () => Patience | undefined;
  readonly #warn: (leftMs: number) => void;
  readonly #clear: () => void;
  #timers: ReturnType<typeof setTimeout>[] = [];
  /** Epoch milliseconds when it clears, once it has asked. */
  clearsAt = 0;

  /**
   * @param patience  For what is shown now; `undefined` where nothing can be left behind.
   * @param warn  Asked for the first time, once more near the end, and with 0 when somebody answered.
   */
  constructor(patience: () => Patience | undefined, warn: (leftMs: number) => void, clear: () => void) {
    this.#patience = patience;
    this.#warn = warn;
    this.#clear = clear;
  }

  listen() {
    for (const name of TOUCHES) addEventListener(name, this.#heard, true);
    this.touch();
  }

  stop() {
    for (const name of TOUCHES) removeEventListener(name, this.#heard, true);
    this.#forget();
  }

  /** Somebody is there. */
  touch() {
    const asked = this.clearsAt > 0;
    this.#forget();
    if (asked) this.#warn(0);
    const patience = this.#patience();
    if (!patience) return;
    const { idleMs, warnedMs } = patience;
    const last = warnedMs / 3;
    this.#after(idleMs, () => {
      this.clearsAt = Date.now() + warnedMs;
      this.#warn(warnedMs);
      this.#after(warnedMs - last, () => this.#warn(last));
      this.#after(warnedMs, () => {
        this.#forget();
        this.#clear();
      });
    });
  }

  readonly #heard = (event: Event) => {
    // The button that clears is no sign that somebody wants to stay.
    const clears = event.composedPath().some((one) => one instanceof Element && one.matches('[data-clear]'));
    if (!clears) this.touch();
  };

  #after(ms: number, work: () => void) {
    this.#timers.push(setTimeout(work, ms));
  }

  #forget() {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    this.clearsAt = 0;
  }
}

/** Two soft notes, where the browser may sound. */
export function chime() {
  try {
    const audio = new AudioContext();
    const volume = audio.createGain();
    volume.gain.value = 0.08;
    volume.connect(audio.destination);
    for (const [at, pitch] of [
      [0, 660],
      [0.22, 880],
    ] as const) {
      const tone = audio.createOscillator();
      tone.frequency.value = pitch;
      tone.connect(volume);
      tone.start(audio.currentTime + at);
      tone.stop(audio.currentTime + at + 0.18);
    }
    setTimeout(() => void audio.close(), 1_000);
  } catch {
    // The words on the screen say it too.
  }
}
