import { css } from 'lit';

export const reportsStyles = css`
  .sheet {
    padding-inline: max(16px, calc((100% - 1400px) / 2));
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px 20px;
  }
  form .field {
    flex: 0 1 200px;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 12px;
  }
  @media (max-width: 899px) {
    .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (max-width: 419px) {
    .tiles {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .tile {
    display: grid;
    grid-template-rows: auto auto 1fr;
    gap: 2px;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .tile dt {
    color: var(--text-muted);
    font-weight: 600;
  }
  .tile .figure {
    font-size: 1.75rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
  }
  .tile .more {
    color: var(--text-muted);
    font-size: 0.9375rem;
  }
  .share {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    margin-block: 2px 4px;
  }
  .share .whole {
    fill: var(--line);
  }
  .share .part {
    fill: var(--accent);
  }
  .beside {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
    gap: 16px 32px;
  }
  .beside section {
    display: grid;
    align-content: start;
    gap: 8px;
    min-inline-size: 0;
  }
  .hours {
    inline-size: 100%;
    block-size: 72px;
    border-block-end: 1px solid var(--line);
    color: var(--accent);
  }
  .reasons {
    display: grid;
    gap: 6px;
  }
  .reasons li {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(48px, 2fr) 4.5em;
    align-items: center;
    gap: 12px;
  }
  .reasons b {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  caption {
    padding-block: 0 8px;
    font-size: 1.125rem;
    font-weight: 700;
    text-align: start;
  }
  th,
  td {
    position: relative;
    padding: 8px 10px;
    vertical-align: bottom;
  }
  thead .number {
    min-inline-size: 92px;
    white-space: normal;
  }
  th:first-child {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    min-inline-size: 120px;
    background: var(--surface);
  }
  tbody th {
    font-weight: 600;
  }
  tfoot :is(th, td) {
    border-block: 2px solid var(--line);
    font-weight: 700;
  }
  @media (forced-colors: active) {
    .share .part {
      fill: CanvasText;
    }
    .share .whole {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
