/** The check, what is taken along, and the figures of the staff. */
export default `
  .lines {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--_gap);
  }
  .line {
    justify-content: space-between;
    text-align: start;
  }
  .line b {
    display: block;
    font-weight: 600;
  }
  .line small {
    font-weight: 400;
  }
  .line svg {
    inline-size: 28px;
    block-size: 28px;
    color: var(--_accent);
  }

  /* Handover. */
  .receipt .tell {
    gap: 32px;
  }
  .promise {
    padding: 28px 32px;
    border-radius: 28px;
    background: var(--_accent-soft);
    color: var(--_on-accent-soft);
  }
  .promise:not(:has(p)) {
    display: none;
  }
  .promise .big {
    font-size: var(--_l);
    line-height: 1.2;
    font-weight: 700;
  }
  .promise .left {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block-start: 8px;
  }
  .along {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 40px;
    align-items: center;
  }
  .along > div {
    display: grid;
    gap: 8px;
  }
  .code {
    inline-size: 340px;
    border-radius: 24px;
    overflow: hidden;
  }
  .code svg {
    padding: 0;
    border: 0;
    display: block;
    inline-size: 100%;
    block-size: auto;
    fill: initial;
    stroke: none;
  }
  /* Below the numbers to call there is room for the code and its name. */
  .call ~ .along .code {
    inline-size: 176px;
  }
  .call ~ .along :is(.topic, .fine:last-child) {
    display: none;
  }
  .spoken {
    font-size: var(--_l);
    line-height: 1.2;
    font-weight: 700;
    letter-spacing: 0.04em;
    font-variant-numeric: tabular-nums;
  }
  .finish {
    min-block-size: 160px;
    border-radius: 28px;
    font-size: var(--_l) !important;
  }
  .finish svg {
    inline-size: 56px;
    block-size: 56px;
  }

  /* Staff. */
  .figures {
    display: grid;
    gap: 4px;
  }
  .figures div {
    display: flex;
    justify-content: space-between;
    gap: 24px;
    padding-block: 14px;
    border-block-end: 2px solid var(--_line);
  }
  .figures dt {
    color: var(--_text-muted);
  }
  .figures dd {
    margin: 0;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
`;
