import { shrinkPhoto, type ShrinkOptions, type ShrunkPhoto } from './photo.ts';
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
