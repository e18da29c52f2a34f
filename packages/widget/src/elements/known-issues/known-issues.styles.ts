import { laterTokens } from '../../styles/later-tokens.ts';
import { tokens } from '../../styles/tokens.ts';

export default `
  ${tokens}${laterTokens}
  :host {
    display: block;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  section {
    display: grid;
    gap: 12px;
    padding: 20px;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: 400 max(1rem, 16px)/1.5 var(--_font);
    overflow-wrap: anywhere;
  }
  section:lang(zh),
  section:lang(ja) {
    line-height: 1.6;
  }
  section:lang(ar),
  section:lang(hi) {
    line-height: 1.7;
  }
  h2 {
    font-size: 1.375em;
    line-height: 1.27;
    font-weight: 700;
  }
  h3 {
    font-size: 1.125em;
    line-height: 1.45;
    font-weight: 600;
  }
  ul {
    display: grid;
    gap: 8px;
    padding: 0;
    list-style: none;
  }
  li,
  .none {
    display: flex;
    gap: 12px;
    padding: 16px;
    border-radius: var(--_radius-s);
    background: var(--_soon-soft);
    color: var(--_on-soon-soft);
  }
  .done,
  .none {
    background: var(--_accent-soft);
    color: var(--_on-accent-soft);
  }
  li > div {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    gap: 4px;
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
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    font-weight: 600;
  }
  .line span {
    display: flex;
    gap: 6px;
    align-items: flex-start;
  }
  .line svg {
    inline-size: 20px;
    block-size: 20px;
    margin-block-start: 2px;
  }
  .stale {
    color: var(--_text-muted);
  }
  @media (forced-colors: active) {
    li,
    .none {
      border: 1px solid;
    }
  }
`;
