import { css } from 'lit';

export const helpStyles = css`
  dialog {
    inline-size: min(860px, calc(100vw - 24px));
  }
  h3 {
    margin-block-end: 4px;
    color: var(--text-muted);
    font-size: 0.9375rem;
  }
  .keys li {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .change {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 84px;
    min-block-size: 36px;
    padding: 2px 6px;
    border: 1px solid transparent;
    border-radius: var(--radius-s);
    background: none;
    cursor: pointer;
  }
  .change:hover {
    border-color: var(--control-line);
  }
  .change[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--on-accent-soft);
  }
  .press {
    font-size: 0.875rem;
    text-align: start;
  }
`;
