import { css } from 'lit';

export const playbookStyles = css`
  .title {
    font-weight: 600;
  }
  .count {
    color: var(--text-muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  ol {
    display: grid;
    gap: 2px;
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 12px;
    padding: 8px;
    margin-inline: -8px;
    border-radius: var(--radius-s);
  }
  li:hover {
    background: var(--surface-sunken);
  }
  li input[type='checkbox'] {
    margin-block-start: 2px;
  }
  label {
    display: contents;
    cursor: pointer;
  }
  .done .text {
    color: var(--text-muted);
  }
  .about,
  .proof,
  .by {
    grid-column: 2;
    color: var(--text-muted);
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .must {
    color: var(--on-soon-soft);
    font-weight: 600;
  }
  .proof {
    display: flex;
    gap: 8px;
    margin-block-start: 4px;
  }
  .proof input {
    flex: 1;
    min-block-size: 36px;
    min-inline-size: 0;
    padding: 5px 10px;
  }
  .proof .button {
    min-block-size: 36px;
    padding: 4px 12px;
  }
  .escalate {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
    border-radius: var(--radius-s);
    background: var(--surface-sunken);
    font-size: 0.9375rem;
  }
  .escalate .icon {
    inline-size: 18px;
    color: var(--text-muted);
  }
`;
