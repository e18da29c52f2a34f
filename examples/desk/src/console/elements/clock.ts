import { css, html, LitElement, nothing } from 'lit';
import type { Clock } from '../../api/types.ts';
import { readClock, type ClockReading, type Phase } from '../clock.ts';
import { base } from '../styles/base.styles.ts';
import { now, Ticker } from '../ticker.ts';
import { durationWords, say, timeWords, Words } from '../words.ts';
import { icon, type IconName } from './icons.ts';

const icons: Record<Phase, IconName> = {
  calm: 'circle',
  soon: 'clock',
  late: 'triangle-alert',
  paused: 'circle-pause',
  met: 'circle-check',
  missed: 'clock-alert',
};

/** One promise: when it is due, how long that is, and how bad. Its icon, colour and words change together. */
export class DeskClock extends LitElement {
  static override properties = {
    clock: { attribute: false },
    short: { type: Boolean },
  };
  declare clock: Clock | undefined;
  /** Leaves out what is promised; the place around it tells that. */
  declare short: boolean;

  #shown = '';

  constructor() {
    super();
    this.short = false;
    new Words(this);
    new Ticker(this, () => {
      if (this.clock && this.#words() !== this.#shown) this.requestUpdate();
    });
  }

  override render() {
    if (!this.clock) return html`<span class="none">${say('clock.none')}</span>`;
    this.#shown = this.#words();
    const { phase } = readClock(this.clock, now());
    const metric = this.short
      ? nothing
      : html`<span class="metric">${say(`metric.${this.clock.metric}`)}</span>`;
    return html`<span class="clock ${phase}"
        >${icon(icons[phase])}<span class="words">${this.#shown}</span></span
      >
      ${metric}`;
  }

  #words(): string {
    return this.clock ? clockWords(this.clock, readClock(this.clock, now()), now()) : '';
  }

  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        column-gap: 8px;
        max-inline-size: 100%;
        white-space: nowrap;
      }
      .words {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .clock {
        max-inline-size: 100%;
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--text-muted);
        font-variant-numeric: tabular-nums;
      }
      .icon {
        inline-size: 18px;
        block-size: 18px;
      }
      .soon {
        color: var(--soon);
        font-weight: 600;
      }
      .late,
      .missed {
        color: var(--now);
        font-weight: 700;
      }
      .missed {
        font-weight: 600;
      }
      .metric,
      .none {
        color: var(--text-muted);
        font-size: 0.875rem;
      }
    `,
  ];
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
