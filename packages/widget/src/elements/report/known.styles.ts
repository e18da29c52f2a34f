/** Cards of what the venue knows, and the line in the title where they come late. */
export default `
  .news {
    display: grid;
    align-content: start;
    gap: 16px;
  }
  h2 {
    position: relative;
  }
  .late {
    position: absolute;
    inset-inline: -8px 0;
    inset-block-start: 50%;
    translate: 0 -50%;
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: 100%;
    min-block-size: 48px;
    padding: 0 12px;
    border: 1px solid;
    border-radius: var(--_radius-s);
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.2;
  }
  .late span {
    flex: 1;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .late svg {
    inline-size: 20px;
    block-size: 20px;
  }
  .known {
    gap: 4px;
  }
  .known h3 {
    margin-block: 2px;
  }
  .at {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
  }
  .told,
  .at > span,
  .state {
    display: flex;
    gap: 8px;
    align-items: flex-start;
  }
  .known svg {
    inline-size: 20px;
    block-size: 20px;
    margin-block-start: 2px;
  }
  .told {
    font-weight: 600;
  }
  .known .error {
    color: inherit;
  }
  .joined {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    margin-block-start: 8px;
  }
  .joined p {
    flex: 1 1 180px;
  }
  .joined:not(:has(.link)) {
    justify-content: start;
    gap: 8px;
  }
  .joined .btn {
    border-color: currentColor;
  }
  .known .link {
    color: inherit;
  }
  .rows .known {
    margin: 8px 12px;
  }
`;
