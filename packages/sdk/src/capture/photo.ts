import { TouchlineError } from '../model/errors.ts';
import { base64url, uuidv7 } from '../model/ids.ts';
import { cleanPhoto } from '../model/clean-photo.ts';
import { imageTypeOf, isTooLarge, readImageSize } from '../model/image-size.ts';
import { coverCodes, type Look } from './cover-codes.ts';

/** A photo as it is kept and sent: small, and with nothing in it but the picture. */
export interface ShrunkPhoto {
  id: string;
  sha256: string;
  mediaType: 'image/jpeg';
  bytes: ArrayBuffer;
  /** How many codes of tickets were painted over; absent where none were. */
  covered?: number;
}

export interface ShrinkOptions {
  /** Longer side of the result in pixels; the next smaller ones are tried until it fits. @default 2048 */
  side?: number;
  /** Most bytes of the result; the last side is taken whatever it weighs. @default 2,000,000 */
  bytes?: number;
  /** Codes of tickets stay as they are, because the person said so. @default false */
  uncovered?: boolean;
}

/** The longer side in pixels, tried in turn until the result fits. */
export const SIDES: readonly number[] = [2048, 1280, 960];
const MAX_BYTES = 2_000_000;
const MAX_FILE_BYTES = 40_000_000;
const HEADER_BYTES = 256 * 1024;

/**
 * Draws a photo anew as JPEG of at most 2048 pixels a side, so that place, time and camera stay behind, and
 * paints over codes of tickets. There is no way around it: a small original is drawn anew too.
 *
 * @throws {@link TouchlineError} `attachment_too_large`, or `issue_invalid` when it is no picture.
 */
export async function shrinkPhoto(photo: Blob, options: ShrinkOptions = {}): Promise<ShrunkPhoto> {
  const { side = 2048, bytes: most = MAX_BYTES, uncovered = false } = options;
  // The size is read before anything is decoded: a small file may unfold to gigabytes.
  const head = new Uint8Array(await photo.slice(0, HEADER_BYTES).arrayBuffer());
  const size = imageTypeOf(head) && readImageSize(head);
  if (!size) throw noPicture();
  if (photo.size > MAX_FILE_BYTES || isTooLarge(size)) {
    throw new TouchlineError('attachment_too_large', 'This photo is too large. Please take a smaller one.');
  }
  const bitmap = await decode(photo).catch((cause: unknown) => {
    throw noPicture(cause);
  });
  try {
    let drawn: Drawn | undefined;
    for (const one of SIDES.filter((each) => each <= side || each === SIDES.at(-1))) {
      drawn = (await draw(bitmap, one, uncovered ? undefined : coverCodes)) ?? drawn;
      if (drawn && drawn.bytes.byteLength <= most) break;
    }
    if (!drawn) throw noPicture();
    const { bytes, covered } = drawn;
    const sha256 = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    const id = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
    return { id, sha256, mediaType: 'image/jpeg', bytes, ...(covered && { covered }) };
  } finally {
    bitmap.close();
  }
}

/** Some browsers stumble over what a camera wrote beside the picture; without it they can read the picture. */
async function decode(photo: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(photo);
  } catch (error) {
    const bytes = new Uint8Array(await photo.arrayBuffer());
    const cleaned = cleanPhoto(bytes, imageTypeOf(bytes) ?? '');
    if ('refused' in cleaned) throw error;
    return createImageBitmap(new Blob([cleaned.bytes]));
  }
}

interface Drawn {
  bytes: ArrayBuffer;
  covered: number;
}

/** @returns `undefined` where the browser has no canvas of this size, which it does not say by itself. */
async function draw(bitmap: ImageBitmap, side: number, cover?: Look): Promise<Drawn | undefined> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  // JPEG knows no transparency; without this it becomes black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  // Too large for this browser, a canvas swallows everything and gives back nothing.
  const corner = context.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data;
  if (corner[3] !== 255) return undefined;
  const covered = (await cover?.(context)) ?? 0;
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 });
  return blob.type === 'image/jpeg' && blob.size > 0
    ? { bytes: await blob.arrayBuffer(), covered }
    : undefined;
}

function noPicture(cause?: unknown): TouchlineError {
  return new TouchlineError('issue_invalid', 'One of the photos cannot be read as a picture.', {
    cause,
    flaws: [{ pointer: '/data/attachments', detail: 'This is no picture that can be read.' }],
  });
}
