/** Cards of what the venue knows. */
export default `
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
  .at:empty {
    display: none;
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
