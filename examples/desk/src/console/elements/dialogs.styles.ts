import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    inline-size: min(520px, calc(100vw - 24px));
    max-block-size: calc(100dvh - 24px);
    padding: 24px;
    border: 0;
    border-radius: var(--radius);
    background: var(--surface-raised);
    color: var(--text);
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: var(--scrim);
  }
  form {
    display: grid;
    gap: 16px;
  }
  h2 {
    font-size: 1.375rem;
    line-height: 28px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
  }
  .priorities {
    display: grid;
    gap: 4px;
    margin-block-start: 4px;
  }
  fieldset {
    display: grid;
    gap: 4px;
  }
  .priorities label,
  .check {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 40px;
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    gap: 6px 24px;
  }
  .keys div {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 30px;
  }
  .keys dt {
    min-inline-size: 84px;
  }
  kbd {
    display: inline-block;
    font-size: 0.875rem;
    line-height: 22px;
  }
`;
