import { css } from 'lit';

/** What all rooms about incidents share. */
export const incidentStyles = css`
  :host {
    min-block-size: 0;
  }
  .room {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: var(--surface);
  }
  .scroll {
    display: grid;
    align-content: start;
    justify-items: center;
    gap: 24px;
    flex: 1;
    min-block-size: 0;
    padding: 16px 16px 48px;
    overflow: auto;
  }
  .scroll > * {
    inline-size: min(960px, 100%);
  }
  .stack,
  form {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }
  h1 {
    font-size: 1.375rem;
    line-height: 28px;
    overflow-wrap: anywhere;
  }
  h1:focus-visible {
    outline: 0;
  }
  h2 {
    font-size: 1.125rem;
    line-height: 26px;
    overflow-wrap: anywhere;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .head > h1,
  .head > h2 {
    flex: 1 1 200px;
  }
  .cards {
    display: grid;
    gap: 12px;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 8px 24px;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface-raised);
  }
  .card.burning {
    border-color: var(--soon);
  }
  .card.over h3 {
    color: var(--text-muted);
  }
  .card a {
    color: inherit;
  }
  h3 {
    margin: 0;
    font-size: 1.0625rem;
    line-height: 24px;
    overflow-wrap: anywhere;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    color: var(--text-muted);
  }
  .count {
    color: var(--text-muted);
    text-align: end;
  }
  .count b {
    display: block;
    color: var(--text);
    font-size: 1.75rem;
    line-height: 32px;
    font-variant-numeric: tabular-nums;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .pill {
    display: inline-flex;
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
  .pill.soon {
    background: var(--soon-soft);
    color: var(--on-soon-soft);
  }
  .pill.late {
    background: var(--now-soft);
    color: var(--on-now-soft);
  }
  .pill.met {
    background: var(--accent-soft);
    color: var(--on-accent-soft);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .panel {
    display: grid;
    gap: 16px;
    padding: 16px;
    border-radius: var(--radius);
    background: var(--surface-sunken);
  }
  .panel.stop {
    border-inline-start: 6px solid var(--soon);
    background: var(--soon-soft);
    color: var(--on-soon-soft);
  }
  .lines {
    display: grid;
    border-block-start: 1px solid var(--line);
  }
  .lines > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 48px;
    padding-block: 6px;
    border-block-end: 1px solid var(--line);
  }
  .lines label {
    display: contents;
    cursor: pointer;
  }
  .lines .text {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .lines small {
    display: block;
    color: var(--text-muted);
    font-size: 0.9375rem;
  }
  .curve {
    display: block;
    inline-size: 100%;
    block-size: 72px;
    color: var(--accent);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
    gap: 24px;
  }
  .phone {
    display: grid;
    align-content: start;
    gap: 8px;
    inline-size: min(300px, 100%);
    min-block-size: 160px;
    padding: 20px 16px;
    border: 2px solid var(--control-line);
    border-radius: 28px;
    background: var(--surface);
  }
  .bubble {
    padding: 12px;
    border-radius: var(--radius-s);
    background: var(--accent-soft);
    color: var(--on-accent-soft);
    overflow-wrap: anywhere;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
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
  fieldset {
    display: grid;
    gap: 8px;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 40px;
  }
  @media (max-width: 639px) {
    .foot .button,
    .buttons .button {
      flex: 1 0 auto;
    }
    .lines > li {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .lines > li > :nth-child(3) {
      grid-column: 2;
      justify-self: start;
    }
  }
`;
