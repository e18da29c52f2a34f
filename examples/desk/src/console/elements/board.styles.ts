import { css } from 'lit';

export const boardStyles = css`
  :host {
    container: board / inline-size;
    min-block-size: 0;
  }
  section:not(.column) {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: var(--surface);
  }
  .columns {
    display: grid;
    flex: 1;
    grid-auto-columns: minmax(220px, 1fr);
    grid-auto-flow: column;
    gap: 1px;
    min-block-size: 0;
    overflow-x: auto;
    background: var(--line);
    border-block-start: 1px solid var(--line);
    scroll-snap-type: x proximity;
  }
  .column {
    display: flex;
    flex-direction: column;
    overflow-y: auto;
    background: var(--surface-sunken);
    scroll-snap-align: start;
  }
  .over {
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 3px var(--accent);
  }
  h2 {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    padding: 10px 12px 6px;
    background: inherit;
    font-size: 1rem;
  }
  .count {
    color: var(--text-muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  ul {
    display: grid;
    gap: 8px;
    padding: 4px 8px 12px;
  }
  .card {
    display: grid;
    gap: 2px;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius-s);
    background: var(--surface-raised);
    color: inherit;
    text-decoration: none;
    cursor: grab;
  }
  .card:hover {
    border-color: var(--control-line);
  }
  .alarm {
    border-color: var(--now);
    background: var(--now-soft);
  }
  .selected {
    border-color: var(--info);
    box-shadow: inset 4px 0 0 var(--info);
  }
  .head,
  .foot {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .foot {
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 12px;
    font-size: 0.9375rem;
  }
  .what {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .place,
  .who {
    color: var(--text-muted);
    font-size: 0.9375rem;
  }
  .hint {
    padding: 4px 12px 16px;
  }
  .fresh {
    animation: fresh 600ms var(--ease);
  }
  @keyframes fresh {
    from {
      background: var(--accent-soft);
    }
  }
  @container board (max-width: 599px) {
    .columns {
      grid-auto-columns: auto;
    }
    .column {
      inline-size: 84cqi;
    }
    /* What is there is seen first. */
    .column:not(:has(.card)) {
      inline-size: 36cqi;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .fresh {
      animation: none;
    }
  }
`;
