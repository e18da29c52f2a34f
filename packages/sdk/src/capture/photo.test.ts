import { expect } from '@open-wc/testing';
import jsQR from 'jsqr';
import newCode from 'qrcode-generator';
import { base64url } from '../model/ids.ts';
import { isTouchlineError } from '../model/errors.ts';
import { readImageSize } from '../model/image-size.ts';
import { cleanPhoto } from '../model/clean-photo.ts';
import { patch } from '../testing/patch.ts';
import { shrinkPhoto } from './photo.ts';

async function picture(width: number, height: number, type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas here.');
  context.fillStyle = '#0a7d4f';
  context.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type });
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** A JPEG with a comment in it, as cameras write where and when it was taken. */
async function jpegWith(hidden: string): Promise<Blob> {
  const bytes = await bytesOf(await picture(40, 20, 'image/jpeg'));
  const text = new TextEncoder().encode(`Exif\0\0${hidden}`);
  const head = Uint8Array.of(0xff, 0xe1, (text.length + 2) >> 8, (text.length + 2) & 0xff);
  return new Blob([bytes.slice(0, 2), head, text, bytes.slice(2)], { type: 'image/jpeg' });
}

describe('readImageSize', () => {
  for (const type of ['image/jpeg', 'image/png', 'image/webp']) {
    it(`reads the size of ${type} from its first bytes`, async () => {
      const bytes = await bytesOf(await picture(321, 123, type));
      expect(readImageSize(bytes)).to.deep.equal({ width: 321, height: 123 });
    });
  }

  it('reads GIF and AVIF', () => {
    expect(readImageSize(Uint8Array.of(...ascii('GIF89a'), 2, 1, 3, 0))).to.deep.equal({
      width: 258,
      height: 3,
    });
    const ispe = [...ascii('ispe'), 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 3, 0];
    const avif = Uint8Array.of(0, 0, 0, 16, ...ascii('ftypavif'), 0, 0, 0, 0, ...ispe, 0, 0, 0, 0);
    expect(readImageSize(avif)).to.deep.equal({ width: 1024, height: 768 });
  });

  it('knows nothing of other files, of broken ones and of empty ones', async () => {
    const png = await bytesOf(await picture(10, 10, 'image/png'));
    expect(readImageSize(png.slice(0, 12))).to.equal(undefined);
    expect(readImageSize(new Uint8Array())).to.equal(undefined);
    expect(readImageSize(new TextEncoder().encode('<svg width="10" height="10"/>'))).to.equal(undefined);
  });
});

describe('shrinkPhoto', () => {
  it('makes a JPEG of at most 2048 pixels a side', async () => {
    const { bytes, sha256, mediaType } = await shrinkPhoto(await picture(3000, 1500, 'image/png'));
    expect(mediaType).to.equal('image/jpeg');
    expect(readImageSize(new Uint8Array(bytes))).to.deep.equal({ width: 2048, height: 1024 });
    expect(sha256).to.equal(base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
  });

  it('leaves place, time and camera behind', async () => {
    const photo = await jpegWith('GPS 51.5560 N 0.2795 W');
    expect(new TextDecoder('latin1').decode(await photo.arrayBuffer())).to.include('GPS');
    const { bytes } = await shrinkPhoto(photo);
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text).not.to.include('GPS');
    expect(text).not.to.include('Exif');
  });

  it('refuses a picture that would unfold to gigabytes, before it is decoded', async () => {
    const png = await bytesOf(await picture(10, 10, 'image/png'));
    new DataView(png.buffer).setUint32(16, 60_000);
    new DataView(png.buffer).setUint32(20, 60_000);
    const error = await shrinkPhoto(new Blob([png])).catch((thrown: unknown) => thrown);
    expect(isTouchlineError(error) && error.code).to.equal('attachment_too_large');
  });

  it('says of anything else that it is no picture', async () => {
    for (const file of [new Blob(['hello']), new Blob([Uint8Array.of(0xff, 0xd8, 0xff)])]) {
      const error = await shrinkPhoto(file).catch((thrown: unknown) => thrown);
      expect(isTouchlineError(error) && error.flaws[0]?.pointer).to.equal('/data/attachments');
    }
  });
});

/** A photo of a camera: many megabytes, and where it was taken. */
async function noise(width: number, height: number, quality: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const tile = new ImageData(256, 256);
  for (let at = 0; at < tile.data.length; at += 65_536) {
    crypto.getRandomValues(tile.data.subarray(at, Math.min(at + 65_536, tile.data.length)));
  }
  for (let at = 3; at < tile.data.length; at += 4) tile.data[at] = 255;
  for (let y = 0; y < height; y += 256)
    for (let x = 0; x < width; x += 256) context?.putImageData(tile, x, y);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

/** A ticket with a code, as a phone shows it. */
async function ticketPhoto(content: string, module = 8): Promise<Blob> {
  const code = newCode(0, 'M');
  code.addData(content);
  code.make();
  const canvas = new OffscreenCanvas(1_200, 900);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas here.');
  context.fillStyle = '#7c8a70';
  context.fillRect(0, 0, 1_200, 900);
  context.translate(600, 450);
  context.rotate(0.3);
  const half = (code.getModuleCount() * module) / 2;
  context.fillStyle = '#fff';
  context.fillRect(-half - 60, -half - 60, 2 * half + 120, 2 * half + 180);
  context.fillStyle = '#111';
  for (let row = 0; row < code.getModuleCount(); row++) {
    for (let column = 0; column < code.getModuleCount(); column++) {
      if (code.isDark(row, column))
        context.fillRect(column * module - half, row * module - half, module, module);
    }
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}

/** The types speak of the file that Node loads; a page gets the function. */
const decode = jsQR as unknown as typeof jsQR.default;

async function readCode(bytes: ArrayBuffer): Promise<string | undefined> {
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const image = context?.getImageData(0, 0, bitmap.width, bitmap.height);
  return image ? decode(image.data, image.width, image.height)?.data : undefined;
}

describe('a photo of a ticket', () => {
  for (const module of [4, 8, 11]) {
    it(`has its code painted over, solid, where a module is ${module} pixels`, async () => {
      const photo = await ticketPhoto('TKT-738291005514-N112-F07', module);
      expect(await readCode(await photo.arrayBuffer())).to.equal('TKT-738291005514-N112-F07');
      const { bytes, covered } = await shrinkPhoto(photo);
      expect(covered).to.equal(1);
      expect(await readCode(bytes)).to.equal(undefined);
    });
  }

  it('keeps its code where the person says so', async () => {
    const { bytes, covered } = await shrinkPhoto(await ticketPhoto('TKT-738291005514'), { uncovered: true });
    expect(covered).to.equal(undefined);
    expect(await readCode(bytes)).to.equal('TKT-738291005514');
  });

  it('is told by the browser where that can tell, also for codes of other kinds', async () => {
    const corners = [
      { x: 10, y: 10 },
      { x: 90, y: 10 },
      { x: 90, y: 60 },
      { x: 10, y: 60 },
    ];
    class FakeDetector {
      detect = async () => [{ cornerPoints: corners }];
    }
    const had = Object.getOwnPropertyDescriptor(globalThis, 'BarcodeDetector');
    Object.defineProperty(globalThis, 'BarcodeDetector', { configurable: true, value: FakeDetector });
    try {
      const { bytes, covered } = await shrinkPhoto(await picture(200, 100, 'image/png'));
      expect(covered).to.equal(1);
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(200, 100).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      expect(context?.getImageData(50, 30, 1, 1).data[1]).to.be.within(50, 66);
      expect(context?.getImageData(150, 80, 1, 1).data[1]).to.be.within(115, 135);
    } finally {
      if (had) Object.defineProperty(globalThis, 'BarcodeDetector', had);
      else Reflect.deleteProperty(globalThis, 'BarcodeDetector');
    }
  });
});

describe('a photo that is hard to take', () => {
  it('of 25 megabytes becomes small', async () => {
    const photo = await noise(4_096, 3_072, 0.85);
    expect(photo.size).to.be.within(4_000_000, 25_000_000);
    const { bytes } = await shrinkPhoto(new Blob([photo, new Uint8Array(25_000_000 - photo.size)]));
    const { width = 0, height = 0 } = readImageSize(new Uint8Array(bytes)) ?? {};
    expect(Math.max(width, height)).to.be.at.most(2_048);
    expect(bytes.byteLength).to.be.below(2_000_000);
  }).timeout(30_000);

  it('becomes smaller where less room is left', async () => {
    const photo = await picture(3_000, 1_500, 'image/jpeg');
    for (const side of [2_048, 1_280, 960]) {
      const { bytes } = await shrinkPhoto(photo, { side });
      expect(readImageSize(new Uint8Array(bytes))).to.deep.equal({ width: side, height: side / 2 });
    }
    const { bytes } = await shrinkPhoto(photo, { bytes: 1 });
    expect(readImageSize(new Uint8Array(bytes))?.width).to.equal(960);
  });

  it('is drawn smaller where the browser silently draws nothing', async () => {
    const most = 1_500;
    const prototype = OffscreenCanvasRenderingContext2D.prototype;
    const isDead = (context: OffscreenCanvasRenderingContext2D) => context.canvas.width > most;
    const restore = [
      patch(
        prototype,
        'fillRect',
        (original) =>
          function (this: OffscreenCanvasRenderingContext2D, ...args) {
            if (!isDead(this)) original.apply(this, args);
          },
      ),
      patch(
        prototype,
        'drawImage',
        (original) =>
          function (this: OffscreenCanvasRenderingContext2D, ...args: never[]) {
            if (!isDead(this)) Reflect.apply(original, this, args);
          },
      ),
    ];
    try {
      const context = new OffscreenCanvas(1_400, 700).getContext('2d');
      context?.fillRect(0, 0, 1_400, 700);
      const photo = await createBlob(2_600);
      const { bytes } = await shrinkPhoto(photo);
      expect(readImageSize(new Uint8Array(bytes))).to.deep.equal({ width: 1_280, height: 640 });
    } finally {
      for (const one of restore) one();
    }
  });

  it('is refused where it is a page, a drawing that runs scripts, a document or a strip', async () => {
    const png = await bytesOf(await picture(10, 10, 'image/png'));
    new DataView(png.buffer).setUint32(16, 20_000);
    const refused: [Blob, string][] = [
      [new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' }), 'issue_invalid'],
      [new Blob(['<!doctype html><img src=x>'], { type: 'image/png' }), 'issue_invalid'],
      [new Blob(['%PDF-1.7 some more of it'], { type: 'image/jpeg' }), 'issue_invalid'],
      [new Blob([png]), 'attachment_too_large'],
    ];
    for (const [photo, code] of refused) {
      const error = await shrinkPhoto(photo).catch((thrown: unknown) => thrown);
      expect(isTouchlineError(error) && error.code).to.equal(code);
    }
  });
});

describe('what the relay leaves of a photo', () => {
  for (const type of ['image/jpeg', 'image/png', 'image/webp']) {
    it(`of ${type} is still the same picture`, async () => {
      // WebKit writes no WebP and makes a PNG instead.
      const made = await picture(64, 48, type);
      const bytes = await bytesOf(made);
      const tail = new TextEncoder().encode('PK\u0003\u0004 GPS 51.5560 N');
      const cleaned = cleanPhoto(new Uint8Array([...bytes, ...tail]), made.type);
      if ('refused' in cleaned) throw new Error(cleaned.refused);
      expect(new TextDecoder('latin1').decode(cleaned.bytes)).not.to.include('GPS');
      const bitmap = await createImageBitmap(new Blob([cleaned.bytes.slice()]));
      const context = new OffscreenCanvas(64, 48).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      expect([bitmap.width, bitmap.height]).to.deep.equal([64, 48]);
      expect(context?.getImageData(30, 20, 1, 1).data[1]).to.be.within(115, 135);
    });
  }
});

/** A large picture that needs no canvas to be made: PNG of one colour, from the browser's own compressor. */
async function createBlob(width: number): Promise<Blob> {
  const height = width / 2;
  const raw = new Uint8Array((width * 3 + 1) * height).fill(90);
  for (let row = 0; row < height; row++) raw[row * (width * 3 + 1)] = 0;
  const packed = new Blob([raw]).stream().pipeThrough(new CompressionStream('deflate'));
  const data = new Uint8Array(await new Response(packed).arrayBuffer());
  const chunk = (name: string, body: Uint8Array) => {
    const inner = new Uint8Array([...ascii(name), ...body]);
    return [...uint32(body.length), ...inner, ...uint32(crc32(inner))];
  };
  const header = new Uint8Array([...uint32(width), ...uint32(height), 8, 2, 0, 0, 0]);
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return new Blob([
    new Uint8Array([
      ...signature,
      ...chunk('IHDR', header),
      ...chunk('IDAT', data),
      ...chunk('IEND', new Uint8Array()),
    ]),
  ]);
}

const uint32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
