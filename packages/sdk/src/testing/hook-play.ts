/** How a suite plays the system that calls back. */
export interface HookPlay {
  /**
   * One call of the system about an issue, signed as it signs.
   *
   * @param say.at  Epoch milliseconds on its clock.
   * @param say.isForged  Signed with another secret.
   */
  call: (
    issueId: string,
    say: { text: string; status: string; at: number; isForged?: boolean },
  ) => Promise<{ headers: Headers; body: Uint8Array }>;
  /** Its signature covers a time, so that an old call can be told. @default true */
  isTimed?: boolean;
  /** A state of the system that is mapped to `resolved`. */
  resolved: string;
}
