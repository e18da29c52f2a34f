const dark = '{--a:#4fd1a1;--o:#04261a;--f:#fff}';

/** The pill and nothing else; the panel brings its own. */
export default `
  :host {
    all: initial;
  }
  [hidden],
  :host([hidden]) {
    display: none !important;
  }
  .pill {
    --a: #0a7d4f;
    --o: #fff;
    --f: #13201a;
    position: fixed;
    inset-block-end: calc(var(--touchline-offset-block, 16px) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: var(--touchline-offset-inline, 16px);
    z-index: var(--touchline-z, 1000);
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 56px;
    padding: 0 20px;
    border: 2px solid #0000;
    border-radius: 999px;
    background: var(--touchline-accent, var(--a));
    color: var(--touchline-on-accent, var(--o));
    font: 600 max(1rem, 16px)/1.5 var(--touchline-font, system-ui, sans-serif);
    box-shadow: 0 8px 24px #0003;
    cursor: pointer;
    text-decoration: none;
  }
  .pill:hover {
    filter: brightness(0.9);
  }
  .pill:focus-visible {
    outline: 3px solid var(--f);
    outline-offset: 2px;
  }
  svg {
    width: 24px;
    height: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  :host([position='start']) .pill {
    inset-inline: var(--touchline-offset-inline, 16px) auto;
  }
  :host([position='inline']) .pill {
    position: static;
  }
  :host([compact]) .pill {
    min-height: 48px;
    padding: 0 10px;
  }
  :host([compact]) svg + span {
    position: absolute;
    clip-path: inset(50%);
  }
  span + span {
    position: absolute;
    inset: -4px 4px auto auto;
    min-width: 8px;
    padding: 0 6px;
    border-radius: 99px;
    background: #13201a;
    color: #fff;
    border: 2px solid;
    font-size: 12px;
    line-height: 16px;
  }
  span + span:empty {
    padding: 4px 0;
    background: #fff;
    color: #13201a;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) .pill ${dark}
  }
  :host([theme='dark']) .pill ${dark}
`;
