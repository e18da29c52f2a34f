/** The closed list of what someone must change. Adding a code is a minor release, changing one a major. */
export type TouchlineErrorCode =
  | 'options_invalid'
  | 'issue_invalid'
  | 'issue_unknown'
  | 'attachment_too_large'
  | 'outbox_unavailable'
  | 'outbox_full'
  | 'outbox_blocked'
  | 'outbox_silent'
  | 'destroyed';

/** One thing wrong at one place of a draft or an event. */
export interface Flaw {
  /** JSON pointer into the event: `/data/location/gate`. */
  pointer: string;
  detail: string;
}

/** Thrown where somebody has to act; what will pass is a value, never an exception. */
export class TouchlineError extends Error {
  override readonly name = 'TouchlineError';
  readonly code: TouchlineErrorCode;
  /** Set with `issue_invalid`: which answers, in the order of the form. */
  readonly flaws: readonly Flaw[];

  constructor(code: TouchlineErrorCode, message: string, more: { cause?: unknown; flaws?: Flaw[] } = {}) {
    super(message, { cause: more.cause });
    this.code = code;
    this.flaws = more.flaws ?? [];
  }
}

export function isTouchlineError(value: unknown): value is TouchlineError {
  return value instanceof Error && value.name === 'TouchlineError';
}
