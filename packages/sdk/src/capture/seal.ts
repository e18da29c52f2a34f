import { CompactEncrypt, importJWK } from 'jose';
import { TouchlineError } from '../model/errors.ts';
import { base64url } from '../model/ids.ts';
import { LIMITS } from '../model/limits.ts';
import { SEALED_BY, SEALED_TYPE, type SealedContent, type SealKey } from '../model/sealed.ts';
import type { Sealer } from './capture.ts';

/** @throws Where the key is none: then nothing may be kept. */
export async function sealerTo({ kid, kty, crv, x, y }: SealKey): Promise<Sealer> {
  const { alg, enc } = SEALED_BY;
  const key = await importJWK({ kty, crv, x, y }, alg);
  const close = (bytes: Uint8Array) =>
    new CompactEncrypt(bytes).setProtectedHeader({ alg, enc, kid }).encrypt(key);
  const utf8 = new TextEncoder();

  return {
    async event(event) {
      const { id, type, subject, data } = event;
      const content: SealedContent = { id, type, subject, data };
      const sealed = await close(utf8.encode(JSON.stringify(content)));
      if (sealed.length > LIMITS.sealedEventBytes) {
        throw new TouchlineError('issue_invalid', 'This is too long to be sent.', {
          flaws: [{ pointer: '/data/description', detail: 'This is too long to be sent.' }],
        });
      }
      return { ...event, datacontenttype: SEALED_TYPE, data: sealed };
    },
    async photo(photo) {
      const bytes = utf8.encode(await close(new Uint8Array(photo.bytes))).buffer;
      const sha256 = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
      return { ...photo, bytes, sha256 };
    },
  };
}
