export interface ImageSize {
  width: number;
  height: number;
}

/**
 * The size of a picture from the first bytes of its file; `undefined` for anything but JPEG, PNG, GIF, WebP,
 * AVIF and HEIC.
 */
export function readImageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = jpeg(view) ?? png(view) ?? gif(view) ?? webp(view) ?? boxes(view);
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    // The file ends where its header says that it goes on.
    return undefined;
  }
}

/** What decoding may take: four bytes for each pixel, and a strip of 1 by 50,000,000 breaks what draws it. */
const MAX_PIXELS = 50_000_000;
const MAX_RATIO = 100;

/** Whether a picture unfolds to more than anybody photographs. Asked before it is decoded. */
export function isTooLarge({ width, height }: ImageSize): boolean {
  return width * height > MAX_PIXELS || Math.max(width, height) > MAX_RATIO * Math.min(width, height);
}

/** The kind of picture that the first bytes say, whatever the file is called; `undefined` if it is none of ours. */
export function imageTypeOf(bytes: Uint8Array): string | undefined {
  if (bytes.length < 16) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) >>> 8 === 0xffd8ff) return 'image/jpeg';
  if (view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a) return 'image/png';
  if (letters(view, 0) === 'GIF8') return 'image/gif';
  if (letters(view, 0) === 'RIFF' && letters(view, 8) === 'WEBP') return 'image/webp';
  if (letters(view, 4) !== 'ftyp') return undefined;
  const brand = letters(view, 8);
  if (/^avi[fs]$/.test(brand)) return 'image/avif';
  return /^(he[im][cfsvx]|mi[af]f|mif1|msf1)$/.test(brand) ? 'image/heic' : undefined;
}

function letters(view: DataView, at: number, count = 4): string {
  let text = '';
  for (let place = at; place < at + count; place++) text += String.fromCharCode(view.getUint8(place));
  return text;
}

/** Walks the segments until one that starts a frame. */
function jpeg(view: DataView): ImageSize | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
}

function png(view: DataView): ImageSize | undefined {
  if (view.getUint32(0) !== 0x89504e47) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(view: DataView): ImageSize | undefined {
  if (letters(view, 0) !== 'GIF8') return undefined;
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function webp(view: DataView): ImageSize | undefined {
  if (letters(view, 0) !== 'RIFF' || letters(view, 8) !== 'WEBP') return undefined;
  const form = letters(view, 12);
  if (form === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (form === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  return form === 'VP8X' ? { width: uint24(24) + 1, height: uint24(27) + 1 } : undefined;
}

/** AVIF and HEIC keep a size for the picture and each of its tiles; the largest is the picture. */
function boxes(view: DataView): ImageSize | undefined {
  if (letters(view, 4) !== 'ftyp') return undefined;
  let largest: ImageSize | undefined;
  for (let at = 8; at + 16 <= view.byteLength; at++) {
    if (view.getUint32(at) !== 0x69737065) continue; // "ispe"
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (size.width * size.height > (largest ? largest.width * largest.height : 0)) largest = size;
  }
  return largest;
}
