import { isTouchlineError, TouchlineError } from '../model/errors.ts';
import type { Sealer } from './capture.ts';
import type { IssueDraft } from './draft.ts';
import { shrinkPhoto, SIDES, type ShrinkOptions, type ShrunkPhoto } from './photo.ts';

/**
 * One after the other: a decoded photo takes tens of megabytes.
 *
 * @param sealer  Closes them to the venue.
 * @param uncovered  Places of the photos in which codes of tickets stay.
 */
export async function shrinkPhotos(
  photos: readonly Blob[],
  sealer?: Sealer,
  uncovered: readonly number[] = [],
  options: ShrinkOptions = {},
): Promise<ShrunkPhoto[]> {
  const parts: ShrunkPhoto[] = [];
  for (const [place, photo] of photos.entries()) {
    const part = await shrinkPhoto(photo, { ...options, uncovered: uncovered.includes(place) });
    parts.push(sealer ? await sealer.photo(part) : part);
  }
  return parts;
}

/** Where photos wait: as much of an outbox as has to be known here. */
interface Shelf {
  run: <T>(
    mode: 'read',
    work: (tx: {
      partsBySubject(): Promise<{ id: string }[]>;
      get(shelf: 'parts', id: string): Promise<{ bytes: ArrayBuffer } | undefined>;
    }) => Promise<T>,
  ) => Promise<T>;
}

/** Nobody's site is filled with what waits here: at most this part of what a browser gives it, and never more bytes. */
const SHARE = 0.05;
const MOST_BYTES = 50_000_000;

/**
 * Makes photos as large as the device has room for, and as large as a guest may take.
 *
 * @param keep  Keeps what belongs together, with these photos.
 * @param open  Opens the shelf on which they will wait.
 * @throws {@link TouchlineError} `outbox_full` when there is no room for the smallest: the person may leave them out.
 */
export async function fitPhotos<T>(
  { photos = [], uncovered }: Pick<IssueDraft, 'photos' | 'uncovered'>,
  sealer: Sealer | undefined,
  keep: (parts: ShrunkPhoto[]) => Promise<T>,
  open: () => Promise<{ store: Shelf }>,
): Promise<T> {
  const { store } = await open();
  const free = await freeBytes(store);
  for (const side of SIDES) {
    const parts = await shrinkPhotos(photos, sealer, uncovered, { side });
    if (parts.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) > free) continue;
    try {
      return await keep(parts);
    } catch (error) {
      if (!isTouchlineError(error) || error.code !== 'outbox_full') throw error;
    }
  }
  throw new TouchlineError(
    'outbox_full',
    'There is no room for the photos. The words can be kept without them.',
  );
}

/** Nobody who cannot say it is believed to be full. */
async function freeBytes(store: Shelf): Promise<number> {
  const { quota = Infinity, usage = 0 } = await estimate();
  // A database needs some room to turn round in.
  return Math.min((quota - usage) / 2, Math.min(SHARE * quota, MOST_BYTES) - (await waitingBytes(store)));
}

async function estimate(): Promise<StorageEstimate> {
  try {
    return await navigator.storage.estimate();
  } catch {
    return {};
  }
}

/** What photos wait already. One after the other, so that never all of them are in memory. */
function waitingBytes({ run }: Shelf): Promise<number> {
  return run('read', async (tx) => {
    let sum = 0;
    for (const { id } of await tx.partsBySubject()) sum += (await tx.get('parts', id))?.bytes.byteLength ?? 0;
    return sum;
  });
}
