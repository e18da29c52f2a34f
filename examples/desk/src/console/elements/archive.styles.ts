import { css } from 'lit';

export const archiveStyles = css`
  section {
    display: grid;
    gap: 12px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--line);
  }
  section > h2 {
    font-size: 1.125rem;
  }
  h3 {
    font-size: 1rem;
  }
  .event {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding-block: 12px;
    border-block-end: 1px solid var(--line);
  }
  .what {
    display: grid;
    flex: 1 1 320px;
    gap: 4px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .state {
    display: flex;
    gap: 8px;
    font-variant-numeric: tabular-nums;
  }
  .state .icon {
    margin-block-start: 2px;
    color: var(--accent);
  }
  progress {
    inline-size: min(100%, 320px);
    accent-color: var(--accent);
  }
  summary {
    min-block-size: 24px;
    inline-size: fit-content;
    cursor: pointer;
  }
  details li {
    padding-block: 4px;
  }
  details a {
    color: inherit;
    font-weight: 600;
  }
  .facts {
    display: grid;
    gap: 8px;
    padding-inline-start: 20px;
    list-style: disc;
  }
  @media (pointer: coarse) {
    summary,
    details a {
      min-block-size: 48px;
      align-content: center;
    }
    details a {
      display: inline-grid;
    }
  }
`;
