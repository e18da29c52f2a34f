import { css } from 'lit';

export const wallStyles = css`
  :host {
    block-size: 100dvh;
  }
  section {
    display: grid;
    grid-template-rows: auto auto auto minmax(0, 1fr);
    gap: 16px;
    box-sizing: border-box;
    block-size: 100%;
    padding: 16px 24px;
    overflow: auto;
    background: var(--surface);
    font-variant-numeric: tabular-nums;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 24px;
  }
  .clock {
    font-size: 3rem;
    line-height: 1;
  }
  .age {
    padding: 4px 14px;
    border-radius: 999px;
    color: var(--text-muted);
    font-size: 1.25rem;
  }
  .old {
    background: var(--soon-soft);
    color: var(--on-soon-soft);
    font-weight: 700;
  }
  header .button {
    margin-inline-start: auto;
    white-space: nowrap;
  }
  .alarm {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 32px;
    padding: 16px 24px;
    border-radius: var(--radius);
    background: var(--now);
    color: var(--on-now);
  }
  .how-many {
    font-size: 3rem;
    line-height: 1;
    white-space: nowrap;
  }
  .how-many b {
    font-size: 112px;
  }
  h1,
  h2 {
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: 1.5rem;
  }
  .what {
    font-size: 2.25rem;
    line-height: 1.25;
  }
  .what b {
    margin-inline-end: 12px;
  }
  .what span {
    margin-inline-start: 12px;
    font-weight: 700;
  }
  .calm {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 12px 20px;
    border-radius: var(--radius);
    background: var(--accent-soft);
    color: var(--on-accent-soft);
    font-size: 1.75rem;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
    gap: 16px;
  }
  .figures li {
    display: grid;
    padding: 8px 20px 12px;
    border-radius: var(--radius);
    background: var(--surface-sunken);
    font-size: 1.5rem;
  }
  .figures b {
    font-size: 5rem;
    line-height: 1.1;
  }
  .figures .late,
  .line .late,
  .told .late {
    background: var(--now-soft);
    color: var(--on-now-soft);
  }
  .figures .soon,
  .line .soon {
    background: var(--soon-soft);
    color: var(--on-soon-soft);
  }
  .below {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(300px, 2fr);
    gap: 24px;
    min-block-size: 0;
  }
  .plan {
    min-block-size: 0;
  }
  .plan .venue-map text {
    font-size: 34px;
  }
  .side {
    display: grid;
    align-content: start;
    gap: 20px;
    font-size: 1.5rem;
  }
  .told ul {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
  }
  .told li,
  .line div {
    padding: 8px 14px;
    border-radius: var(--radius-s);
    background: var(--surface-sunken);
  }
  .told span {
    display: block;
    font-size: 1.25rem;
  }
  .line {
    display: grid;
    gap: 8px;
  }
  .line dt {
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: 1.25rem;
  }
  .line dd {
    font-weight: 700;
  }
  @media (max-width: 799px) {
    section {
      display: block;
      block-size: auto;
      min-block-size: 100%;
      padding: 12px;
    }
    section > * {
      margin-block-end: 12px;
    }
    .clock {
      font-size: 2rem;
    }
    .age {
      font-size: 1rem;
    }
    .what {
      font-size: 1.5rem;
    }
    .figures {
      grid-template-columns: 1fr 1fr;
      gap: 8px;
    }
    .figures b {
      font-size: 3rem;
    }
    .figures li,
    .side {
      font-size: 1.125rem;
    }
    .below {
      display: block;
    }
    .plan {
      aspect-ratio: 1;
      margin-block-end: 12px;
    }
  }
`;
