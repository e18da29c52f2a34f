/** "category|subcategory|…" by category id, in the order of the taxonomy. */
export type Labels = Readonly<Record<string, string>>;

/** What a person reads about one question. */
export interface Words {
  label?: string;
  hint?: string;
  /** Said when the answer is missing. */
  required?: string;
  /** Said when the answer cannot be right. */
  invalid?: string;
  /** "first|second" in the order of the options of the question. */
  options?: string;
}

/** By question key; `<subcategory>.<key>` says what one subcategory words differently. */
export type QuestionWords = Readonly<Record<string, Words>>;

/** All words of one language. */
export interface Book {
  labels: Labels;
  /** By category, and `common`. */
  questions: Readonly<Record<string, QuestionWords>>;
}
