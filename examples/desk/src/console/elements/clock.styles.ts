import { css } from 'lit';

export const clockStyles = css`
  :host {
    max-inline-size: 100%;
  }
  .clock {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .clock .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .clock .words {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .clock.soon {
    color: var(--soon);
    font-weight: 600;
  }
  .clock.late {
    color: var(--now);
    font-weight: 700;
  }
  .clock.missed {
    color: var(--now);
    font-weight: 600;
  }
  .metric {
    color: var(--text-muted);
    font-size: 0.875rem;
    white-space: nowrap;
  }
`;
