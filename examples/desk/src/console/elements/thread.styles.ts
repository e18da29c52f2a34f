import { css } from 'lit';

export const threadStyles = css`
  ol {
    display: grid;
    gap: 12px;
  }
  time {
    color: var(--text-muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
    font-size: 0.9375rem;
  }
  .text {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    unicode-bidi: plaintext;
  }
  .event {
    display: grid;
    gap: 6px;
  }
  .line {
    display: flex;
    align-items: baseline;
    gap: 12px;
    padding-inline-start: 4px;
    color: var(--text-muted);
    font-size: 0.9375rem;
  }
  .mark {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid var(--control-line);
    border-radius: 50%;
  }
  .bubble {
    inline-size: fit-content;
    max-inline-size: min(560px, 92%);
    padding: 8px 14px 10px;
    border: 1px solid transparent;
    border-radius: var(--radius);
  }
  .bubble.reporter {
    border-start-start-radius: 4px;
    background: var(--surface-sunken);
  }
  .bubble.venue {
    margin-inline-start: auto;
    border-start-end-radius: 4px;
    background: var(--accent-soft);
  }
  .bubble.venue time {
    color: var(--text);
  }
  .note {
    padding: 8px 14px 10px;
    border: 1px dashed var(--soon);
    border-radius: var(--radius);
    background: repeating-linear-gradient(
      -45deg,
      var(--soon-soft) 0 10px,
      color-mix(in srgb, var(--soon-soft) 70%, var(--surface)) 10px 20px
    );
  }
  .note .icon {
    align-self: center;
    inline-size: 17px;
    block-size: 17px;
  }
  .note time {
    color: var(--text);
  }
  .tag {
    padding: 0 8px;
    border: 1px solid currentColor;
    border-radius: 999px;
    font-size: 0.8125rem;
    font-weight: 600;
  }
`;
