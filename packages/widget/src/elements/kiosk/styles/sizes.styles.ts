/** Lying and smaller screens, and what people ask of theirs. */
export default `
  /* A lying screen: what is told stands beside what is touched. */
  @media (orientation: landscape) and (min-width: 1000px) {
    .frame {
      grid-template-rows: none;
      grid-template-columns: 2fr 3fr;
    }
    .cleared,
    .off,
    .elsewhere {
      grid-template-columns: 1fr;
    }
    .touch {
      border-start-start-radius: 40px;
      border-end-start-radius: 40px;
      border-start-end-radius: 0;
    }
    .tell {
      justify-content: center;
    }
    .along {
      grid-template-columns: 1fr;
    }
    .idle {
      inset-inline-start: 40%;
    }
    .greeting span:first-child {
      font-size: 64px;
    }
  }
  @media (orientation: landscape) and (min-width: 1000px) and (max-height: 999px) {
    :host {
      --_s: 20px;
      --_m: 24px;
      --_l: 34px;
      --_act: 64px;
      --_edge: 32px;
    }
    .touch {
      gap: 16px;
      padding-block: 24px;
    }
    .act,
    .tile,
    .greets .act {
      min-block-size: 64px;
      padding: 8px 14px;
    }
    .grid:not(.three, .languages, :has(> :nth-child(7))) > * {
      min-block-size: 80px;
    }
    .three .tile,
    .danger .three .tile {
      min-block-size: 112px;
    }
    .numbers .key,
    .numbers .key.wide {
      min-block-size: 64px;
    }
    .key {
      min-block-size: 64px;
    }
    .always {
      padding-block-start: 16px;
    }
    .begin svg {
      inline-size: 80px;
      block-size: 80px;
    }
    .begin span span:first-child {
      font-size: 40px;
    }
    .code {
      inline-size: 240px;
    }
    .tell {
      justify-content: end;
    }
  }
  /* Smaller than a kiosk is. */
  @media (max-width: 719px), (max-height: 719px) {
    :host {
      --_s: 18px;
      --_m: 22px;
      --_l: 30px;
      --_act: 64px;
      --_edge: 20px;
    }
    .grid,
    .lines,
    .along {
      grid-template-columns: 1fr;
    }
    .grid.three {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .three .tile {
      padding: 12px;
      min-block-size: 120px;
    }
    .tile {
      min-block-size: 72px;
    }
    .begin {
      min-block-size: 120px;
      gap: 16px;
    }
    .begin span span:first-child,
    .greeting span:first-child,
    .number bdi {
      font-size: 34px;
    }
    .begin svg {
      inline-size: 56px;
      block-size: 56px;
    }
    .keys,
    .keys > div {
      gap: 6px;
    }
    .key {
      min-block-size: 56px;
      border-radius: 10px;
    }
    .code {
      inline-size: 220px;
    }
    .stay {
      grid-template-columns: 1fr;
    }
    .stay .lead {
      min-block-size: 128px;
    }
    .stay .act:not(.lead) {
      min-block-size: 64px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bar i {
      animation-timing-function: steps(6);
    }
  }
  @media (forced-colors: active) {
    .touch,
    .call,
    .promise,
    .notice,
    .idle {
      border: 2px solid;
    }
    .bar i {
      background: Highlight;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
