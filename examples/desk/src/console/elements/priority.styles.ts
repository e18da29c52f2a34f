import { css } from 'lit';

export const priorityStyles = css`
  .priority {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 2px 7px 2px 5px;
    border-radius: 8px;
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
    line-height: 22px;
  }
  .priority .icon {
    inline-size: 17px;
    block-size: 17px;
  }
  .priority.p1 {
    background: var(--now);
    color: var(--on-now);
  }
  .priority.p2 {
    background: var(--soon-soft);
    color: var(--on-soon-soft);
  }
  .priority.p2 .icon {
    fill: currentColor;
  }
  .priority.p3 {
    color: var(--info);
  }
  @media (forced-colors: active) {
    .priority {
      border: 1px solid currentColor;
    }
  }
`;
