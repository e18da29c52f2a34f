import { expect } from '@open-wc/testing';
import { base64url } from '../model/ids.ts';
import { isTouchlineError } from '../model/errors.ts';
import { readImageSize } from '../model/image-size.ts';
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

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
