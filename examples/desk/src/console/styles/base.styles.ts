import { css } from 'lit';

/** What every element of the desk starts from: controls, focus, hidden words. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
    color: var(--text);
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  dl,
  dd,
  ol,
  ul,
  fieldset,
  blockquote {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  .icon {
    flex: none;
    display: block;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
    border-radius: 6px;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 40px;
    padding: 6px 14px;
    border: 1px solid var(--control-line);
    border-radius: var(--radius-s);
    background: var(--surface);
    color: var(--text);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background var(--duration) var(--ease);
  }
  .button:hover {
    background: var(--surface-sunken);
  }
  .button:focus-visible {
    border-radius: var(--radius-s);
  }
  .button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  .button.primary:hover {
    background: var(--accent-hover);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
  }
  .button.quiet:hover {
    background: var(--surface-sunken);
  }
  .button[aria-disabled='true'],
  .button:disabled {
    cursor: progress;
    opacity: 0.65;
  }
  .button kbd {
    margin-inline-start: 2px;
  }
  kbd {
    min-inline-size: 20px;
    padding: 0 5px;
    border: 1px solid currentColor;
    border-radius: 5px;
    font: 600 0.75rem/18px var(--font);
    text-align: center;
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .field > label,
  legend,
  .label {
    padding: 0;
    font-weight: 600;
  }
  .hint {
    color: var(--text-muted);
    font-size: 0.9375rem;
  }
  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 9px 12px;
    border: 1px solid var(--control-line);
    border-radius: var(--radius-s);
    background: var(--surface);
    color: var(--text);
  }
  textarea {
    resize: vertical;
    line-height: 1.5;
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--accent);
  }
  ::placeholder {
    color: var(--text-muted);
    opacity: 1;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--now) !important;
  }
  .error {
    display: flex;
    gap: 8px;
    color: var(--now);
    font-weight: 600;
  }
  .error .icon {
    margin-block-start: 2px;
  }
  @media (pointer: coarse) {
    .button {
      min-block-size: 48px;
    }
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
