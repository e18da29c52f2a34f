import { css } from 'lit';

export const enterStyles = css`
  :host {
    overflow: auto;
    background: var(--surface-sunken);
  }
  .page {
    display: grid;
    gap: 16px;
    max-inline-size: 640px;
    margin: 16px auto;
    padding: 0 0 24px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    overflow: clip;
  }
  .page > :not(header) {
    margin-inline: 20px;
  }
  header {
    padding: 16px 20px;
    border-block-end: 1px solid var(--line);
  }
  header.danger {
    background: var(--now);
    color: var(--on-now);
  }
  h1 {
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: 1.375rem;
    line-height: 28px;
  }
  header p {
    display: flex;
    gap: 8px;
    font-size: 1.125rem;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
    gap: 12px;
  }
  .more {
    display: grid;
    gap: 12px;
  }
  ul {
    display: grid;
    padding: 4px;
    border: 1px solid var(--line);
    border-radius: var(--radius-s);
    background: var(--surface-raised);
  }
  li {
    padding: 8px 12px;
    border-radius: 8px;
    cursor: pointer;
  }
  li span {
    color: var(--text-muted);
  }
  li[aria-selected='true'] {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
    background: var(--surface-sunken);
  }
  .go {
    min-block-size: 48px;
  }
  .aloud {
    font-size: 1.375rem;
    line-height: 1.5;
  }
  .reference {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
    white-space: nowrap;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
