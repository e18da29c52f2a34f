/** What the screens before a report need, and nobody misses until the line is free. */
export default `
  /* Where a language may break anywhere, a title breaks between its phrases. */
  h2 {
    word-break: auto-phrase;
  }
  h2:lang(zh) {
    word-break: keep-all;
  }
  .calls {
    position: sticky;
    inset-block-start: -8px;
    z-index: 1;
    display: grid;
    gap: 8px;
    margin-inline: -20px;
    margin-block: -8px;
    padding: 8px 20px;
    background: var(--_surface);
    box-shadow: 0 1px var(--_surface);
  }
  /* Below a line over the whole width, what follows keeps its distance. */
  .offline + .body {
    padding-block-start: 16px;
  }
  .strip button {
    text-wrap: balance;
  }
  .found {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  [part='urgent'].card {
    padding: 0;
    background: none;
    color: inherit;
  }
  [part='urgent'] h3 {
    font-size: 1.5em;
    line-height: 1.25;
  }
  /* One sentence about the network is enough, and here it is this one. */
  .offline:has(~ .body > .card .unheard) {
    display: none;
  }
  .unheard {
    padding: 12px 16px;
    border-radius: var(--_radius-s);
    background: var(--_now-soft);
    color: var(--_on-now-soft);
    font-weight: 600;
  }
  /* Cold or shaking fingers answer here. */
  .calls ~ .q .chips .choice {
    flex: 1 1 88px;
    min-block-size: 64px;
    padding-inline: 8px;
    text-align: center;
    font-size: 1.125em;
    font-weight: 600;
  }
  .calls ~ .q .chips:has(> :nth-child(4)) .choice {
    flex-basis: 40%;
  }
  .dial {
    display: none;
  }
  @media (hover: hover) and (pointer: fine) {
    .dial {
      display: flex;
      gap: 16px;
      align-items: center;
      margin-block: 4px 8px;
    }
    .dial b {
      font-size: 1.75em;
      line-height: 1.2;
      user-select: all;
    }
    .dial .qr {
      inline-size: 112px;
      block-size: 112px;
    }
  }
  .here.fact {
    padding: 12px 16px;
    border-radius: var(--_radius-s);
    background: var(--_accent-soft);
    color: var(--_on-accent-soft);
  }
  .here.fact b,
  .here.fact small {
    color: inherit;
  }
  .stub {
    display: flex;
    gap: 16px;
    align-items: center;
  }
  .drawing {
    inline-size: 96px;
    block-size: 48px;
    color: var(--_control-line);
  }
  .drawing .here {
    color: var(--_accent);
    fill: var(--_accent-soft);
  }
  .pair > .q {
    align-content: start;
  }
  /* A sentence needs the width. */
  .pair:has(> .q > .error) {
    grid-template-columns: 1fr;
  }
  .error .link {
    color: inherit;
  }
  .masked {
    display: grid;
    grid-template-columns: 24px 1fr;
    gap: 0 12px;
    padding: 12px 16px 4px;
    border: 2px dotted var(--_control-line);
    border-radius: var(--_radius-s);
    color: var(--_text-muted);
  }
  .masked bdi {
    color: var(--_text);
    font-weight: 600;
    white-space: nowrap;
  }
  .masked .link {
    grid-column: 2;
    justify-self: start;
    padding-inline: 0;
    text-align: start;
  }
  .review.rows {
    gap: 0;
  }
  .review .row {
    border-block-end: 1px solid var(--_line);
    border-radius: 0;
  }
  .review .row span {
    font-weight: 600;
  }
  .photos ~ .hint {
    margin-block-start: 0;
  }
  .take {
    display: none;
  }
  @media (pointer: coarse) {
    .take {
      display: contents;
    }
    .drop {
      display: none;
    }
  }
  dialog:has(.plain) {
    filter: grayscale(1);
  }
  dialog:has(.plain) :is(.calls, [part='urgent'], .head.now) svg {
    display: none;
  }
  .body > details + details {
    margin-block-start: -17px;
  }
  @media (max-height: 420px) {
    .calls {
      position: static;
    }
  }
  dialog:lang(zh) {
    line-height: 1.6;
  }
  /* What a mouse is over; a kiosk, which has no body, is touched. */
  .primary:hover {
    background: var(--_accent-hover);
  }
  @media (hover: hover) {
    .body .tile:hover,
    .body .row:hover,
    .body .choice:hover:not(:has(:checked)) {
      background: var(--_accent-soft);
      color: var(--_on-accent-soft);
    }
  }
  @media (forced-colors: active) {
    .tile,
    .row,
    .strip button,
    .card,
    .primary,
    .danger {
      border: 1px solid;
    }
    .choice:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    :focus-visible,
    .choice:has(:focus-visible) {
      outline-color: Highlight;
    }
  }
`;
