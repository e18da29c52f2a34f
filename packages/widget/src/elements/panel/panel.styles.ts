import { tokens } from '../../styles/tokens.ts';

export default `
  ${tokens}
  * {
    box-sizing: border-box;
    margin: 0;
  }
  dialog {
    position: fixed;
    inset: auto 0 0;
    inline-size: 100%;
    max-inline-size: none;
    block-size: calc(100dvh - 24px);
    max-block-size: none;
    padding: 0;
    border: 0;
    border-radius: var(--_radius) var(--_radius) 0 0;
    flex-direction: column;
    overflow: hidden;
    background: var(--_surface);
    color: var(--_text);
    font: 400 max(1rem, 16px)/1.5 var(--_font);
    overflow-wrap: anywhere;
    overscroll-behavior: contain;
  }
  dialog[open] {
    display: flex;
    animation: rise var(--touchline-duration, 160ms) var(--touchline-ease, cubic-bezier(0.2, 0.8, 0.2, 1));
  }
  dialog::backdrop {
    background: var(--_scrim);
  }
  @keyframes rise {
    from {
      transform: translateY(24px);
    }
  }
  @media (min-width: 640px) {
    dialog {
      inset: auto;
      inset-block-end: 16px;
      inset-inline-end: 16px;
      inline-size: var(--touchline-panel-width, 400px);
      block-size: min(var(--touchline-panel-height, 680px), 100dvh - 32px);
      border-radius: var(--_radius);
      box-shadow: 0 8px 24px #0003;
    }
  }
  .top {
    display: flex;
    gap: 4px;
    padding-block: 12px 8px;
    padding-inline: 20px 8px;
  }
  .top:has(button + h2) {
    padding-inline-start: 8px;
  }
  h2 {
    flex: 1;
    align-self: center;
    font-size: 1.375em;
    line-height: 1.27;
    font-weight: 700;
    outline: 0;
    text-wrap: balance;
  }
  h3 {
    font-size: 1.125em;
    line-height: 1.45;
    font-weight: 600;
  }
  small {
    display: block;
    font-size: 1rem;
    font-weight: 400;
    color: var(--_text-muted);
    line-height: 1.5;
  }
  h2 small {
    font-size: 0.64em;
  }
  legend small,
  .q > label small {
    display: inline;
  }
  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button,
  a,
  select,
  summary,
  label {
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  button {
    border: 0;
    background: none;
    text-align: start;
  }
  svg {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :dir(rtl) > .turns {
    transform: scaleX(-1);
  }
  .round {
    margin-block: -4px;
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 999px;
    flex: none;
  }
  .body {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 16px;
    padding: 4px 20px 24px;
    /* WebKit adds the padding once more behind rows that reach into it. */
    overflow: hidden auto;
  }
  /* A line that has a least height would be squeezed to it. */
  .body > * {
    flex-shrink: 0;
  }
  .foot {
    display: grid;
    gap: 8px;
    padding: 12px 20px calc(16px + env(safe-area-inset-bottom, 0px));
    border-block-start: 1px solid var(--_line);
  }
  :focus-visible,
  .choice:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  h2:focus-visible,
  .choice input:focus-visible {
    outline: 0;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .offline {
    padding: 8px 20px;
    background: var(--_info-soft);
    color: var(--_on-info-soft);
  }
  .btn {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: var(--_tap);
    padding: 8px 20px;
    border-radius: var(--_radius-s);
    border: 2px solid var(--_control-line);
    font-weight: 600;
    text-align: center;
    color: inherit;
    text-decoration: none;
  }
  .primary {
    min-block-size: 56px;
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 1.125em;
  }
  [aria-busy='true'] {
    opacity: 0.7;
  }
  .danger {
    min-block-size: 64px;
    border-color: transparent;
    background: var(--_now);
    color: var(--_on-now);
    font-size: 1.125em;
  }
  .link {
    min-block-size: 48px;
    padding: 0 4px;
    color: var(--_accent);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 48px;
    max-inline-size: 100%;
    padding: 8px 16px;
    border: 1px solid var(--_control-line);
    border-radius: 999px;
    background: var(--_surface);
  }
  .chip svg,
  .pick svg {
    inline-size: 20px;
    block-size: 20px;
  }
  select.chip {
    field-sizing: content;
    appearance: none;
  }
  .pick {
    position: relative;
    max-inline-size: 100%;
  }
  .pick .chip {
    padding-inline-end: 36px;
  }
  .pick svg {
    position: absolute;
    inset-block-start: 14px;
    inset-inline-end: 12px;
    rotate: 90deg;
    pointer-events: none;
  }
  .search {
    position: relative;
  }
  .search svg {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 12px;
    color: var(--_text-muted);
  }
  input,
  textarea {
    inline-size: 100%;
    min-block-size: var(--_tap);
    padding: 10px 14px;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius-s);
    background: var(--_surface);
  }
  textarea {
    display: block;
    resize: vertical;
  }
  ::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  .search input {
    padding-inline-start: 44px;
    appearance: none;
    border-radius: 999px;
    border-color: transparent;
    background: var(--_surface-sunken);
  }
  [aria-invalid] {
    border-color: var(--_now);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
    gap: 8px;
  }
  .tile {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 88px;
    padding: 12px 14px;
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
    font-weight: 600;
    line-height: 1.25;
    hyphens: auto;
  }
  .tile svg {
    color: var(--_accent);
    inline-size: 28px;
    block-size: 28px;
  }
  .rows {
    display: grid;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 56px;
    padding: 8px 12px;
    border-radius: var(--_radius-s);
  }
  .rows,
  .links {
    margin-inline: -12px;
  }
  .row span,
  .fact span {
    flex: 1;
  }
  .row svg {
    color: var(--_text-muted);
  }
  .row svg:first-child,
  .fact svg {
    color: var(--_accent);
  }
  .strip div {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 8px;
  }
  .strip h3 {
    margin-block-end: 8px;
    font-size: 1em;
    color: var(--_now);
  }
  .strip button {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 2px;
    min-block-size: 64px;
    padding: 8px 4px;
    border-radius: var(--_radius-s);
    background: var(--_now-soft);
    color: var(--_on-now-soft);
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
    font-size: 0.9375em;
  }
  .card {
    display: grid;
    gap: 12px;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_accent-soft);
    color: var(--_on-accent-soft);
  }
  .now {
    background: var(--_now-soft);
    color: var(--_on-now-soft);
  }
  p.card {
    display: flex;
  }
  .fact {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 48px;
    color: var(--_text-muted);
  }
  .fact b {
    display: block;
    color: var(--_text);
    font-weight: 600;
  }
  .q {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  .q > label:not([class]),
  legend {
    padding: 0;
    font-weight: 600;
    font-size: 1.125em;
    line-height: 1.4;
  }
  legend {
    margin-block-end: 8px;
  }
  .q > .hint {
    margin-block-start: -4px;
  }
  .hint {
    color: var(--_text-muted);
  }
  .error {
    display: flex;
    gap: 8px;
    color: var(--_now);
    font-weight: 600;
  }
  .list {
    display: grid;
    gap: 4px;
  }
  .choice {
    position: relative;
    display: flex;
    align-items: center;
    min-block-size: var(--_tap);
    min-inline-size: 48px;
    padding: 8px 14px;
    border: 1px solid var(--_control-line);
    border-radius: 999px;
  }
  .list .choice {
    border-radius: var(--_radius-s);
  }
  .choice input {
    position: absolute;
    inset: 0;
    opacity: 0;
    pointer-events: none;
    min-block-size: 0;
  }
  .choice:has(:checked) {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .choice span {
    margin: auto;
  }
  .list .choice span {
    margin-inline: 0 auto;
  }
  @media (max-height: 420px) {
    dialog {
      overflow: auto;
    }
    .body {
      overflow: visible;
      flex: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
    }
  }
`;
