import type { Keepsake, OutboxEntry, Part } from './outbox.ts';
import type { Form, Safe } from './safe.ts';

/** What of a keepsake is words. */
type Words = Pick<
  Keepsake,
  'secret' | 'reference' | 'category' | 'location' | 'joins' | 'unlisted' | 'survey'
>;

/** A keepsake as it lies on its shelf. Version 1 of the database kept the words of it in plain. */
export interface KeepsakeRow extends Omit<Keepsake, keyof Words>, Partial<Words> {
  locked?: Uint8Array<ArrayBuffer>;
  lockedView?: Uint8Array<ArrayBuffer>;
}

/** A photo as it lies on its shelf; without `form` it is plain. */
export interface PartRow extends Part {
  form?: Form;
  /** Observed time of this outbox when it was kept, in milliseconds. */
  since?: number;
}

/** What somebody was writing. */
export interface DraftRow {
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Observed time of this outbox when it was kept, in milliseconds. */
  since: number;
}

const NO_WORDS: Words = { secret: '', reference: '', category: '', location: {} };

/** Named with what it belongs to, so that swapped rows do not open. */
export const aboutEntry = ({ id, digest }: Pick<OutboxEntry, 'id' | 'digest'>) => `entries ${id} ${digest}`;
export const aboutPart = ({ id, subject }: Pick<Part, 'id' | 'subject'>) => `parts ${id} ${subject}`;

export const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const valueOf = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

export async function lockKeepsake(
  { secret, reference, category, location, joins, unlisted, survey, ...row }: Omit<Keepsake, 'view'>,
  safe: Safe,
): Promise<KeepsakeRow> {
  const words: Words = { secret, reference, category, location, joins, unlisted, survey };
  return { ...row, locked: await safe.lock(bytesOf(words), `issues ${row.id}`) };
}

export const aboutView = ({ id }: { id: string }) => `views ${id}`;

/** @throws when it cannot be read */
export async function openKeepsake(row: KeepsakeRow, safe: Safe): Promise<Keepsake> {
  const { locked, lockedView, ...plain } = row;
  const words = locked && (valueOf(await safe.open(locked, `issues ${row.id}`)) as Words);
  const view = lockedView && (valueOf(await safe.open(lockedView, aboutView(row))) as Keepsake['view']);
  return {
    ...NO_WORDS,
    ...plain,
    ...words,
    ...(view && { view, category: view.category, location: view.location }),
  };
}

/** @throws when it cannot be read */
export async function openEntry(row: OutboxEntry, safe: Safe): Promise<OutboxEntry> {
  return { ...row, bytes: await openBytes(row.bytes, row.form, aboutEntry(row), safe) };
}

/** @throws when it cannot be read */
export async function openBytes(
  bytes: Uint8Array<ArrayBuffer>,
  form: Form,
  about: string,
  safe: Safe,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!ArrayBuffer.isView(bytes) || (form !== 'plain' && form !== safe.form)) {
    throw new Error('This cannot be read here.');
  }
  return form === 'plain' ? bytes : safe.open(bytes, about);
}
