/** What the screens before a report need, and nobody misses until the line is free. */
export default `
  .calls {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: grid;
    gap: 8px;
    margin-inline: -20px;
    padding: 4px 20px 8px;
    background: var(--_surface);
  }
  .calls:empty {
    display: none;
  }
  .unheard {
    font-weight: 600;
  }
  .here.fact {
    padding: 12px 16px;
    border-radius: var(--_radius-s);
    background: var(--_accent-soft);
    color: var(--_on-accent-soft);
  }
  .here.fact b {
    color: inherit;
  }
  .here.fact small {
    color: inherit;
  }
  .stub {
    display: flex;
    gap: 16px;
    align-items: center;
  }
  .drawing {
    inline-size: 96px;
    block-size: 48px;
    color: var(--_control-line);
  }
  .drawing .here {
    color: var(--_accent);
    fill: var(--_accent-soft);
  }
  .q .pair {
    align-items: start;
  }
  .error .link {
    color: inherit;
  }
  .review.rows {
    gap: 0;
  }
  .review .row {
    border-block-end: 1px solid var(--_line);
    border-radius: 0;
  }
  .review .row span {
    font-weight: 600;
  }
  dialog:has(.plain) {
    filter: grayscale(1);
  }
  dialog:has(.plain) :is(.calls, [part='urgent']) svg {
    display: none;
  }
  .body > details + details {
    margin-block-start: -17px;
  }
  @media (max-height: 420px) {
    .calls {
      position: static;
    }
  }
`;
