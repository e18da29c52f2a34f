/** Resting, choosing a language, cleared, out of use: seen from afar. */
export default `
  .tell {
    isolation: isolate;
    overflow: hidden;
    background: linear-gradient(to bottom, var(--_accent-soft), var(--_surface) 70%);
  }
  .stands {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block-end: auto;
    color: var(--_on-accent-soft);
    font-weight: 600;
  }
  .stands svg {
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
  .notes {
    display: grid;
    gap: 32px;
  }
  .notes span + span {
    font-size: 0.8em;
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
`;
