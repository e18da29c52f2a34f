/** Still there? */
export default `
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
`;
