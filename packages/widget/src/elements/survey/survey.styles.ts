/** What the survey has besides the look of the panel. */
export default `
  :host {
    display: block;
  }
  .frame {
    display: grid;
    gap: 20px;
    padding: 20px;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: 400 max(1rem, 16px)/1.5 var(--_font);
    overflow-wrap: anywhere;
  }
  .frame:lang(zh),
  .frame:lang(ja) {
    line-height: 1.6;
  }
  .frame:lang(ar),
  .frame:lang(hi) {
    line-height: 1.7;
  }
  .q > b small {
    display: inline;
  }
  .scale {
    display: grid;
    grid-template-columns: repeat(7, 1fr);
    gap: 4px;
  }
  .of5 {
    grid-template-columns: repeat(5, 1fr);
  }
  .of11 {
    grid-template-columns: repeat(11, 1fr);
  }
  .scale .choice {
    min-inline-size: 0;
    justify-content: center;
    padding: 4px;
    border-radius: var(--_radius-s);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .list .choice {
    gap: 12px;
  }
  .frame {
    container-type: inline-size;
  }
  @container (max-width: 420px) {
    .of11 {
      grid-template-columns: repeat(6, 1fr);
    }
  }
  @container (max-width: 300px) {
    .of7 {
      grid-template-columns: repeat(4, 1fr);
    }
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }
  .ends span + span {
    text-align: end;
  }
  .ways {
    display: grid;
    gap: 4px;
  }
  .ways .link {
    justify-self: center;
  }
`;
