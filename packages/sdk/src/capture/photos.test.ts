import { expect } from '@open-wc/testing';
import { isTouchlineError } from '../model/errors.ts';
import { coverTickets } from '../photos.ts';
import type { ShrunkPhoto } from './photo.ts';
import { fitPhotos } from './photos.ts';

/** Noise weighs what a busy photo weighs. */
async function photo(): Promise<Blob> {
  const canvas = new OffscreenCanvas(2048, 1536);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  const image = context.createImageData(2048, 1536);
  for (let at = 0; at < image.data.length; at++) image.data[at] = (at * 7919 * ((at >> 9) | 1)) & 255;
  context.putImageData(image, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.5 });
}

type Shelf = Awaited<ReturnType<Parameters<typeof fitPhotos>[3]>>['store'];

/** An outbox in which photos of these sizes wait. */
function shelf(...sizes: number[]): Shelf {
  return {
    run: (_mode, work) =>
      work({
        partsBySubject: async () => sizes.map((_, place) => ({ id: `${place}` })),
        get: async (_shelf, id) => ({ bytes: new ArrayBuffer(sizes[Number(id)] ?? 0) }),
      }),
  };
}

describe('room for photos', () => {
  let restore = () => {};
  afterEach(() => restore());
  /** Shadows the browser's own, which not every browser has. */
  const storage = (estimate: () => Promise<StorageEstimate>) => {
    Object.defineProperty(navigator, 'storage', { configurable: true, value: { estimate } });
    restore = () => Reflect.deleteProperty(navigator, 'storage');
  };
  const device = (quota: number, usage = 0) => storage(async () => ({ quota, usage }));
  const widest = async (...waiting: number[]) => {
    const kept: ShrunkPhoto[][] = [];
    const fit = fitPhotos(
      { photos: [await photo()] },
      undefined,
      async (parts) => kept.push(parts),
      async () => ({ store: shelf(...waiting) }),
    );
    const [code] = await Promise.allSettled([fit]);
    const [part] = kept.at(-1) ?? [];
    const image = part && (await createImageBitmap(new Blob([part.bytes])));
    return {
      width: image?.width,
      bytes: part?.bytes.byteLength ?? 0,
      failed: code?.status === 'rejected' ? (code.reason as unknown) : undefined,
    };
  };

  it('is a twentieth of what the browser gives the site, and photos shrink to fit in it', async () => {
    device(10_000_000_000);
    const large = await widest();
    device(large.bytes * 20 - 20);
    const small = await widest();
    expect(small.width).to.be.lessThan(large.width ?? 0);
  });

  it('is never more than 50 MB with those that wait already, and then says that it is full', async () => {
    device(10_000_000_000);
    const { failed } = await widest(25_000_000, 24_999_000);
    expect(isTouchlineError(failed) && failed.code).to.equal('outbox_full');
  });

  it('is there where the browser does not say how much it has', async () => {
    storage(() => Promise.reject(new Error('not told')));
    expect((await widest()).failed).to.equal(undefined);
  });
});

describe('coverTickets', () => {
  it('gives nothing for a photo without a code', async () => {
    const canvas = new OffscreenCanvas(300, 200);
    canvas.getContext('2d')?.fillRect(0, 0, 10, 10);
    expect(await coverTickets(await canvas.convertToBlob({ type: 'image/png' }))).to.equal(undefined);
  });
});
