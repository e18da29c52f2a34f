import { css } from 'lit';

/** Pages that are read rather than worked through: duty and hand-over. */
export const sheetStyles = css`
  .sheet {
    display: grid;
    align-content: start;
    /* What scrolls sideways would shrink to nothing on a page that is longer than the screen. */
    grid-auto-rows: max-content;
    gap: 16px;
    box-sizing: border-box;
    block-size: 100%;
    padding: 20px max(16px, calc((100% - 1040px) / 2));
    overflow: auto;
    background: var(--surface);
  }
  h1 {
    font-size: 1.5rem;
  }
  h2 {
    font-size: 1.125rem;
  }
  h3 {
    font-size: 1rem;
  }
  .own {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px;
  }
  .own .field {
    flex: 1 1 280px;
  }
  .wide {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 8px 12px;
    border-block-end: 1px solid var(--line);
    text-align: start;
  }
  thead th {
    color: var(--text-muted);
    font-size: 0.875rem;
  }
  th small {
    display: block;
    color: var(--text-muted);
    font-weight: 400;
  }
  .time {
    min-inline-size: 120px;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  .full {
    color: var(--soon);
    font-weight: 700;
  }
  .muted {
    color: var(--text-muted);
  }
  .lines {
    display: grid;
  }
  .lines li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 48px;
    padding: 4px 0;
    border-block-end: 1px solid var(--line);
  }
  .lines a {
    color: inherit;
    font-weight: 600;
  }
  .lines .button {
    margin-inline-start: auto;
  }
  .counts {
    font-weight: 600;
  }
  .own-shift {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .remind {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
    border-radius: var(--radius-s);
    background: var(--soon-soft);
    color: var(--on-soon-soft);
  }
  .paper {
    display: grid;
    gap: 10px;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  @media (max-width: 639px) {
    th,
    td {
      padding-inline: 4px;
    }
    .time {
      min-inline-size: 90px;
    }
  }
  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .signed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    color: var(--text-muted);
  }
`;
