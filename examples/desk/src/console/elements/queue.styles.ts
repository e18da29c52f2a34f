import { css } from 'lit';

export const queueStyles = css`
  :host {
    container: queue / inline-size;
    min-block-size: 0;
  }
  section {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: var(--surface);
  }
  .above {
    position: relative;
    z-index: 2;
    block-size: 0;
  }
  .pill {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 50%;
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 36px;
    padding: 4px 14px;
    border: 0;
    border-radius: 999px;
    background: var(--accent);
    color: var(--on-accent);
    box-shadow: 0 8px 24px #0003;
    font-weight: 600;
    white-space: nowrap;
    cursor: pointer;
    transform: translateX(-50%);
  }
  .pill .icon {
    inline-size: 18px;
  }
  .hand {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
  .alarms {
    max-block-size: 40%;
    overflow: auto;
    border-block: 1px solid var(--now);
    background: var(--now-soft);
  }
  .alarms h2 {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 16px 2px;
    color: var(--on-now-soft);
    font-size: 0.9375rem;
  }
  .alarms .icon {
    inline-size: 18px;
  }
  .rows {
    flex: 1;
    min-block-size: 0;
    overflow-anchor: none;
  }
  .item {
    inline-size: 100%;
  }
  .row {
    display: grid;
    grid-template-columns: 60px minmax(0, 2fr) minmax(0, 1fr) 330px minmax(0, 140px);
    align-items: center;
    gap: 4px 16px;
    min-block-size: 44px;
    padding: 6px 16px;
    border-block-end: 1px solid var(--line);
    color: inherit;
    text-decoration: none;
  }
  :host([dense]) .row {
    min-block-size: 32px;
    padding-block: 1px;
    font-size: 0.9375rem;
  }
  .mark {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .mark > .icon {
    inline-size: 16px;
    margin-inline-start: -14px;
    margin-inline-end: -2px;
    color: var(--accent);
  }
  .row.selected {
    background: var(--info-soft);
    box-shadow: inset 4px 0 0 var(--info);
  }
  .row:hover {
    background: var(--surface-sunken);
  }
  .row:focus-visible {
    outline-offset: -3px;
    border-radius: 0;
  }
  .row[aria-current='true'] {
    background: var(--accent-soft);
    box-shadow: inset 4px 0 0 var(--accent);
  }
  .alarms .row {
    border-block-end-color: transparent;
  }
  .alarms .row:hover {
    background: color-mix(in srgb, var(--now) 12%, transparent);
  }
  .alarms .summary,
  .alarms .place,
  .alarms .who,
  .alarms .nobody {
    color: var(--on-now-soft);
  }
  .due {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 8px;
    min-inline-size: 0;
  }
  .what,
  .place,
  .who span,
  .summary {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .label {
    margin-inline-end: 8px;
  }
  .unread .label {
    font-weight: 700;
  }
  .chip {
    padding: 0 8px;
    border: 1px solid currentColor;
    border-radius: 999px;
    color: var(--text-muted);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .chip.many {
    border-color: transparent;
    background: var(--info-soft);
    color: var(--on-info-soft);
  }
  .fold {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 36px;
    padding: 4px 16px 6px 76px;
    border: 0;
    border-block-end: 1px solid var(--line);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.9375rem;
    text-align: start;
    cursor: pointer;
  }
  .fold:hover {
    background: var(--surface-sunken);
  }
  .fold:focus-visible {
    outline-offset: -3px;
  }
  .alarms .fold {
    color: var(--on-now-soft);
  }
  .alarms .fold:hover {
    background: color-mix(in srgb, var(--now) 12%, transparent);
  }
  .selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
    background: var(--info-soft);
    color: var(--on-info-soft);
  }
  .selection b {
    margin-inline-end: 8px;
  }
  .selection .button {
    min-block-size: 36px;
    padding-block: 4px;
  }
  .dot {
    display: inline-block;
    inline-size: 9px;
    block-size: 9px;
    margin-inline-end: 4px;
    border-radius: 50%;
    background: var(--accent);
  }
  .summary,
  .place,
  .who,
  .state {
    color: var(--text-muted);
    font-size: 0.9375rem;
  }
  .who,
  .nobody {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  .who .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .who {
    color: var(--text);
  }
  .nobody {
    color: var(--text-muted);
  }
  .done .label {
    color: var(--text-muted);
  }
  .fresh {
    animation: fresh 600ms var(--ease);
  }
  @keyframes fresh {
    from {
      background: var(--accent-soft);
    }
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding: 64px 24px;
    color: var(--text-muted);
    text-align: center;
  }
  .empty .icon {
    inline-size: 40px;
    block-size: 40px;
    color: var(--accent);
  }

  /* Beside an open issue and on a phone a row becomes a card of three short lines. */
  @container queue (max-width: 899px) {
    .row {
      grid-template:
        'priority what due' auto
        '. place who' auto
        / 54px minmax(0, 1fr) auto;
      gap: 2px 8px;
      padding: 8px 16px 8px 12px;
    }
    .mark {
      grid-area: priority;
      justify-self: start;
    }
    .what {
      grid-area: what;
    }
    .place {
      grid-area: place;
    }
    .due {
      grid-area: due;
      text-align: end;
    }
    .who {
      grid-area: who;
      justify-self: end;
      max-inline-size: 140px;
      font-size: 0.875rem;
    }
    .summary,
    .fold span {
      display: none;
    }
    .fold {
      min-block-size: 32px;
      padding-inline-start: 74px;
    }
    .fold kbd {
      margin-inline-start: auto;
    }
  }
  @container queue (max-width: 599px) {
    .row {
      grid-template:
        'priority what what' auto
        '. place who' auto
        '. due due' auto
        / 54px minmax(0, 1fr) auto;
      min-block-size: 88px;
      line-height: 1.4;
    }
    .due {
      text-align: start;
    }
    .alarms .what {
      white-space: normal;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .fresh {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .row[aria-current='true'],
    .row.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
