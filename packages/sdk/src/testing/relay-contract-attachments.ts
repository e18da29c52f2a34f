import { base64url } from '../model/ids.ts';
import type { Attachment } from '../model/issue.ts';
import { plainJpeg, reporter } from './fixtures.ts';
import type { Fact } from './relay-contract.ts';
import { holds, same } from './same.ts';

/** Photos follow their report in pieces, over a network that breaks off. */
export function relayAttachmentContract(fact: Fact): void {
  fact('takes a photo in pieces, from wherever it broke off', async ({ send, attachment, relay }) => {
    const { bytes, declared } = await photo(300_000);
    const issue = await reporter().report({ attachments: [declared] });
    await send([issue.event]);
    const head = () => attachment(issue.id, issue.secret, declared.sha256, { method: 'HEAD' });
    const put = (offset: number, chunk: Uint8Array) =>
      attachment(issue.id, issue.secret, declared.sha256, {
        method: 'PUT',
        body: chunk.slice(),
        headers: { 'upload-offset': `${offset}` },
      });
    same(stateOf(await head()), [204, '0', '?0']);
    same(stateOf(await put(0, bytes.subarray(0, 200_000))), [204, '200000', '?0']);
    same(stateOf(await put(0, bytes.subarray(0, 200_000))), [409, '200000', '?0']);
    same(await relay.attachment(issue.id, declared.sha256), undefined);
    same(stateOf(await put(200_000, bytes.subarray(200_000))), [204, '300000', '?1']);
    same(stateOf(await head()), [204, '300000', '?1']);
    const whole = await relay.attachment(issue.id, declared.sha256);
    same([whole?.mediaType, whole?.bytes.length], ['image/jpeg', 300_000]);
    holds(
      whole?.bytes.every((byte, at) => byte === bytes[at]),
      'every byte is the same',
    );
  });

  fact('takes only the bytes that the report promised', async ({ send, attachment }) => {
    const { declared } = await photo(1_000);
    const issue = await reporter().report({ attachments: [declared] });
    await send([issue.event]);
    const put = (sha256: string, size: number, offset = '0') =>
      attachment(issue.id, issue.secret, sha256, {
        method: 'PUT',
        body: new Uint8Array(size),
        headers: { 'upload-offset': offset },
      });
    same((await put(declared.sha256, 1_001)).status, 413);
    same((await put(declared.sha256, 262_145)).status, 413);
    same((await put(declared.sha256, 10, 'half')).status, 422);
    same((await put('A'.repeat(43), 10)).status, 422);
    same(stateOf(await put(declared.sha256, 1_000)), [422, '0', '?0']);
    same((await attachment(issue.id, 'guessed', declared.sha256, { method: 'HEAD' })).status, 404);
  });

  fact('forgets the photos of an erased issue', async ({ send, attachment, erase, store }) => {
    const { bytes, declared } = await photo(1_000);
    const issue = await reporter().report({ attachments: [declared] });
    await send([issue.event]);
    const put = { method: 'PUT', body: bytes.slice(), headers: { 'upload-offset': '0' } };
    same((await attachment(issue.id, issue.secret, declared.sha256, put)).status, 204);
    await erase(issue.id, issue.secret);
    same((await store.attachmentBytes(issue.id, declared.sha256)).length, 0);
    same((await attachment(issue.id, issue.secret, declared.sha256, put)).status, 410);
  });
}

function stateOf({ status, headers }: Response): unknown[] {
  return [status, headers.get('upload-offset'), headers.get('upload-complete')];
}

/** A photo of so many bytes, and nothing but a photo: what comes out is what went in. */
async function photo(size: number): Promise<{ bytes: Uint8Array; declared: Attachment }> {
  const bytes = plainJpeg(size);
  const sha256 = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice())));
  return { bytes, declared: { id: 'photo-1', sha256, mediaType: 'image/jpeg', bytes: size } };
}
