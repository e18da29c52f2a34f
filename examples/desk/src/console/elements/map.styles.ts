import { css } from 'lit';

export const mapStyles = css`
  :host {
    container: map / inline-size;
    min-block-size: 0;
  }
  section {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: var(--surface);
  }
  .both {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 3fr) minmax(340px, 2fr);
    min-block-size: 0;
    border-block-start: 1px solid var(--line);
  }
  .plan {
    min-block-size: 0;
    padding: 12px;
  }
  .table {
    overflow: auto;
    border-inline-start: 1px solid var(--line);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding: 12px 16px 4px;
    font-weight: 700;
    text-align: start;
  }
  th,
  td {
    padding: 6px 16px;
    border-block-end: 1px solid var(--line);
    text-align: start;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--surface);
    color: var(--text-muted);
    font-size: 0.875rem;
    font-weight: 600;
  }
  tbody th {
    font-weight: 600;
  }
  th a {
    color: inherit;
  }
  .number {
    text-align: end;
  }
  .clock {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--text-muted);
  }
  .clock .icon {
    inline-size: 17px;
  }
  .late .clock,
  .critical .clock {
    color: var(--now);
    font-weight: 700;
  }
  .soon .clock {
    color: var(--soon);
    font-weight: 600;
  }
  .hint {
    padding: 24px 16px;
  }
  @container map (max-width: 799px) {
    .both {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto auto;
      overflow: auto;
    }
    .plan {
      block-size: min(90cqi, 460px);
    }
    .table {
      overflow: visible;
      border: 0;
    }
    th,
    td {
      padding-inline: 12px;
    }
  }
`;
