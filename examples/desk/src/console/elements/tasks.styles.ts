import { css } from 'lit';

export const taskStyles = css`
  .count,
  .about {
    color: var(--text-muted);
    font-size: 0.875rem;
  }
  .count {
    font-variant-numeric: tabular-nums;
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 12px;
    padding-block: 6px;
  }
  li label {
    display: contents;
    cursor: pointer;
  }
  li input {
    margin-block-start: 2px;
  }
  .text {
    overflow-wrap: anywhere;
  }
  .done .text,
  .dropped .text {
    color: var(--text-muted);
  }
  .dropped .text {
    text-decoration: line-through;
  }
  .about {
    display: flex;
    grid-column: 2;
    flex-wrap: wrap;
    gap: 0 12px;
    overflow-wrap: anywhere;
  }
  .must,
  .late {
    font-weight: 600;
  }
  .must {
    color: var(--on-soon-soft);
  }
  .late {
    color: var(--now);
  }
  .drop {
    grid-row: 1;
    grid-column: 3;
    inline-size: 32px;
    min-block-size: 32px;
    padding: 0;
  }
  .add {
    justify-self: start;
    margin-inline-start: -12px;
  }
  .new {
    display: grid;
    gap: 12px;
    padding: 12px 14px;
    border-radius: var(--radius-s);
    background: var(--surface-sunken);
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(150px, 100%), 1fr));
    gap: 12px;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 40px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
  }
`;
