import { css } from 'lit';

/** Times to choose with a finger, and a field for another one, in the colour of the `--edge` around them. */
export const chipStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-start: 4px;
  }
  .chip {
    position: relative;
    cursor: pointer;
  }
  .chip input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
  }
  .chip span {
    display: grid;
    place-items: center;
    min-inline-size: 52px;
    min-block-size: 44px;
    padding: 0 12px;
    border: 1px solid var(--control-line);
    border-radius: var(--radius-s);
    background: var(--surface);
    font-variant-numeric: tabular-nums;
  }
  .chip input:checked + span {
    border: 2px solid var(--edge, var(--accent));
    font-weight: 700;
  }
  .chip input:focus-visible + span {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .time.time {
    inline-size: 128px;
  }
`;
