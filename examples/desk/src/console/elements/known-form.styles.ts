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
    align-items: center;
  }
  .chips .hint {
    margin-inline-start: 8px;
    font-variant-numeric: tabular-nums;
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
