/** 40,000 bytes that follow from words alone: a page keeps them, and who searches for them can make them, too. */
export function bytesOf(words: string): Uint8Array<ArrayBuffer> {
  let state = [...words].reduce(
    (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16_777_619),
    1,
  );
  return Uint8Array.from({ length: 40_000 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state >>> 24;
  });
}
