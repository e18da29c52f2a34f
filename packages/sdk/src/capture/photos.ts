import { isTouchlineError } from '../model/errors.ts';
import { shrinkPhoto, SIDES, type ShrinkOptions, type ShrunkPhoto } from './photo.ts';
import type { Sealer } from './capture.ts';

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

/**
 * Makes photos as large as the device has room for.
 *
 * @param keep  Keeps what belongs together, with these photos.
 * @throws {@link TouchlineError} `outbox_full` when there is no room for the smallest: the person may leave them out.
 */
export async function fitPhotos<T>(
  photos: readonly Blob[],
  sealer: Sealer | undefined,
  uncovered: readonly number[] | undefined,
  keep: (parts: ShrunkPhoto[]) => Promise<T>,
): Promise<T> {
  const free = await freeBytes();
  for (const side of SIDES.slice(0, -1)) {
    const parts = await shrinkPhotos(photos, sealer, uncovered, { side });
    // A database needs some room to turn round in.
    if (2 * parts.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) > free) continue;
    try {
      return await keep(parts);
    } catch (error) {
      if (!isTouchlineError(error) || error.code !== 'outbox_full') throw error;
    }
  }
  return keep(await shrinkPhotos(photos, sealer, uncovered, { side: SIDES.at(-1) ?? 960 }));
}

/** Nobody who cannot say it is believed to be full. */
async function freeBytes(): Promise<number> {
  try {
    const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
    return quota - usage;
  } catch {
    return Infinity;
  }
}
