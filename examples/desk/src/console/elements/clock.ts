import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Clock } from '../../api/types.ts';
import { readClock, type ClockReading, type Phase } from '../clock.ts';
import { base } from '../styles/base.styles.ts';
import { now, Ticker } from '../ticker.ts';
import { durationWords, say, timeWords, Words } from '../words.ts';
import { clockStyles } from './clock.styles.ts';
import { icon, type IconName } from './icons.ts';

const icons: Record<Phase, IconName> = {
  calm: 'circle',
  soon: 'clock',
  late: 'triangle-alert',
  paused: 'circle-pause',
  met: 'circle-check',
  missed: 'clock-alert',
};

/** How a clock looks at one instant: icon, colour and words change together. */
export function clockMark(clock: Clock, at: number): TemplateResult {
  const reading = readClock(clock, at);
  const { phase } = reading;
  return html`<span class="clock ${phase}"
    >${icon(icons[phase])}<span class="words">${clockWords(clock, reading, at)}</span></span
  >`;
}

/** One promise of an issue that tells by itself when it gets late. */
export class DeskClock extends LitElement {
  static override styles = [base, clockStyles];
  static override properties = { clock: { attribute: false } };
  declare clock: Clock | undefined;

  #shown = '';

  constructor() {
    super();
    new Words(this);
    new Ticker(this, () => {
      if (this.#words() !== this.#shown) this.requestUpdate();
    });
  }

  override render() {
    this.#shown = this.#words();
    return this.clock ? clockMark(this.clock, now()) : nothing;
  }

  #words(): string {
    return this.clock ? clockWords(this.clock, readClock(this.clock, now()), now()) : '';
  }
}

/** "due 20:41, 8 min", "due soon, 20:41, 2 min", "late by 2 min". A critical clock counts its last seconds. */
export function clockWords(clock: Clock, { phase, leftMs, dueAt }: ClockReading, at: number): string {
  const time = timeWords(dueAt, at);
  switch (phase) {
    case 'calm':
      return say('clock.calm', { time, left: durationWords(leftMs, { seconds: true }) });
    case 'soon':
      return say('clock.soon', { time, left: durationWords(leftMs, { seconds: true }) });
    case 'late':
      return say('clock.late', { left: durationWords(-leftMs, { seconds: true }) });
    case 'paused':
      return say('clock.paused');
    case 'met':
      return clock.doneAt ? say('clock.met', { time: timeWords(clock.doneAt, at) }) : say('clock.done');
    case 'missed':
      return say('clock.missed', {
        time: timeWords(clock.doneAt ?? dueAt, at),
        left: durationWords(Date.parse(clock.doneAt ?? clock.dueAt) - dueAt, { seconds: true }),
      });
    default:
      return phase satisfies never;
  }
}
