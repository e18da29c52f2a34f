import { imageTypeOf, isTooLarge, readImageSize } from './image-size.ts';

/** A photo with nothing in it but the picture, or why it is not taken. */
export type Cleaned = { bytes: Uint8Array<ArrayBuffer> } | { refused: string };

/**
 * Takes place, time, camera, thumbnails and whatever else was hidden out of a photo, without decoding it: only
 * those parts of the file stay that a picture is drawn from. What follows its end is cut off.
 *
 * @param mediaType  As the report says; the bytes have to be that.
 */
export function cleanPhoto(bytes: Uint8Array, mediaType: string): Cleaned {
  const type = imageTypeOf(bytes);
  if (type !== mediaType || !Object.hasOwn(CLEANERS, type)) {
    return { refused: `The report says ${mediaType}, and these bytes are something else.` };
  }
  const size = readImageSize(bytes);
  if (!size) return { refused: 'The picture has no size.' };
  if (isTooLarge(size)) return { refused: 'The picture unfolds to more than 50 million pixels.' };
  try {
    const parts = CLEANERS[type]?.(bytes);
    return parts
      ? { bytes: joined(parts) }
      : { refused: 'The picture is broken, or holds more than a picture.' };
  } catch {
    // The file ends where its header says that it goes on.
    return { refused: 'The picture is cut off.' };
  }
}

const CLEANERS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array[] | undefined>> = {
  'image/jpeg': jpeg,
  'image/png': png,
  'image/webp': webp,
  'image/avif': avif,
};

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const lettersAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

/** Says only that this is a JPEG; the thumbnail it may carry is left out. */
const JFIF = Uint8Array.of(0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);

function jpeg(bytes: Uint8Array): Uint8Array[] | undefined {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 2)];
  let frames = 0;
  let scans = 0;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9)
      return frames === 1 && scans > 0 ? [...parts, bytes.subarray(at, at + 2)] : undefined;
    const length = view.getUint16(at + 2);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    const isJfif = marker === 0xe0 && lettersAt(bytes, at + 4) === 'JFIF';
    if (isJfif && !parts.includes(JFIF)) parts.push(JFIF);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) frames += 1;
    if (marker === 0xda) {
      scans += 1;
      end = endOfScan(bytes, end);
    }
    // Tables, frames and scans draw the picture. Adobe's mark says which colours the numbers mean.
    const isAdobe = marker === 0xee && length === 14 && lettersAt(bytes, at + 4) === 'Adob';
    if (isFrame || isAdobe || [0xc4, 0xcc, 0xda, 0xdb, 0xdd].includes(marker))
      parts.push(bytes.subarray(at, end));
    at = end;
  }
}

/** Where the numbers of a scan end: at the next mark that is not one of its own. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** What a still picture is drawn from; colour profiles carry names, and texts and times are none of it. */
const PNG_CHUNKS = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD'];

function png(bytes: Uint8Array): Uint8Array[] | undefined {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 8)];
  let pixels = 0;
  for (let at = 8; ;) {
    const name = lettersAt(bytes, at + 4);
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length || (at === 8) !== (name === 'IHDR')) return undefined;
    if (name === 'IDAT') pixels += length;
    if (PNG_CHUNKS.includes(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return pixels > 0 && length === 0 ? parts : undefined;
    at = end;
  }
}

/** Flags of the extended header: animation, XMP, EXIF, colour profile. */
const WEBP_HIDDEN = 0b0010_1110;

function webp(bytes: Uint8Array): Uint8Array[] | undefined {
  const view = viewOf(bytes);
  const last = view.getUint32(4, true) + 8;
  if (last > bytes.length) return undefined;
  const head = bytes.slice(0, 12);
  const parts: Uint8Array[] = [head];
  let pictures = 0;
  for (let at = 12; at + 8 <= last;) {
    const name = lettersAt(bytes, at);
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (end > last) return undefined;
    const chunk = bytes.slice(at, end);
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~WEBP_HIDDEN;
    if (name === 'VP8 ' || name === 'VP8L') pictures += 1;
    if (['VP8X', 'VP8 ', 'VP8L', 'ALPH'].includes(name)) parts.push(chunk);
    at = end;
  }
  const size = parts.reduce((sum, { length }) => sum + length, 0) - 8;
  viewOf(head).setUint32(4, size, true);
  return pictures === 1 ? parts : undefined;
}

/**
 * The items of an AVIF are found by their offsets, so nothing can be taken out; one that holds anything besides
 * the picture is refused.
 */
function avif(bytes: Uint8Array): Uint8Array[] | undefined {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = view.getUint32(at);
    const name = lettersAt(bytes, at + 4);
    const end = at + length;
    // What follows the last box, and what calls itself one and is none of a picture, goes.
    if (length < 8 || end > bytes.length || !['ftyp', 'meta', 'mdat'].includes(name)) break;
    if (name === 'meta' && hasHidden(bytes.subarray(at, end))) return undefined;
    parts.push(bytes.subarray(at, end));
    at = end;
  }
  return parts.length >= 3 ? parts : undefined;
}

/** An item that is EXIF, XMP or any other text. */
function hasHidden(meta: Uint8Array): boolean {
  for (let at = 4; at + 16 <= meta.length; at++) {
    if (meta[at] !== 0x69 || lettersAt(meta, at) !== 'infe') continue;
    // After the name: version and flags, id (2 or 4 bytes), protection, type.
    const type = lettersAt(meta, at + (meta[at + 4] === 3 ? 14 : 12));
    if (['Exif', 'mime', 'uri '].includes(type)) return true;
  }
  return false;
}
