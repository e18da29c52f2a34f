import { css } from 'lit';

export const paletteStyles = css`
  dialog {
    inset-block: 10dvh auto;
    inline-size: min(640px, calc(100vw - 24px));
    max-block-size: 80dvh;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: var(--radius);
    background: var(--surface-raised);
    color: var(--text);
    box-shadow: var(--shadow);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: var(--scrim);
  }
  .search {
    position: relative;
    padding: 12px;
    border-block-end: 1px solid var(--line);
  }
  .search .icon {
    position: absolute;
    inset-block-start: 24px;
    inset-inline-start: 24px;
    color: var(--text-muted);
  }
  .search input {
    padding-inline-start: 44px;
    font-size: 1.125rem;
  }
  .choices {
    overflow: auto;
    padding: 4px 8px 12px;
  }
  .group {
    padding: 10px 12px 4px;
    color: var(--text-muted);
    font-size: 0.875rem;
    font-weight: 600;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 40px;
    padding: 4px 12px;
    border-radius: var(--radius-s);
    cursor: pointer;
  }
  .choice:hover {
    background: var(--surface-sunken);
  }
  .choice[aria-selected='true'] {
    background: var(--accent-soft);
    color: var(--on-accent-soft);
  }
  .words {
    font-weight: 600;
  }
  .more {
    flex: 1;
    overflow: hidden;
    font-size: 0.9375rem;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .keys {
    display: flex;
    gap: 4px;
  }
  .none {
    padding: 8px 20px 20px;
  }
  @media (forced-colors: active) {
    .choice[aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
