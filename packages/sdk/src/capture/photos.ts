import { shrinkPhoto, type ShrunkPhoto } from './photo.ts';
import type { Sealer } from './seal.ts';

/** One after the other: a decoded photo takes tens of megabytes. @param sealer  Closes them to the venue. */
export async function shrinkPhotos(photos: readonly Blob[], sealer?: Sealer): Promise<ShrunkPhoto[]> {
  const parts: ShrunkPhoto[] = [];
  for (const photo of photos) {
    const part = await shrinkPhoto(photo);
    parts.push(sealer ? await sealer.photo(part) : part);
  }
  return parts;
}
