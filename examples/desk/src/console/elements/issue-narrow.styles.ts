import { css } from 'lit';

/** On a phone, and in a narrow window: one column, and only the name stays in sight. */
export const issueNarrowStyles = css`
  @container issue (max-width: 719px) {
    article {
      overflow: auto;
      scroll-padding-block: 56px 140px;
    }
    /* Only the name stays in sight while the rest scrolls. */
    header {
      display: contents;
    }
    .line {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      padding: 8px 16px;
      background: var(--surface);
    }
    .meta {
      padding: 0 16px 8px;
    }
    header .actions {
      padding-block-end: 12px;
      border-block-end: 1px solid var(--line);
    }
    h1 {
      font-size: 1.125rem;
      line-height: 24px;
    }
    .actions {
      flex: none;
      flex-wrap: nowrap;
      padding: 4px 16px;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .actions .button {
      display: inline-flex;
      flex: none;
    }
    .conflict .actions {
      flex-wrap: wrap;
      overflow: visible;
    }
    .columns {
      display: flex;
      flex: 1 0 auto;
      flex-direction: column;
    }
    .facts,
    .scroll {
      overflow: visible;
      padding: 16px;
    }
    .facts {
      border: 0;
      border-block-end: 8px solid var(--surface-sunken);
    }
    .talk {
      flex: 1;
    }
    desk-composer {
      flex: none;
      margin: 4px 12px 16px;
      overflow: visible;
    }
    kbd {
      display: none;
    }
  }
`;
