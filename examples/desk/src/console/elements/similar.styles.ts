import { css } from 'lit';

export const similarStyles = css`
  ul {
    display: grid;
    gap: 8px;
  }
  li {
    display: grid;
    gap: 2px;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius-s);
    overflow-wrap: anywhere;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    color: var(--text-muted);
    font-size: 0.875rem;
  }
  .near {
    color: var(--on-accent-soft);
    font-weight: 600;
  }
  b {
    font-weight: 600;
  }
  .text {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    font-size: 0.9375rem;
    unicode-bidi: plaintext;
  }
  a {
    color: inherit;
    text-underline-offset: 3px;
  }
`;
