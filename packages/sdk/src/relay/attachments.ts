import { base64url } from '../model/ids.ts';
import { LIMITS } from '../model/wire.ts';
import { problem } from '../model/problems.ts';
import { nothing, problemAnswer, refuse } from './answer.ts';
import { bodyProblem, readBytes } from './body.ts';
import { photoIn } from './open-photo.ts';
import { destinationsFor } from './destinations.ts';
import type { Settings } from './options.ts';
import { bearerOf, opens } from './secret.ts';
import type { AttachmentRecord } from './store.ts';

/** `HEAD` and `PUT /v1/issues/{id}/attachments/{sha256}` */
export async function attachmentRoute(
  request: Request,
  id: string,
  sha256: string,
  settings: Settings,
): Promise<Response> {
  const issue = await settings.store.issue(id);
  if (!(await opens(issue, bearerOf(request))) || !issue) return refuse('issue-unknown');
  if (issue.facts.erased) return refuse('issue-erased');
  const declared = await settings.store.attachment(id, sha256);
  if (!declared) return refuse('attachment-invalid', { detail: 'The report does not name this attachment.' });
  if (request.method === 'HEAD') return nothing(204, offsetOf(declared));
  return putChunk(request, declared, settings);
}

async function putChunk(
  request: Request,
  { issueId, sha256, bytes: expected }: AttachmentRecord,
  settings: Settings,
): Promise<Response> {
  const { store } = settings;
  const given = request.headers.get('upload-offset') ?? '';
  if (!/^\d{1,12}$/.test(given)) {
    return refuse('attachment-invalid', { detail: 'Upload-Offset is a whole number.' });
  }
  const chunk = await readBytes(request, LIMITS.attachmentChunkBytes);
  if (chunk === 'batch-too-large') {
    const detail = `At most ${LIMITS.attachmentChunkBytes} bytes at a time.`;
    return refuse('attachment-too-large', { detail });
  }
  if (typeof chunk === 'string') return problemAnswer(bodyProblem(chunk, LIMITS.attachmentChunkBytes));
  const end = await store.transaction(async (tx) => {
    const current = await tx.lockAttachment(issueId, sha256);
    if (!current) return undefined;
    if (current.offset !== Number(given)) return { kind: 'elsewhere' as const, current };
    if (current.offset + chunk.length > expected) return { kind: 'too_large' as const, current };
    if (chunk.length > 0) await tx.addChunk(issueId, sha256, current.offset, chunk);
    return { kind: 'taken' as const, current: { ...current, offset: current.offset + chunk.length } };
  });
  if (!end) return refuse('issue-erased');
  if (end.kind === 'elsewhere') return problemAnswer(problem('attachment-offset'), offsetOf(end.current));
  if (end.kind === 'too_large') {
    return refuse('attachment-too-large', { detail: `The report says ${expected} bytes.` });
  }
  return end.current.offset === expected && !end.current.complete
    ? finish(end.current, settings)
    : nothing(204, offsetOf(end.current));
}

/** All bytes are here: they count only if they are the ones that were promised, and a picture. */
async function finish(one: AttachmentRecord, settings: Settings): Promise<Response> {
  const { store, open } = settings;
  const { issueId, sha256, mediaType } = one;
  const bytes = await store.attachmentBytes(issueId, sha256);
  const hash = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice())));
  const photo = hash === sha256 ? await photoIn(bytes, mediaType, open) : { refused: OTHER_BYTES };
  const at = settings.now();
  const about = { issueId, eventId: issueId, kind: 'photo', at, urgent: false, detail: sha256 } as const;
  // Everything is here, and the key that opens it may come; then an empty piece at the end is enough.
  if ('later' in photo) return problemAnswer(photo.later, offsetOf(one));
  const end = await store.transaction(async (tx) => {
    // Another request may have been faster, or the issue erased.
    const current = await tx.lockAttachment(issueId, sha256);
    if (!current || current.complete) return current;
    if (!('bytes' in photo)) {
      await tx.resetAttachment(issueId, sha256);
      return undefined;
    }
    await tx.completeAttachment(issueId, sha256, photo.bytes);
    const takers = new Set(
      settings.backends.filter((backend) => 'attach' in backend).map(({ name }) => name),
    );
    const to = takers.size > 0 ? await destinationsFor(tx, issueId, settings) : [];
    const photos = to.filter((name) => takers.has(name)).map((backend) => ({ backend, ...about }));
    await tx.addDeliveries(photos);
    return undefined;
  });
  if (end) return nothing(204, offsetOf(end));
  if ('bytes' in photo) return nothing(204, offsetOf({ ...one, complete: true }));
  return problemAnswer(
    problem('attachment-invalid', { detail: photo.refused }),
    offsetOf({ ...one, offset: 0 }),
  );
}

const OTHER_BYTES = 'The bytes are not those of this sha256. Send them again from the start.';

function offsetOf({ offset, complete }: AttachmentRecord): Record<string, string> {
  return { 'upload-offset': `${offset}`, 'upload-complete': complete ? '?1' : '?0' };
}
