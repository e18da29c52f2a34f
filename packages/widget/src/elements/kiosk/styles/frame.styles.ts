import { laterTokens } from '../../../styles/later-tokens.ts';
import { tokens } from '../../../styles/tokens.ts';

/** Type 24/32/44: the frame, the words, what has the focus. */
export default `
  ${tokens}${laterTokens}
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
    word-break: auto-phrase;
  }
  h2:lang(zh) {
    word-break: keep-all;
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
`;
