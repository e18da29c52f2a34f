/** What our languages are called by those who made the voices. */
const tagOf = (language: string) => (language === 'zh-Hans' ? 'zh-CN' : language);
const LOUDEST = 1;
const QUIETEST = 0.25;
const STEP = 0.25;

/** Reads a screen from its title on, sentence by sentence, and marks the one that is heard. */
export class Reader {
  readonly #voices = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  readonly #changed: () => void;
  readonly #heard: () => void;
  #marked: Element | undefined;
  #parts: readonly Element[] = [];
  #language = 'en';
  #run = 0;
  #reads = false;
  volume = 0.75;

  /**
   * @param changed  It began, ended, or can speak more languages.
   * @param heard  A sentence began: somebody listens.
   */
  constructor(changed: () => void, heard: () => void) {
    this.#changed = changed;
    this.#heard = heard;
  }

  listen() {
    this.#voices?.addEventListener?.('voiceschanged', this.#changed);
  }

  end() {
    this.stop();
    this.#voices?.removeEventListener?.('voiceschanged', this.#changed);
  }

  get reads() {
    return this.#reads;
  }

  /** Whether this device has a voice for a language. */
  speaks(language: string): boolean {
    return !!this.#voiceFor(language);
  }

  read(root: ParentNode, language: string) {
    this.#language = language;
    this.#say([...root.querySelectorAll('[data-say]')].filter((one) => one.textContent?.trim()));
  }

  stop() {
    this.#run++;
    this.#voices?.cancel();
    this.#mark(undefined);
    this.#parts = [];
    if (!this.#reads) return;
    this.#reads = false;
    this.#changed();
  }

  /** A sentence keeps the volume it began with: the one that is heard begins again. */
  turn(louder: boolean) {
    const volume = this.volume + (louder ? STEP : -STEP);
    this.volume = Math.min(LOUDEST, Math.max(QUIETEST, volume));
    const { reads } = this;
    const heard = this.#parts.indexOf(this.#marked as Element);
    if (reads) this.#say(this.#parts.slice(Math.max(heard, 0)));
    else this.#changed();
  }

  get isLoudest() {
    return this.volume >= LOUDEST;
  }

  get isQuietest() {
    return this.volume <= QUIETEST;
  }

  #say(parts: readonly Element[]) {
    this.stop();
    const voice = this.#voiceFor(this.#language);
    if (!voice || !this.#voices || !parts.length) return;
    const run = this.#run;
    this.#reads = true;
    this.#parts = parts;
    for (const part of parts) {
      const said = new SpeechSynthesisUtterance(part.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');
      Object.assign(said, { voice, lang: tagOf(this.#language), volume: this.volume });
      said.onstart = () => {
        if (run !== this.#run) return;
        this.#mark(part);
        this.#heard();
      };
      said.onend = said.onerror = () => {
        if (run === this.#run && part === parts.at(-1)) this.stop();
      };
      this.#voices.speak(said);
    }
    this.#changed();
  }

  #voiceFor(language: string) {
    const [wanted = ''] = tagOf(language).toLowerCase().split('-');
    return this.#voices?.getVoices().find(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === wanted);
  }

  #mark(part: Element | undefined) {
    this.#marked?.removeAttribute('data-heard');
    part?.setAttribute('data-heard', '');
    this.#marked = part;
  }
}
