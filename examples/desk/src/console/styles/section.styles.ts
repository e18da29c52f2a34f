import { css } from 'lit';

/** A part of an issue's page with a quiet title and a count beside it. */
export const sectionStyles = css`
  section {
    display: grid;
    gap: 8px;
  }
  h2 {
    color: var(--text-muted);
    font-size: 0.875rem;
    font-weight: 600;
    line-height: 20px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 2px 12px;
  }
`;
