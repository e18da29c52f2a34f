import type { BackendAdapter, DeliveryOutcome } from '../backends/backend.ts';
import type { ForwardJob } from './job.ts';
import type { Settings } from './options.ts';

/** A photo that is here: only ids, its bytes are read when their turn has come. */
export interface PhotoJob {
  type: 'photo';
  issueId: string;
  sha256: string;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
};
const NAME_CHARS = 16;

/** Gives photos to those who take them, with the bytes that the store has by then. */
export function withPhotos(
  words: BackendAdapter<Exclude<ForwardJob, PhotoJob>>,
  backend: Pick<BackendAdapter, 'attach'>,
  { store }: Pick<Settings, 'store'>,
): BackendAdapter<ForwardJob> {
  return {
    ...words,
    async deliver(job, context): Promise<DeliveryOutcome> {
      if (job.type !== 'photo') return words.deliver(job, context);
      const { issueId, sha256 } = job;
      const one = await store.attachment(issueId, sha256);
      // Erased meanwhile: then there is nothing left to bring.
      if (!one?.complete || !backend.attach) return { kind: 'accepted' };
      const bytes = (await store.attachmentBytes(issueId, sha256)).slice();
      const name = `${sha256.slice(0, NAME_CHARS)}.${ENDINGS[one.mediaType] ?? 'bin'}`;
      return backend.attach({ issueId, name, mediaType: one.mediaType, bytes }, context);
    },
  };
}
