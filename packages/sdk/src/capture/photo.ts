import { TouchlineError } from '../model/errors.ts';
import { base64url, uuidv7 } from '../model/ids.ts';
import { readImageSize } from '../model/image-size.ts';

/** A photo as it is kept and sent: small, and with nothing in it but the picture. */
export interface ShrunkPhoto {
  id: string;
  sha256: string;
  mediaType: 'image/jpeg';
  bytes: ArrayBuffer;
}

/** The longer side in pixels, tried in turn until the result fits. */
const SIDES = [2048, 1280, 960];
const MAX_BYTES = 2_000_000;
/** A file can claim any size; decoding it takes four bytes for each pixel. */
const MAX_SIDE = 16_384;
const MAX_PIXELS = 80_000_000;
const MAX_FILE_BYTES = 40_000_000;
const HEADER_BYTES = 256 * 1024;

/**
 * Draws a photo anew as JPEG of at most 2048 pixels a side, so that place, time and camera stay behind.
 *
 * @throws {@link TouchlineError} `attachment_too_large`, or `issue_invalid` when it is no picture.
 */
export async function shrinkPhoto(photo: Blob): Promise<ShrunkPhoto> {
  // The size is read before anything is decoded: a small file may unfold to gigabytes.
  const size = readImageSize(new Uint8Array(await photo.slice(0, HEADER_BYTES).arrayBuffer()));
  if (!size) throw noPicture();
  const { width, height } = size;
  if (photo.size > MAX_FILE_BYTES || Math.max(width, height) > MAX_SIDE || width * height > MAX_PIXELS) {
    throw new TouchlineError('attachment_too_large', 'This photo is too large. Please take a smaller one.');
  }
  const bitmap = await createImageBitmap(photo).catch((cause: unknown) => {
    throw noPicture(cause);
  });
  try {
    let bytes = await draw(bitmap, SIDES[0]);
    for (const side of SIDES.slice(1)) if (bytes.byteLength > MAX_BYTES) bytes = await draw(bitmap, side);
    const sha256 = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    const id = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
    return { id, sha256, mediaType: 'image/jpeg', bytes };
  } finally {
    bitmap.close();
  }
}

async function draw(bitmap: ImageBitmap, side = 2048): Promise<ArrayBuffer> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw noPicture();
  // JPEG knows no transparency; without this it becomes black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 })).arrayBuffer();
}

function noPicture(cause?: unknown): TouchlineError {
  return new TouchlineError('issue_invalid', 'One of the photos cannot be read as a picture.', {
    cause,
    flaws: [{ pointer: '/data/attachments', detail: 'This is no picture that can be read.' }],
  });
}
