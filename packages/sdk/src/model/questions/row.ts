/** What a question is, wherever it is asked. Missing `type` is `text`, missing `path` is `fields.<key>`. */
export interface QuestionRow {
  type?: string;
  /** Where the answer lives in the data of the report. */
  path?: string;
  /** Which kind of zone of the venue answers it. */
  place?: string;
  options?: string;
  /** Choices that the venue brings: its `events` or `currencies`. */
  optionsFrom?: string;
  maxLength?: number;
  min?: number;
  max?: number;
  decimals?: number;
  pattern?: RegExp;
  inputMode?: string;
  autocomplete?: string;
  autocapitalize?: string;
  /** `p` names a person, `s` is readable only by the team concerned. */
  flags?: string;
  /** Who may answer it beforehand: `q` code on the spot, `h` host page, `i` signed identity, `p` previous report. */
  from?: string;
  /** "U1 yes|unsure": these answers lift the urgency to at least that step. */
  raises?: string;
}

/** Everything one category asks. */
export interface QuestionTable {
  /**
   * One line a subcategory: its name, then its questions in the order they are asked. `!` marks a required
   * answer, `(a|b)` replaces the choices of the question, `~` stands for a space.
   */
  asks: string;
  /** Questions that only this category asks; the others are in `shared.ts`. */
  rows: Readonly<Record<string, QuestionRow>>;
  /** What one subcategory asks differently: "cold_queue need". */
  differently?: Readonly<Record<string, QuestionRow>>;
}
