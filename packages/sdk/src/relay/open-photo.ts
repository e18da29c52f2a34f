import { problem, type Problem } from '../model/problems.ts';
import { isSealed } from '../model/sealed.ts';
import { cleanPhoto, type Cleaned } from '../model/clean-photo.ts';
import type { Opener } from './open-sealed.ts';

const KEY_RETRY_MS = 60_000;
/** Far more than the header of anything sealed. */
const HEAD_BYTES = 2_000;

/** The picture in what was sent, opened if it was sealed and with nothing hidden in it. `later`: a key is missing. */
export async function photoIn(
  bytes: Uint8Array,
  mediaType: string,
  open: Opener,
): Promise<Cleaned | { later: Problem }> {
  if (!looksSealed(bytes)) return cleanPhoto(bytes, mediaType);
  const opened = await open(new TextDecoder('latin1').decode(bytes));
  if (opened.kind === 'key_unknown') {
    return { later: problem('key-unknown', { retryAfterMs: KEY_RETRY_MS }) };
  }
  return opened.kind === 'opened'
    ? cleanPhoto(opened.bytes, mediaType)
    : { refused: 'What is sealed cannot be opened with its key.' };
}

/** No picture begins with letters and two dots in a row. */
function looksSealed(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  return /^ey[\w-]+\.\./.test(head) && isSealed(new TextDecoder('latin1').decode(bytes));
}
