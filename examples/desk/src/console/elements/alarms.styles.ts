import { css } from 'lit';

export const alarmStyles = css`
  :host {
    display: block;
    container: alarms / inline-size;
  }
  /* What is below goes on working: the second line shows that there are more. */
  ul {
    display: grid;
    max-block-size: 84px;
    overflow: auto;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 6px 16px;
    border-block-end: 1px solid var(--surface);
    background: var(--now-soft);
    color: var(--on-now-soft);
  }
  li.acknowledged {
    background: var(--surface-sunken);
    color: var(--text);
  }
  .what {
    flex: 1 1 220px;
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  .when {
    font-variant-numeric: tabular-nums;
  }
  .button {
    min-block-size: 36px;
    padding-block: 4px;
  }
  @container alarms (max-width: 559px) {
    ul {
      max-block-size: 124px;
    }
    .when {
      display: none;
    }
  }
`;
