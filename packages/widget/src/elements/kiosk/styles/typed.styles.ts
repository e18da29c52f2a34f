/** What is typed, and the keys for it. */
export default `
  .field {
    inline-size: 100%;
    min-block-size: 88px;
    padding: 16px 24px;
    border: 2px solid var(--_control-line);
    border-radius: 18px;
    background: var(--_surface);
    font-size: var(--_m);
    line-height: 1.3;
    resize: none;
    user-select: text;
    -webkit-user-select: text;
  }
  textarea.field {
    min-block-size: 128px;
  }
  .field[aria-invalid] {
    border-color: var(--_now);
  }
  .field.pin {
    text-align: center;
    letter-spacing: 0.4em;
  }
  .chips {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(280px, 1fr));
    gap: var(--_gap);
  }
  .chips .act {
    min-block-size: 64px;
    padding-block: 8px;
  }
  .keys {
    display: grid;
    gap: 14px;
    margin-block-start: 8px;
  }
  .keys > div {
    display: flex;
    justify-content: center;
    gap: 14px;
  }
  .key {
    flex: 1 1 0;
    min-inline-size: 0;
    max-inline-size: 96px;
    min-block-size: 72px;
    padding: 0;
    border-width: 1px;
    border-radius: 14px;
    font-size: var(--_m);
    font-weight: 500;
    line-height: 1;
  }
  .key.wide {
    flex: 1.6 1 0;
    max-inline-size: 144px;
    font-size: var(--_s);
    font-weight: 600;
  }
  .key.space {
    flex: 5 1 0;
    max-inline-size: none;
    font-size: var(--_s);
  }
  .key[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_on-accent-soft);
  }
  .key.none {
    visibility: hidden;
  }
  .numbers {
    inline-size: min(100%, 560px);
    margin-inline: auto;
  }
  .numbers .key,
  .numbers .key.wide {
    flex: 1 1 0;
    max-inline-size: none;
    min-block-size: 84px;
    font-size: var(--_l);
  }
  .pads {
    display: flex;
  }
`;
