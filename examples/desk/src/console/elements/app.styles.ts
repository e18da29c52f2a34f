import { css } from 'lit';

export const appStyles = css`
  .page {
    display: flex;
    flex-direction: column;
    block-size: 100dvh;
  }
  .skip {
    position: absolute;
    z-index: 3;
    inset-block-start: -100px;
    inset-inline-start: 8px;
    padding: 8px 16px;
    border-radius: var(--radius-s);
    background: var(--surface);
    color: var(--text);
  }
  .skip:focus {
    inset-block-start: 8px;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 8px 24px;
    min-block-size: 56px;
    padding: 4px 16px;
    border-block-end: 1px solid var(--line);
    background: var(--surface);
  }
  .brand,
  .tally,
  .tally li,
  .person,
  .language {
    display: flex;
    align-items: center;
  }
  .brand {
    gap: 10px;
    white-space: nowrap;
  }
  .logo {
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 9px;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 800;
  }
  .tally {
    gap: 8px;
    font-size: 0.9375rem;
  }
  .tally li {
    gap: 6px;
    padding: 3px 12px 3px 9px;
    border-radius: 999px;
    background: var(--surface-sunken);
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .tally b {
    color: inherit;
  }
  .tally .icon {
    inline-size: 17px;
  }
  .tally .late {
    background: var(--now-soft);
    color: var(--on-now-soft);
  }
  .tally .soon {
    background: var(--soon-soft);
    color: var(--on-soon-soft);
  }
  .time {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .time b {
    font-size: 1.375rem;
  }
  .zone {
    color: var(--text-muted);
    font-size: 0.875rem;
  }
  .person {
    gap: 4px;
  }
  .square {
    inline-size: 40px;
    padding: 0;
  }
  .me {
    display: grid;
    max-inline-size: 160px;
    margin-inline: 8px 4px;
    font-weight: 600;
    line-height: 20px;
    overflow-wrap: anywhere;
  }
  .me small {
    color: var(--text-muted);
    font-size: 0.8125rem;
    font-weight: 400;
  }
  .known {
    white-space: nowrap;
  }
  .known[aria-current] {
    background: var(--accent-soft);
    color: var(--on-accent-soft);
  }
  .language {
    position: relative;
  }
  .language .icon {
    position: absolute;
    inset-inline-start: 8px;
    pointer-events: none;
  }
  .language select {
    min-block-size: 40px;
    padding: 4px 8px 4px 36px;
    border-color: transparent;
    background: none;
    cursor: pointer;
  }
  .language select:hover {
    background: var(--surface-sunken);
  }
  .language option {
    background: var(--surface);
  }
  .corner {
    position: fixed;
    inset-block-start: 16px;
    inset-inline-end: 16px;
  }
  .strip {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 8px 16px;
    background: var(--soon-soft);
    color: var(--on-soon-soft);
    font-weight: 600;
  }
  .strip .button {
    min-block-size: 32px;
    margin-inline-start: auto;
  }
  .work {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    min-block-size: 0;
  }
  desk-known,
  desk-queue,
  desk-issue {
    block-size: 100%;
    min-inline-size: 0;
  }
  [data-open] .work {
    grid-template-columns: minmax(360px, 30%) minmax(0, 1fr);
  }
  [data-open] desk-issue {
    border-inline-start: 1px solid var(--line);
  }
  .nobody {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 16px;
    min-block-size: 100dvh;
    padding: 24px;
    text-align: center;
  }
  .nobody h1 {
    font-size: 1.375rem;
  }
  @media (max-width: 1199px) {
    .me,
    .zone {
      display: none;
    }
    .bar {
      gap: 8px 12px;
    }
  }
  @media (max-width: 1439px) {
    .known {
      inline-size: 40px;
      padding: 0;
    }
    .known span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (max-width: 899px) {
    [data-open] .work {
      grid-template-columns: minmax(0, 1fr);
    }
    [data-open] desk-queue {
      display: none;
    }
    [data-open] desk-issue {
      border: 0;
    }
    .brand b,
    .keys {
      display: none;
    }
  }
  @media (max-width: 639px) {
    .bar {
      flex-wrap: wrap;
      padding: 4px 12px 8px;
    }
    .time {
      margin-inline-start: 0;
    }
    .person {
      margin-inline-start: auto;
    }
    .tally {
      order: 1;
      flex: 1 0 100%;
      flex-wrap: wrap;
      gap: 6px;
    }
    .tally li {
      flex: 1 1 auto;
      justify-content: center;
      gap: 5px;
      padding: 3px 4px;
      font-size: 0.8125rem;
    }
    .language select {
      inline-size: 40px;
      padding: 4px 0 4px 40px;
    }
    [data-open] .bar {
      display: none;
    }
    .corner {
      inset-block-start: 28px;
    }
  }
`;
