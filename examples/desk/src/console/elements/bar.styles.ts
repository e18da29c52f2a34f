import { css } from 'lit';

export const barStyles = css`
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
    display: grid;
    grid-template:
      'brand tally time person' auto
      'rooms rooms rooms rooms' auto
      / auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 4px 20px;
    padding: 8px 16px 0;
    border-block-end: 1px solid var(--line);
    background: var(--surface);
  }
  .brand,
  .tally,
  .tally li,
  .person,
  nav,
  nav ul {
    display: flex;
    align-items: center;
  }
  .brand {
    grid-area: brand;
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
    grid-area: tally;
    flex-wrap: wrap;
    gap: 4px 8px;
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
    grid-area: time;
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
    grid-area: person;
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
  nav {
    grid-area: rooms;
    gap: 8px;
    min-inline-size: 0;
  }
  nav ul {
    flex: 1;
    flex-wrap: wrap;
    min-inline-size: 0;
  }
  .room {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 40px;
    padding: 4px 14px;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--text-muted);
    font-weight: 600;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
    position: relative;
  }
  .room:hover {
    color: var(--text);
  }
  .room:focus-visible {
    outline-offset: -3px;
  }
  .room[aria-current] {
    border-block-end-color: var(--accent);
    color: var(--text);
  }
  .room .icon {
    inline-size: 18px;
  }
  .dot {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 0;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--soon);
  }
  .find {
    flex: none;
  }
  @media (max-width: 1499px) {
    .zone {
      display: none;
    }
    .room {
      gap: 6px;
      padding-inline: 8px;
      font-size: 0.9375rem;
    }
    .find kbd {
      display: none;
    }
  }
  /* All of them in one line, by their words. */
  @media (min-width: 640px) and (max-width: 1399px) {
    nav li .icon {
      display: none;
    }
  }
  @media (max-width: 1199px) {
    nav {
      gap: 0;
    }
    .room {
      padding-inline: 6px;
      font-size: 0.875rem;
    }
    .me {
      display: none;
    }
    .bar {
      column-gap: 12px;
    }
  }
  @media (max-width: 899px) {
    .brand b,
    .keys {
      display: none;
    }
  }
  @media (max-width: 639px) {
    .bar {
      grid-template:
        'brand time person' auto
        'tally tally tally' auto
        'rooms rooms rooms' auto
        / auto 1fr auto;
      padding: 4px 12px 0;
    }
    .tally {
      gap: 4px;
    }
    .tally li {
      flex: 1 1 auto;
      justify-content: center;
      gap: 4px;
      padding: 2px 8px;
      font-size: 0.8125rem;
    }
    /* There is more to the side. */
    nav ul {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
      mask-image: linear-gradient(to right, #000 calc(100% - 32px), transparent);
    }
    .room {
      flex-direction: column;
      gap: 0;
      min-inline-size: 60px;
      min-block-size: 48px;
      padding: 2px 8px;
      font-size: 0.75rem;
    }
  }
  @media (forced-colors: active) {
    .room[aria-current] {
      border-block-end-color: Highlight;
    }
  }
`;
