import { shrinkPhoto } from './capture/photo.ts';

/**
 * A photo as it would be sent because the code of a ticket was painted over in it; `undefined` where there is none.
 * So that somebody can see it before, and say that it is no ticket: `IssueDraft.uncovered`.
 *
 * @throws {@link TouchlineError} as capturing it would.
 */
export async function coverTickets(photo: Blob): Promise<Blob | undefined> {
  const { bytes, mediaType: type, covered } = await shrinkPhoto(photo);
  return covered ? new Blob([bytes], { type }) : undefined;
}
