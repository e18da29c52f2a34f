/** `datacontenttype` of an event whose data only the venue can read. */
export const SEALED_TYPE = 'application/jose';

/** How it is sealed: RFC 7516, to the public key of the venue, once, on the device. */
export const SEALED_BY = { alg: 'ECDH-ES', enc: 'A256GCM' } as const;

/** Public key of a venue, as JWK. The first of a list is used; the others may still be on their way out. */
export interface SealKey {
  kid: string;
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
}

/** The half that opens. It stays with the relay, for 60 days longer than its public half is given out. */
export interface SealPrivateKey extends SealKey {
  d: string;
}

/** What is sealed of an event. The relay takes it only where the event around it says the same. */
export interface SealedContent {
  id: string;
  type: string;
  subject: string;
  data: unknown;
}

/** Five parts of base64url, the second empty: the key is agreed upon and travels in the header. */
const COMPACT = /^[\w-]+\.\.[\w-]{16}\.[\w-]+\.[\w-]{22}$/;

/** Whether a text has the form of what we seal. */
export function isSealed(text: string): boolean {
  return COMPACT.test(text);
}
