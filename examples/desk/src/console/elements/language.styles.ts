import { css } from 'lit';

export const languageStyles = css`
  .language {
    position: relative;
    display: flex;
    align-items: center;
  }
  .language .icon {
    position: absolute;
    inset-inline-start: 8px;
    pointer-events: none;
  }
  .language select {
    min-block-size: 40px;
    padding: 4px 8px 4px 36px;
    border-color: transparent;
    background: none;
    cursor: pointer;
  }
  .language select:hover {
    background: var(--surface-sunken);
  }
  .language option {
    background: var(--surface);
  }
  @media (max-width: 1439px) {
    .language.short select {
      inline-size: 40px;
      padding: 4px 0 4px 40px;
    }
  }
`;
