import { tokens } from '../../styles/tokens.ts';

/** Type 24/32/44, targets of 64 px and more, 16 px apart; the lower half is touched. */
export default `
  ${tokens}
  :host {
    display: block;
    --_s: 24px;
    --_m: 32px;
    --_l: 44px;
    --_act: 80px;
    --_gap: 16px;
    --_edge: 48px;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  .frame {
    position: relative;
    isolation: isolate;
    overflow: hidden;
    display: grid;
    grid-template-rows: 1fr minmax(50dvh, auto);
    min-block-size: 100dvh;
    background: var(--_surface);
    color: var(--_text);
    font: 400 var(--_s) / 1.42 var(--_font);
    overflow-wrap: anywhere;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  .frame:lang(zh),
  .frame:lang(ja) {
    line-height: 1.6;
  }
  .frame:lang(ar),
  .frame:lang(hi) {
    line-height: 1.7;
  }
  .tell {
    position: relative;
    display: flex;
    flex-direction: column;
    justify-content: end;
    gap: 20px;
    padding: var(--_edge);
    padding-block-end: 40px;
  }
  .touch {
    display: flex;
    flex-direction: column;
    gap: 24px;
    padding: 40px var(--_edge) 32px;
    border-radius: 40px 40px 0 0;
    background: var(--_surface-sunken);
  }
  .reach {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: var(--_gap);
  }
  .step {
    color: var(--_text-muted);
    font-weight: 600;
  }
  h2 {
    font-size: var(--_l);
    line-height: 1.2;
    font-weight: 700;
    letter-spacing: -0.01em;
    outline: 0;
    text-wrap: balance;
  }
  h2:lang(ar),
  h2:lang(hi),
  h2:lang(zh),
  h2:lang(ja),
  h2:lang(ko) {
    letter-spacing: 0;
    line-height: 1.4;
  }
  h3 {
    font-size: var(--_s);
    line-height: 1.35;
    font-weight: 600;
  }
  .fine,
  .hint {
    color: var(--_text-muted);
  }
  .topic {
    font-size: var(--_m);
    line-height: 1.3;
    font-weight: 600;
  }
  small {
    display: block;
    font-size: var(--_s);
    font-weight: 400;
    line-height: 1.3;
    color: var(--_text-muted);
  }
  button,
  input,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  svg {
    flex: none;
    inline-size: 36px;
    block-size: 36px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :dir(rtl) > .turns {
    transform: scaleX(-1);
  }
  :focus-visible {
    outline: 4px solid var(--_focus);
    outline-offset: 3px;
  }
  h2:focus-visible {
    outline: 0;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  [data-heard] {
    border-radius: 8px;
    background: var(--_soon-soft);
    color: var(--_on-soon-soft);
    box-shadow: 0 0 0 6px var(--_soon-soft);
  }

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

  /* Resting: seen from afar. */
  .tell {
    isolation: isolate;
    overflow: hidden;
    background: linear-gradient(to bottom, var(--_accent-soft), var(--_surface) 70%);
  }
  .at {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block-end: auto;
    color: var(--_on-accent-soft);
    font-weight: 600;
  }
  .at svg {
    inline-size: 32px;
    block-size: 32px;
  }
  .rest .tell {
    justify-content: center;
    align-items: center;
    gap: 48px;
    text-align: center;
  }
  /* The rings of the stands, seen from above. */
  .rest .tell::before {
    content: '';
    position: absolute;
    z-index: -1;
    inset-block-start: 80%;
    inset-inline: -40%;
    aspect-ratio: 1.6;
    border-radius: 50%;
    opacity: 0.14;
    background: repeating-radial-gradient(
      ellipse closest-side,
      transparent 0 11%,
      var(--_accent) 11.2% 12.8%
    );
  }
  .greeting {
    display: grid;
    gap: 20px;
    font-weight: 600;
  }
  .greeting span:first-child {
    font-size: 92px;
    line-height: 1.04;
    font-weight: 800;
    letter-spacing: -0.03em;
    margin-block-end: 12px;
  }
  .greeting span:first-child:lang(ar),
  .greeting span:first-child:lang(zh),
  .greeting span:first-child:lang(ja) {
    letter-spacing: 0;
    line-height: 1.3;
  }
  .queues {
    display: grid;
    gap: 8px;
    padding: 0;
    list-style: none;
    font-size: var(--_m);
  }
  .queues li {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 12px;
  }
  ::slotted(*) {
    max-inline-size: 100%;
  }
  .rest .touch {
    gap: 32px;
  }
  .rest .reach {
    gap: 24px;
  }
  .begin {
    flex: 1;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 40px;
    min-block-size: 220px;
    padding: 24px;
    border: 0;
    border-radius: 32px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: var(--_m);
    font-weight: 600;
    line-height: 1.4;
    text-align: start;
  }
  .begin:active {
    background: var(--_accent-hover);
  }
  .begin > span {
    display: grid;
    gap: 8px;
  }
  .begin span span {
    text-align: start;
  }
  .begin span span[dir='rtl'] {
    text-align: end;
  }
  [dir='rtl'] .begin span span[dir='rtl'] {
    text-align: start;
  }
  .begin span span:first-child {
    font-size: 56px;
    line-height: 1.15;
    font-weight: 800;
  }
  .begin svg {
    inline-size: 112px;
    block-size: 112px;
    stroke-width: 1.5;
  }
  .greets {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .greets .act {
    flex: 1;
    min-block-size: 96px;
    font-size: var(--_m);
  }
  .greets .act:has(svg) {
    flex: none;
    inline-size: 120px;
  }
  .languages .act {
    min-block-size: 88px;
    font-size: var(--_m);
  }
  .cleared .tell,
  .off .tell,
  .elsewhere .tell {
    justify-content: center;
    text-align: center;
  }
  .cleared,
  .off,
  .elsewhere {
    grid-template-rows: 1fr;
  }
  :is(.cleared, .off, .elsewhere) .touch {
    display: none;
  }
  .cleared h2 {
    font-size: 64px;
  }
  .cleared h2 .done {
    flex-direction: column;
  }
  .cleared h2 svg {
    inline-size: 160px;
    block-size: 160px;
  }

  /* What is told. */
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
  .error:empty {
    display: none;
  }
  .call {
    display: grid;
    gap: 16px;
    padding: 32px;
    border-radius: 28px;
    background: var(--_now-soft);
    color: var(--_on-now-soft);
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

  /* What is typed. */
  .field {
    inline-size: 100%;
    min-block-size: 88px;
    padding: 16px 24px;
    border: 2px solid var(--_control-line);
    border-radius: 18px;
    background: var(--_surface);
    font-size: var(--_m);
    line-height: 1.3;
    resize: none;
    user-select: text;
    -webkit-user-select: text;
  }
  textarea.field {
    min-block-size: 128px;
  }
  .field[aria-invalid] {
    border-color: var(--_now);
  }
  .field.pin {
    text-align: center;
    letter-spacing: 0.4em;
  }
  .chips {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(280px, 1fr));
    gap: var(--_gap);
  }
  .chips .act {
    min-block-size: 64px;
    padding-block: 8px;
  }
  .keys {
    display: grid;
    gap: 14px;
    margin-block-start: 8px;
  }
  .keys > div {
    display: flex;
    justify-content: center;
    gap: 14px;
  }
  .key {
    flex: 1 1 0;
    min-inline-size: 0;
    max-inline-size: 96px;
    min-block-size: 72px;
    padding: 0;
    border-width: 1px;
    border-radius: 14px;
    font-size: var(--_m);
    font-weight: 500;
    line-height: 1;
  }
  .key.wide {
    flex: 1.6 1 0;
    max-inline-size: 144px;
    font-size: var(--_s);
    font-weight: 600;
  }
  .key.space {
    flex: 5 1 0;
    max-inline-size: none;
    font-size: var(--_s);
  }
  .key[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_on-accent-soft);
  }
  .key.none {
    visibility: hidden;
  }
  .numbers {
    inline-size: min(100%, 560px);
    margin-inline: auto;
  }
  .numbers .key,
  .numbers .key.wide {
    flex: 1 1 0;
    max-inline-size: none;
    min-block-size: 84px;
    font-size: var(--_l);
  }
  .pads {
    display: flex;
  }

  /* Check. */
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
  .take {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 40px;
    align-items: center;
  }
  .take > div {
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
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  /* Still there? */
  .frame::after {
    content: '';
    position: fixed;
    z-index: 1;
    inset: 0;
    background: var(--_scrim);
    display: none;
  }
  .frame:has(.idle)::after {
    display: block;
  }
  .idle {
    position: fixed;
    z-index: 2;
    inset-inline: 0;
    inset-block-end: 0;
    min-block-size: 50dvh;
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: 28px;
    padding: var(--_edge);
    border-radius: 40px 40px 0 0;
    background: var(--_surface);
  }
  .idle h3 {
    font-size: var(--_l);
    line-height: 1.2;
    font-weight: 700;
  }
  .idle p {
    font-size: var(--_m);
    line-height: 1.3;
  }
  .bar {
    block-size: 16px;
    border-radius: 999px;
    background: var(--_surface-sunken);
    overflow: hidden;
  }
  .bar i {
    display: block;
    block-size: 100%;
    border-radius: inherit;
    background: var(--_accent);
    transform-origin: 0 0;
    animation: drain 30s linear forwards;
  }
  :dir(rtl) > .bar i {
    transform-origin: 100% 0;
  }
  @keyframes drain {
    to {
      transform: scaleX(0);
    }
  }
  .stay {
    display: grid;
    grid-template-columns: 2fr 1fr;
    gap: 24px;
  }
  .stay .act {
    min-block-size: 120px;
  }
  .stay .lead {
    min-block-size: 240px;
    font-size: var(--_l);
  }

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
    .take {
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
    .take {
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
