import { css } from 'lit';

export const attachStyles = css`
  section {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    overflow-wrap: anywhere;
  }
  h2 {
    color: var(--text-muted);
    font-size: 0.9375rem;
    font-weight: 600;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    inline-size: 100%;
  }
  select {
    flex: 1 1 160px;
    min-inline-size: 0;
    inline-size: 0;
  }
  .joined {
    display: flex;
    gap: 8px;
  }
  a:not(.button) {
    color: inherit;
    text-underline-offset: 3px;
  }
`;
