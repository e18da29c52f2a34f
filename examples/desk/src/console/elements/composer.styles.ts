import { css } from 'lit';

export const composerStyles = css`
  .composer {
    --tint: var(--accent-soft);
    --edge: var(--accent);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    overflow: clip;
  }
  .composer.note {
    --tint: var(--soon-soft);
    --edge: var(--soon);
    border-style: dashed;
  }
  .composer.delay {
    --tint: var(--soon-soft);
    --edge: var(--soon);
  }
  .composer.solve {
    --tint: var(--info-soft);
    --edge: var(--info);
  }
  .tabs {
    display: flex;
    overflow-x: auto;
    border-block-end: 1px solid var(--line);
  }
  [role='tab'] {
    display: inline-flex;
    flex: 1 0 auto;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 4px 12px;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--text-muted);
    font-weight: 600;
    cursor: pointer;
  }
  [role='tab'] .icon {
    inline-size: 18px;
  }
  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--edge);
    background: var(--tint);
    color: var(--text);
  }
  [role='tab']:focus-visible {
    outline-offset: -3px;
  }
  .panel {
    display: grid;
    gap: 12px;
    padding: 12px 16px 16px;
    background: var(--tint);
  }
  .note .panel {
    background: repeating-linear-gradient(
      -45deg,
      var(--tint) 0 10px,
      color-mix(in srgb, var(--tint) 70%, var(--surface)) 10px 20px
    );
  }
  .panel .hint,
  .who {
    color: var(--text);
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
    gap: 12px;
    align-items: start;
  }
  .delay .two {
    grid-template-columns: minmax(0, max-content) minmax(140px, 1fr);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 32px;
  }
  .label-line {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
  }
  .label-line label {
    font-weight: 600;
  }
  .ready {
    padding: 2px 6px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--text);
    font-size: 0.9375rem;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .macros {
    display: grid;
    gap: 4px;
    max-block-size: 220px;
    padding: 6px;
    border: 1px solid var(--line);
    border-radius: var(--radius-s);
    background: var(--surface-raised);
    overflow: auto;
  }
  .macros li {
    display: grid;
    padding: 6px 10px;
    border-radius: 8px;
    cursor: pointer;
  }
  .macros li[aria-selected='true'] {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
    background: var(--surface-sunken);
  }
  .macros span {
    overflow: hidden;
    color: var(--text-muted);
    font-size: 0.9375rem;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .macros .hint {
    display: flex;
    gap: 8px;
    padding: 4px 10px;
  }
  .must {
    display: grid;
    gap: 4px;
    padding: 10px 14px;
    border-radius: var(--radius-s);
    background: var(--surface);
  }
  .must .check {
    align-items: start;
    min-block-size: 28px;
  }
  .must input {
    flex: none;
    margin-block-start: 2px;
  }
  .preview {
    margin: 0;
    padding: 10px 14px;
    border-radius: var(--radius-s);
    background: var(--surface);
  }
  .preview figcaption {
    color: var(--text-muted);
    font-size: 0.875rem;
  }
  .preview s {
    margin-inline-start: 8px;
    color: var(--text-muted);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    position: sticky;
    inset-block-end: 0;
    margin: 0 -16px -16px;
    padding: 4px 16px 16px;
    background: var(--tint);
  }
  .who {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 0.9375rem;
  }
  .who .icon {
    inline-size: 17px;
  }
  @media (max-width: 640px) {
    kbd {
      display: none;
    }
    [role='tab'] {
      padding: 4px 8px;
      gap: 6px;
    }
    [role='tab'] .icon {
      display: none;
    }
    .delay .two {
      grid-template-columns: minmax(0, 1fr);
    }
    .foot .button {
      flex: 1 0 auto;
    }
  }
`;
