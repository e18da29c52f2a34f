import { css } from 'lit';

export const photosStyles = css`
  section {
    display: grid;
    gap: 6px;
  }
  h2 {
    color: var(--text-muted);
    font-size: 0.875rem;
    font-weight: 600;
    line-height: 20px;
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  li {
    display: grid;
    gap: 2px;
    max-inline-size: 88px;
    color: var(--text-muted);
    font-size: 0.8125rem;
    line-height: 18px;
    overflow-wrap: anywhere;
  }
  li button {
    padding: 0;
    border: 0;
    border-radius: var(--radius-s);
    background: none;
    cursor: zoom-in;
  }
  li img {
    display: block;
    inline-size: 88px;
    block-size: 88px;
    border-radius: var(--radius-s);
    background: var(--surface-sunken);
    object-fit: cover;
  }
  dialog {
    inline-size: min(1100px, calc(100vw - 24px));
    block-size: calc(100dvh - 24px);
    max-inline-size: none;
    max-block-size: none;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: var(--surface-raised);
    color: var(--text);
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: var(--scrim);
  }
  .viewer {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    block-size: 100%;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    border-block-end: 1px solid var(--line);
  }
  .bar p {
    flex: 1;
    font-weight: 600;
  }
  .bar .button {
    inline-size: 44px;
    padding: 0;
  }
  .large {
    inline-size: 100%;
    block-size: 100%;
    background: var(--surface-sunken);
    object-fit: contain;
  }
  .next {
    scale: -1 1;
  }
  :host(:dir(rtl)) .next {
    scale: 1 1;
  }
  :host(:dir(rtl)) .before {
    scale: -1 1;
  }
`;
