import { css } from 'lit';

export const appStyles = css`
  .page {
    display: flex;
    flex-direction: column;
    block-size: 100dvh;
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
  .strip.done {
    background: var(--accent-soft);
    color: var(--on-accent-soft);
  }
  .strip .button {
    min-block-size: 32px;
    margin-inline-start: auto;
  }
  .square {
    inline-size: 40px;
    padding: 0;
  }
  .work {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    min-block-size: 0;
  }
  .work > * {
    block-size: 100%;
    min-inline-size: 0;
  }
  .work > .visually-hidden {
    block-size: 1px;
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
  @media (max-width: 899px) {
    [data-open] .work {
      grid-template-columns: minmax(0, 1fr);
    }
    [data-open] .list-view {
      display: none;
    }
    [data-open] desk-issue {
      border: 0;
    }
  }
  @media (max-width: 639px) {
    [data-open] desk-bar {
      display: none;
    }
    .corner {
      inset-block-start: 28px;
    }
  }
`;
