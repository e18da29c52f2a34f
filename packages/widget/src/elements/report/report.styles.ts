import { laterTokens } from '../../styles/later-tokens.ts';

/** What only the screens after a report need. */
export default `
  ${laterTokens}
  @media (max-width: 639px) {
    dialog {
      inset-block-end: var(--_keyboard, 0px);
      block-size: calc(100dvh - 24px - var(--_keyboard, 0px));
    }
    /* It is pulled down by its head. */
    dialog .top {
      touch-action: none;
    }
  }
  @media (min-width: 640px) {
    dialog {
      max-block-size: calc(100dvh - 32px - var(--_keyboard, 0px));
      margin-block-end: var(--_keyboard, 0px);
    }
  }
  .big {
    font-size: 1.75em;
    line-height: 1.2;
    font-weight: 700;
    text-wrap: balance;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 8px;
  }
  .soon {
    background: var(--_soon-soft);
    color: var(--_on-soon-soft);
  }
  .review {
    display: grid;
    gap: 4px;
  }
  .head {
    display: flex;
    gap: 12px;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_info-soft);
    color: var(--_on-info-soft);
  }
  .head.done {
    background: var(--_accent-soft);
    color: var(--_on-accent-soft);
  }
  .head.soon {
    background: var(--_soon-soft);
    color: var(--_on-soon-soft);
  }
  .head.now {
    background: var(--_now-soft);
    color: var(--_on-now-soft);
  }
  .head svg {
    inline-size: 28px;
    block-size: 28px;
  }
  .head .big {
    margin-block: 8px 0;
  }
  .status {
    font-size: 1.125em;
    font-weight: 600;
  }
  .left {
    margin-block-start: 4px;
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .arc {
    inline-size: 28px;
    block-size: 28px;
  }
  .arc circle {
    opacity: 0.25;
  }
  .arc path {
    stroke-linecap: butt;
    stroke-width: 3;
  }
  .near,
  .follows {
    display: flex;
    gap: 12px;
  }
  .near svg {
    color: var(--_accent);
  }
  .still h3,
  .card h3:has(svg) {
    display: flex;
    gap: 8px;
  }
  .times {
    font-size: 1.125em;
  }
  blockquote {
    margin-block-start: 8px;
    padding: 12px 16px;
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
    white-space: pre-wrap;
    /* Each line runs the way its words do. */
    unicode-bidi: plaintext;
    user-select: text;
  }
  .primary.no {
    border-color: currentColor;
    background: none;
    color: inherit;
  }
  .primary.no:hover {
    background: var(--_surface);
    color: var(--_text);
  }
  .pill {
    position: sticky;
    inset-block-end: 8px;
    justify-self: center;
    border-color: transparent;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .reference {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 12px;
    align-items: center;
  }
  .reference > * {
    grid-column: 1/-1;
  }
  .reference > div {
    grid-column: 1;
  }
  .reference > .link {
    grid-column: 2;
    grid-row: 1;
  }
  .reference .big {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
  }
  .reference > .follow {
    grid-column: 1/-1;
  }
  .follow {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
    margin-block-start: 8px;
  }
  .follow > div {
    display: grid;
    flex: 1 1 140px;
    gap: 8px;
    align-content: center;
  }
  .follow > .pair {
    flex-basis: 100%;
  }
  .qr {
    inline-size: 140px;
    block-size: 140px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    background: #fff;
    forced-color-adjust: none;
  }
  .timeline {
    list-style: none;
    padding: 0;
    margin-block-start: 8px;
  }
  .earlier {
    margin-block-start: 8px;
  }
  .timeline li {
    position: relative;
    display: flex;
    gap: 12px;
    padding-block: 6px;
    padding-inline-start: 24px;
  }
  .timeline li::before {
    content: '';
    position: absolute;
    inset-inline-start: 4px;
    inset-block-start: 14px;
    inline-size: 9px;
    block-size: 9px;
    border-radius: 9px;
    background: var(--_control-line);
  }
  .timeline li:last-child::before {
    background: var(--_accent);
  }
  .timeline li + li::after {
    content: '';
    position: absolute;
    inset-inline-start: 8px;
    inset-block: -10px auto;
    block-size: 24px;
    border-inline-start: 1px solid var(--_line);
  }
  .timeline time {
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }
  .messages {
    display: grid;
    gap: 8px;
  }
  .message {
    max-inline-size: 88%;
    padding: 10px 14px;
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    justify-self: start;
    white-space: pre-wrap;
  }
  .message.reporter {
    justify-self: end;
    background: var(--_accent-soft);
    color: var(--_on-accent-soft);
  }
  .message.reporter .hint {
    color: inherit;
  }
  .message .hint {
    display: flex;
    gap: 4px;
    font-size: 0.9375em;
  }
  .message svg {
    inline-size: 20px;
    block-size: 20px;
  }
  .rating {
    gap: 4px;
  }
  .rating .choice {
    gap: 12px;
    border-radius: var(--_radius-s);
  }
  .rating .choice span {
    margin: 0;
  }
  .row.issue {
    min-block-size: 72px;
  }
  .row.issue span {
    font-weight: 600;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding-block: 48px;
    text-align: center;
  }
  .empty svg {
    inline-size: 144px;
    block-size: 72px;
    color: var(--_control-line);
  }
  .empty .here {
    color: var(--_accent);
    stroke: var(--_accent);
  }
  .last {
    display: grid;
    justify-items: start;
    gap: 8px;
  }
  .last .card {
    justify-self: stretch;
  }
  .last .danger {
    min-block-size: 48px;
    font-size: 1em;
  }
  section > .hint + .hint {
    margin-block-start: 12px;
  }
  .label {
    font-weight: 600;
    font-size: 1.125em;
  }
  .label small {
    display: inline;
  }
  .photos {
    display: flex;
    gap: 16px;
    padding: 0;
    list-style: none;
  }
  .photos li {
    position: relative;
  }
  canvas {
    display: block;
    inline-size: 72px;
    block-size: 72px;
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
  }
  .photos .round {
    position: absolute;
    inset-block-start: -10px;
    inset-inline-end: -18px;
  }
  .photos .round svg {
    padding: 4px;
    border-radius: 99px;
    background: var(--_text);
    color: var(--_surface);
  }
  .pickphoto {
    position: relative;
    justify-self: start;
  }
  .pickphoto input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .pickphoto:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .start {
    justify-self: start;
    align-self: start;
  }
  .asked {
    margin: 0 20px 12px;
  }
  s {
    opacity: 0.8;
    margin-inline-start: 8px;
  }
  summary small {
    display: inline;
  }
  .switch {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    padding-block: 12px;
  }
  .switch input {
    inline-size: 24px;
    block-size: 24px;
    min-block-size: 0;
    flex: none;
    margin: 0;
    accent-color: var(--_accent);
  }
  details {
    border-block: 1px solid var(--_line);
  }
  details > * + * {
    margin-block-end: 16px;
  }
  summary {
    display: block;
    padding-block: 14px;
    font-weight: 600;
  }
  summary::after {
    content: '+';
    float: inline-end;
    font-size: 1.375em;
    line-height: 1;
    color: var(--_text-muted);
  }
  [open] > summary::after {
    content: '–';
  }
  .notify {
    margin-block-start: 12px;
  }
  .notify > .error:empty {
    margin: 0;
  }
  .notify form,
  .notify > div {
    display: grid;
    gap: 12px;
  }
  .notify div > p:first-child {
    display: flex;
    gap: 12px;
  }
  .notify div > p:first-child svg {
    flex: none;
    color: var(--_accent);
  }
  .notify .links,
  .last > .link,
  .link.start {
    margin-inline: -4px;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
`;
