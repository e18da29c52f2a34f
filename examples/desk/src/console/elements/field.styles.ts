import { css } from 'lit';

export const fieldStyles = css`
  :host {
    overflow: auto;
    background: var(--surface-sunken);
  }
  .field-page {
    display: grid;
    align-content: start;
    gap: 12px;
    max-inline-size: 640px;
    margin: 0 auto;
    padding: 12px;
  }
  h1 {
    font-size: 1.25rem;
    line-height: 28px;
  }
  .views {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 4px;
    padding: 4px;
    border-radius: var(--radius);
    background: var(--surface);
  }
  .views button {
    min-block-size: 48px;
    border: 0;
    border-radius: var(--radius-s);
    background: none;
    font-weight: 600;
    cursor: pointer;
  }
  .views [aria-pressed='true'] {
    background: var(--accent-soft);
    color: var(--on-accent-soft);
  }
  ul {
    display: grid;
    gap: 12px;
  }
  .card {
    display: grid;
    gap: 6px;
    min-block-size: 96px;
    padding: 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    overflow-wrap: anywhere;
  }
  .what,
  .where,
  .order p {
    display: flex;
    align-items: start;
    gap: 8px;
  }
  .what {
    flex-wrap: wrap;
  }
  .what a {
    flex: 1 1 9em;
    color: inherit;
    text-decoration: none;
  }
  .what desk-clock {
    flex: none;
  }
  .where {
    color: var(--text-muted);
  }
  .where .icon,
  .order .icon {
    inline-size: 18px;
    margin-block-start: 2px;
  }
  .do {
    display: flex;
    gap: 6px;
  }
  .do .button {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow-wrap: normal;
    min-block-size: 48px;
    padding: 4px 6px;
    font-size: 0.9375rem;
    line-height: 20px;
  }
  .do .camera {
    flex: 0 0 48px;
    position: relative;
  }
  .camera:focus-within {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .do [aria-pressed='true'] {
    border-color: transparent;
    background: var(--accent-soft);
    color: var(--on-accent-soft);
    cursor: default;
  }
  .order {
    display: grid;
    gap: 8px;
    padding: 8px 10px;
    border-radius: var(--radius-s);
    background: var(--info-soft);
    color: var(--on-info-soft);
    font-size: 0.9375rem;
  }
  .order.received {
    background: var(--accent-soft);
    color: var(--on-accent-soft);
  }
  .order.conflict,
  .order.refused {
    background: var(--soon-soft);
    color: var(--on-soon-soft);
  }
  dl {
    display: grid;
    gap: 6px;
  }
  dl div {
    padding: 6px 10px;
    border-radius: 8px;
    background: var(--surface);
    color: var(--text);
  }
  dt {
    font-size: 0.875rem;
  }
  dd {
    font-weight: 600;
  }
  .strip {
    display: flex;
    gap: 10px;
    padding: 10px 14px;
    border-radius: var(--radius-s);
    background: var(--soon-soft);
    color: var(--on-soon-soft);
    font-weight: 600;
  }
  .empty {
    padding: 32px 12px;
    text-align: center;
    justify-items: center;
  }
`;
