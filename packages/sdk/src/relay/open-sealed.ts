import { compactDecrypt, decodeProtectedHeader, importJWK } from 'jose';
import { problem, type Problem } from '../model/problems.ts';
import { isSealed, SEALED_BY, type SealedContent, type SealPrivateKey } from '../model/sealed.ts';

const KEY_RETRY_MS = 60_000;
/** Nothing we seal has more in its header than algorithm, key and one point on a curve. */
const MAX_HEADER = 1_000;

/** What became of something sealed: its bytes, no key for it here, or nothing that any key opens. */
export type Opened = { kind: 'opened'; bytes: Uint8Array } | { kind: 'key_unknown' } | { kind: 'broken' };
export type Opener = (sealed: string) => Promise<Opened>;

/**
 * Opens what devices sealed to the venue.
 *
 * @param keys  The newest and every one that devices may still have used: 60 days back.
 */
export function opener(keys: readonly SealPrivateKey[]): Opener {
  const ready = new Map(
    keys.map((key) => {
      const imported = importJWK({ ...key }, SEALED_BY.alg);
      // Heard by whoever opens something with it; a key nobody uses harms nobody.
      imported.catch(() => undefined);
      return [key.kid, imported];
    }),
  );
  return async (sealed) => {
    if (!isSealed(sealed) || sealed.indexOf('.') > MAX_HEADER) return { kind: 'broken' };
    try {
      const { kid, alg, enc, zip } = decodeProtectedHeader(sealed);
      if (alg !== SEALED_BY.alg || enc !== SEALED_BY.enc || zip !== undefined) return { kind: 'broken' };
      const key = typeof kid === 'string' ? ready.get(kid) : undefined;
      if (!key) return { kind: 'key_unknown' };
      const { plaintext } = await compactDecrypt(sealed, await key, {
        keyManagementAlgorithms: [SEALED_BY.alg],
        contentEncryptionAlgorithms: [SEALED_BY.enc],
      });
      return { kind: 'opened', bytes: plaintext };
    } catch {
      return { kind: 'broken' };
    }
  };
}

/**
 * The data of a sealed event.
 *
 * @returns What is wrong instead; with `retryAfterMs` it may be right later.
 */
export async function openSealedData(
  event: Readonly<Record<string, unknown>>,
  open: Opener,
): Promise<{ data: unknown } | { problem: Problem }> {
  const { data } = event;
  const opened: Opened = typeof data === 'string' ? await open(data) : { kind: 'broken' };
  if (opened.kind === 'key_unknown') {
    return { problem: problem('key-unknown', { retryAfterMs: KEY_RETRY_MS }) };
  }
  if (opened.kind === 'broken') return refuse('/data', 'Expected a compact JWE that its key opens.');
  const content = contentOf(opened.bytes);
  if (!content) return refuse('/data', 'What is sealed is no JSON object of id, type, subject and data.');
  for (const name of ['id', 'type', 'subject'] as const) {
    // Otherwise whoever can write here could hang one person's words on another's issue.
    if (content[name] !== event[name]) return refuse(`/${name}`, `What is sealed says another ${name}.`);
  }
  return { data: content.data };
}

function refuse(pointer: string, detail: string): { problem: Problem } {
  return { problem: problem('event-invalid', { errors: [{ pointer, detail }] }) };
}

function contentOf(bytes: Uint8Array): SealedContent | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && 'data' in value
      ? (value as SealedContent)
      : undefined;
  } catch {
    return undefined;
  }
}
