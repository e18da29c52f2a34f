import { css } from 'lit';

export const issueStyles = css`
  :host {
    container: issue / inline-size;
    min-block-size: 0;
    background: var(--surface);
  }
  article {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  header {
    display: grid;
    gap: 8px;
    padding: 12px 20px;
    border-block-end: 1px solid var(--line);
  }
  .line,
  .meta,
  .actions,
  .who,
  .promise,
  .place {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .back {
    inline-size: 40px;
    margin-inline-start: -8px;
    padding: 0;
  }
  h1 {
    flex: 1;
    font-size: 1.375rem;
    line-height: 28px;
    overflow-wrap: anywhere;
  }
  h1:focus {
    outline: none;
  }
  h1:focus-visible {
    outline: 3px solid var(--focus);
  }
  .meta {
    flex-wrap: wrap;
    gap: 4px 16px;
    color: var(--text-muted);
    font-size: 0.9375rem;
  }
  .who .icon {
    inline-size: 16px;
  }
  .chip {
    padding: 1px 10px;
    border-radius: 999px;
    background: var(--surface-sunken);
    color: var(--text);
    font-weight: 600;
    white-space: nowrap;
  }
  .state.in_progress,
  .state.assigned {
    background: var(--info-soft);
    color: var(--on-info-soft);
  }
  .state.waiting_reporter,
  .state.waiting_third_party,
  .state.scheduled {
    background: var(--soon-soft);
    color: var(--on-soon-soft);
  }
  .state.resolved,
  .state.closed {
    background: var(--accent-soft);
    color: var(--on-accent-soft);
  }
  .reference {
    color: var(--text);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
    user-select: all;
  }
  .actions {
    flex-wrap: wrap;
  }
  .actions .icon {
    inline-size: 18px;
  }
  .meta a {
    color: var(--accent);
    font-weight: 600;
  }
  .more {
    position: relative;
  }
  .more summary {
    list-style: none;
  }
  .more summary::-webkit-details-marker {
    display: none;
  }
  .menu {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    display: grid;
    min-inline-size: 280px;
    padding: 6px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface-raised);
    box-shadow: var(--shadow);
  }
  .menu .button {
    justify-content: start;
    text-align: start;
    border-color: transparent;
    background: none;
  }
  .menu .button:hover {
    background: var(--surface-sunken);
  }
  .menu kbd {
    margin-inline-start: auto;
  }
  .narrow {
    display: none;
  }
  .columns {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(280px, 340px) minmax(0, 1fr);
    min-block-size: 0;
  }
  .facts,
  .scroll {
    overflow: auto;
    padding: 16px 20px;
  }
  .facts:focus-visible,
  .scroll:focus-visible {
    outline-offset: -3px;
  }
  .facts {
    display: grid;
    align-content: start;
    gap: 20px;
    border-inline-end: 1px solid var(--line);
  }
  .wide {
    grid-template-columns: minmax(260px, 320px) minmax(0, 1fr) minmax(280px, 340px);
  }
  .facts.help {
    border-inline: 1px solid var(--line) 0;
  }
  .facts section {
    display: grid;
    gap: 6px;
  }
  .facts h2,
  h3 {
    color: var(--text-muted);
    font-size: 0.875rem;
    font-weight: 600;
    line-height: 20px;
  }
  .clocks {
    display: grid;
    gap: 10px;
  }
  .promise {
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
  }
  .words {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    unicode-bidi: plaintext;
  }
  blockquote {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--accent);
    font-size: 1.0625rem;
  }
  .place {
    align-items: start;
  }
  .place .icon {
    margin-block-start: 2px;
    color: var(--text-muted);
  }
  dl {
    display: grid;
    gap: 6px;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(96px, 2fr) 3fr;
    gap: 2px 12px;
  }
  .answers > div {
    grid-template-columns: 1fr;
  }
  .answers dd {
    font-weight: 600;
  }
  dt {
    color: var(--text-muted);
    font-size: 0.9375rem;
  }
  dd {
    overflow-wrap: anywhere;
  }
  .photos {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .photos img {
    display: block;
    inline-size: 88px;
    block-size: 88px;
    border-radius: var(--radius-s);
    background: var(--surface-sunken);
    object-fit: cover;
  }
  .solved {
    padding: 12px 14px;
    border-radius: var(--radius-s);
    background: var(--accent-soft);
  }
  .facts .solved h2 {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--on-accent-soft);
  }
  .talk {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .scroll {
    flex: 1;
    /* The newest message stays in sight, whatever is written. */
    min-block-size: 96px;
  }
  /* What is written always has its button in sight; the thread above gives way first. */
  desk-composer {
    flex: 0 1 auto;
    min-block-size: 240px;
    margin: 4px 20px 16px;
    overflow: auto;
    /* A field that gets the focus comes out from behind the button. */
    scroll-padding-block-end: 96px;
    border-radius: var(--radius);
  }
  .strip {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 10px 20px;
    background: var(--soon-soft);
    color: var(--on-soon-soft);
    font-weight: 600;
  }
  .strip .button {
    margin-inline-start: auto;
    color: var(--text);
  }
  .conflict {
    display: grid;
    gap: 12px;
    padding: 16px 20px;
    border-block-end: 1px solid var(--soon);
    background: var(--soon-soft);
    color: var(--text);
  }
  .conflict h2 {
    display: flex;
    align-items: center;
    gap: 10px;
    color: var(--on-soon-soft);
    font-size: 1.125rem;
  }
  .conflict h3,
  .conflict dt,
  .conflict .hint {
    color: var(--text);
  }
  .conflict h3 {
    margin-block-end: 4px;
    font-weight: 700;
  }
  .versions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
    gap: 12px;
  }
  .versions > div {
    padding: 10px 14px;
    border-radius: var(--radius-s);
    background: var(--surface);
  }
  .skeleton {
    display: grid;
    gap: 16px;
    padding: 24px 20px;
    opacity: 0;
    animation: appear 200ms 150ms forwards;
  }
  .skeleton i {
    block-size: 20px;
    inline-size: 60%;
    border-radius: 8px;
    background: var(--surface-sunken);
  }
  .skeleton i:last-child {
    inline-size: 36%;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
`;
