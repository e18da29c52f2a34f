import { css } from 'lit';

export const knownStyles = css`
  :host {
    min-block-size: 0;
    block-size: 100%;
  }
  .room {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: var(--surface);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding-block: 12px;
    padding-inline: max(16px, (100% - 960px) / 2);
  }
  h1 {
    flex: 1;
    font-size: 1.375rem;
    line-height: 28px;
  }
  h1:focus-visible {
    outline: 0;
  }
  .back {
    inline-size: 40px;
    padding: 0;
    margin-inline-start: -10px;
  }
  .scroll {
    display: grid;
    align-content: start;
    justify-items: center;
    gap: 16px;
    flex: 1;
    min-block-size: 0;
    padding: 0 16px 32px;
    overflow: auto;
  }
  .scroll > * {
    inline-size: min(960px, 100%);
  }
  ul {
    display: grid;
    gap: 12px;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px 24px;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface-raised);
  }
  li > desk-known-form,
  .buttons,
  .next {
    grid-column: 1 / -1;
  }
  h2 {
    font-size: 1.125rem;
    line-height: 26px;
    overflow-wrap: anywhere;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    color: var(--text-muted);
  }
  .meta span {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .meta .icon {
    inline-size: 17px;
  }
  .told {
    color: var(--text-muted);
    text-align: end;
  }
  .told b {
    display: block;
    color: var(--text);
    font-size: 1.75rem;
    line-height: 32px;
    font-variant-numeric: tabular-nums;
  }
  .next {
    display: flex;
    align-items: center;
    gap: 8px;
    justify-self: start;
    padding: 4px 12px 4px 8px;
    border-radius: 999px;
    background: var(--surface-sunken);
    color: var(--text-muted);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .next.soon {
    background: var(--soon-soft);
    color: var(--on-soon-soft);
  }
  .next.late {
    background: var(--now-soft);
    color: var(--on-now-soft);
  }
  .solved h2 {
    color: var(--text-muted);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .empty {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 12px;
    padding-block: 48px;
    color: var(--text-muted);
  }
`;
