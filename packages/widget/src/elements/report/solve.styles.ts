/** What may solve it before a report, and what is found by words. */
export default `
  .solve {
    display: grid;
    gap: 8px;
  }
  .solve small {
    color: var(--_text-muted);
  }
  .solve details {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding-inline: 16px;
  }
  .solve summary {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 48px;
  }
  .solve ol {
    display: grid;
    gap: 8px;
    margin-block: 0 16px;
    padding-inline-start: 24px;
  }
  .solve .link {
    justify-self: start;
  }
  .found > p {
    margin-block: 8px;
  }
  .found .rows b {
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
  }
  /* Asked where the stars were given: a part of the page, not a page of its own. */
  touchline-survey::part(panel) {
    padding: 16px 0 0;
    border-block-start: 1px solid var(--_line);
    border-radius: 0;
  }
  touchline-survey::part(title) {
    color: var(--_text-muted);
    font-size: 1em;
    font-weight: 400;
  }
`;
