/** What is touched: 64 px and more, 16 px apart. */
export default `
  .act,
  .tile,
  .key {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 14px;
    min-block-size: var(--_act);
    padding: 12px 24px;
    border: 2px solid var(--_control-line);
    border-radius: 18px;
    background: var(--_surface);
    color: var(--_text);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    overflow-wrap: break-word;
  }
  .act:active,
  .tile:active,
  .key:active {
    background: var(--_accent-soft);
    color: var(--_on-accent-soft);
  }
  .act[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_on-accent-soft);
  }
  .act[aria-busy='true'],
  .act[aria-disabled='true'] {
    opacity: 0.6;
  }
  .act.lead {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: var(--_m);
  }
  .act.lead:active {
    background: var(--_accent-hover);
  }
  .act.now,
  .tile.now {
    border-color: var(--_now);
    background: var(--_now-soft);
    color: var(--_on-now-soft);
  }
  .grid {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--_gap);
  }
  .grid.three {
    grid-template-columns: repeat(3, 1fr);
  }
  /* Few choices are large. */
  .grid:not(.three, .languages, :has(> :nth-child(7))) > * {
    min-block-size: 128px;
    font-size: var(--_m);
  }
  .tile {
    justify-content: start;
    gap: 20px;
    min-block-size: 96px;
    text-align: start;
  }
  .tile svg {
    inline-size: 44px;
    block-size: 44px;
    color: var(--_accent);
  }
  .tile.now svg {
    color: inherit;
  }
  .three .tile {
    flex-direction: column;
    justify-content: center;
    min-block-size: 148px;
    text-align: center;
  }
  .three .tile svg {
    inline-size: 52px;
    block-size: 52px;
  }
  .danger .three .tile {
    min-block-size: 300px;
    font-size: var(--_m);
    line-height: 1.25;
  }
  .danger .three .tile svg {
    inline-size: 88px;
    block-size: 88px;
  }
  .ways,
  .always {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .ways .lead {
    flex: 2;
    min-inline-size: 200px;
  }
  .always {
    padding-block-start: 24px;
    border-block-start: 2px solid var(--_line);
  }
  .always .grows {
    flex: 1;
  }
  .always .now {
    flex: 1.4;
  }
`;
