/** What is told above: notices, numbers to call. */
export default `
  .notice,
  .number,
  .error,
  .call .here {
    display: flex;
    align-items: center;
    gap: 16px;
  }
  .notice {
    padding: 20px 24px;
    border-radius: 18px;
    background: var(--_soon-soft);
    color: var(--_on-soon-soft);
  }
  .notice.good {
    background: var(--_accent-soft);
    color: var(--_on-accent-soft);
  }
  .error {
    color: var(--_now);
    font-weight: 600;
  }
  .error.way {
    flex-wrap: wrap;
  }
  .error.way button {
    min-block-size: 64px;
    padding: 8px 24px;
    border: 2px solid var(--_control-line);
    border-radius: 18px;
    background: var(--_surface);
    color: var(--_text);
    font-weight: 600;
  }
  .call {
    display: grid;
    gap: 16px;
    padding: 32px;
    border-radius: 28px;
    background: var(--_now-soft);
    color: var(--_on-now-soft);
  }
  /* The card says it again, larger, and needs the room. */
  .frame .tell:has(.call) {
    gap: 16px;
  }
  .tell:has(.call) > .stands {
    display: none;
  }
  /* Above the check every line counts. */
  .call:has(~ .fine) {
    gap: 10px;
    padding-block: 24px;
  }
  .call:has(~ .fine) bdi {
    font-size: 48px;
  }
  .number {
    flex-wrap: wrap;
    font-size: var(--_m);
    line-height: 1.2;
    font-weight: 600;
  }
  .number bdi {
    font-size: 56px;
    line-height: 1.1;
    font-weight: 800;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .call .here {
    font-size: var(--_m);
    line-height: 1.3;
  }
  .done,
  h2 > .urgent,
  h2 > span:has(svg) {
    display: flex;
    align-items: center;
    gap: 20px;
  }
  .done {
    color: var(--_accent);
  }
  h2 > .urgent {
    color: var(--_now);
  }
  h2 svg {
    inline-size: 64px;
    block-size: 64px;
  }
`;
