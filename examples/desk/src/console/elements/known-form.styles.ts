import { css } from 'lit';

export const knownFormStyles = css`
  form {
    display: grid;
    gap: 16px;
    padding: 16px;
    border-radius: var(--radius);
    background: var(--surface-sunken);
  }
  h2 {
    font-size: 1.125rem;
    line-height: 26px;
  }
  h2:focus-visible {
    outline: 0;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
    gap: 16px;
  }
  details {
    display: grid;
    gap: 12px;
  }
  details .field {
    margin-block-start: 12px;
  }
  summary {
    min-block-size: 32px;
    font-weight: 600;
    cursor: pointer;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-block-start: 4px;
  }
  .chips .hint {
    margin-inline-start: 8px;
    font-variant-numeric: tabular-nums;
  }
  .chip {
    position: relative;
    cursor: pointer;
  }
  .chip input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
  }
  .chip span {
    display: grid;
    place-items: center;
    min-inline-size: 52px;
    min-block-size: 44px;
    padding: 0 12px;
    border: 1px solid var(--control-line);
    border-radius: var(--radius-s);
    background: var(--surface);
    font-variant-numeric: tabular-nums;
  }
  .chip input:checked + span {
    border: 2px solid var(--accent);
    font-weight: 700;
  }
  .chip input:focus-visible + span {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .time.time {
    inline-size: 128px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 8px;
  }
  .foot .hint {
    flex: 1 1 220px;
  }
  @media (max-width: 639px) {
    .foot .button {
      flex: 1 0 auto;
    }
  }
`;
