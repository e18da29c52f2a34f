/** Limits of the write path; bytes unless said otherwise. */
export const LIMITS = {
  batchEvents: 100,
  batchBytes: 1_048_576,
  eventBytes: 65_536,
  sealedEventBytes: 98_304,
  depth: 8,
  /** The device reads no more of an answer. */
  answerBytes: 262_144,
  watchIssues: 50,
  attachmentChunkBytes: 262_144,
} as const;
