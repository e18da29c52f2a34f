import { css } from 'lit';

export const filterStyles = css`
  :host {
    container: filter / inline-size;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 10px 16px;
    background: var(--surface);
  }
  .views {
    display: flex;
    gap: 4px;
    padding: 4px;
    border-radius: var(--radius-s);
    background: var(--surface-sunken);
  }
  .view {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 36px;
    padding: 4px 12px;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--text-muted);
    font-weight: 600;
    white-space: nowrap;
    cursor: pointer;
  }
  .view[aria-pressed='true'] {
    background: var(--surface-raised);
    color: var(--text);
    box-shadow: 0 1px 2px #0003;
  }
  .count {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .search {
    position: relative;
    flex: 1 1 160px;
  }
  .search .icon {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 12px;
    color: var(--text-muted);
    pointer-events: none;
  }
  .search input {
    padding-inline-start: 40px;
  }
  .filter[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--on-accent-soft);
  }
  .choices {
    inset: 120px 16px auto auto;
    inline-size: min(560px, calc(100vw - 32px));
    max-block-size: calc(100dvh - 144px);
    margin: 0;
    padding: 16px 20px 20px;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface-raised);
    color: var(--text);
    box-shadow: var(--shadow);
  }
  fieldset + fieldset {
    margin-block-start: 14px;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin-block-start: 4px;
  }
  .option {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 36px;
    cursor: pointer;
  }
  .saved ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    margin-block: 4px;
  }
  .saved li {
    display: flex;
    align-items: center;
  }
  .saved form {
    display: flex;
    gap: 8px;
    margin-block-start: 4px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 36px;
    padding: 4px 12px;
    border: 1px solid var(--control-line);
    border-radius: 999px;
    background: var(--surface);
    cursor: pointer;
  }
  .chip .icon {
    inline-size: 16px;
  }
  .square {
    inline-size: 36px;
    min-block-size: 36px;
    padding: 0;
  }
  @container filter (max-width: 599px) {
    .tools {
      padding: 8px 12px;
    }
    .views {
      flex: 1 1 100%;
    }
    .view {
      flex: 1;
      justify-content: center;
      min-block-size: 40px;
      padding: 4px 8px;
    }
    .filter {
      inline-size: 48px;
      padding: 0;
    }
    .filter > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (forced-colors: active) {
    .view[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
