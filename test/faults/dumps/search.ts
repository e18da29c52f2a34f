import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every form in which a browser or a script may have written words: plain, two bytes a letter, base64, hexadecimal. */
export function formsOf(words: string): Map<string, Buffer> {
  const plain = Buffer.from(words);
  const big = Buffer.from(words, 'utf16le').swap16();
  const forms = new Map([
    ['UTF-8', plain],
    ['UTF-16', Buffer.from(words, 'utf16le')],
    ['UTF-16 big-endian', big],
    ['hexadecimal', Buffer.from(plain.toString('hex'))],
    ['backwards UTF-16 of one byte', Buffer.from([...words].join('\0'))],
  ]);
  // In base64 words look different by where they begin; the outer letters depend on what is around them.
  for (const encoding of ['base64', 'base64url'] as const) {
    for (const shift of [0, 1, 2]) {
      const text = Buffer.concat([Buffer.alloc(shift), plain])
        .toString(encoding)
        .replace(/=+$/, '');
      forms.set(`${encoding}, shifted by ${shift}`, Buffer.from(text.slice(shift ? 4 : 0, -2)));
    }
  }
  return forms;
}

/** Databases compress: what was written in one piece may lie there in two. */
const PIECE = 9;
const STEP = 6;

/** Where words, or any piece of them, lie under a folder: `file: form`. */
export function searchFolder(folder: string, words: string): string[] {
  const pieces = Array.from({ length: Math.floor((words.length - PIECE) / STEP) + 1 }, (_, at) =>
    words.slice(at * STEP, at * STEP + PIECE),
  );
  // The two kinds of base64 differ in two letters only.
  const forms = new Map(
    pieces.flatMap((piece) =>
      [...formsOf(piece)].map(([form, wanted]) => [wanted.toString('latin1'), { form, wanted }]),
    ),
  );
  return filesUnder(folder).flatMap((file) => {
    const bytes = readFile(file);
    const found = new Set(
      [...forms.values()].flatMap(({ form, wanted }) => (bytes.includes(wanted) ? [form] : [])),
    );
    return [...found].map((form) => `${relative(folder, file)}: ${form}`);
  });
}

const SLICE = 32;
const SLICES = 12;

/** Where a few bytes out of a picture, or of another long row of bytes, lie under a folder: `file: of the first`. */
export function searchBytes(folder: string, pictures: readonly Uint8Array[]): string[] {
  const slices = pictures.flatMap((picture, which) =>
    Array.from({ length: SLICES }, (_, at) => {
      // What stands at the beginning of a picture, stands at the beginning of many.
      const from = Math.floor(picture.length * (0.1 + (0.8 * at) / SLICES));
      return { which, wanted: Buffer.from(picture.subarray(from, from + SLICE)) };
    }).filter(({ wanted }) => new Set(wanted).size > SLICE / 2),
  );
  return filesUnder(folder).flatMap((file) => {
    const bytes = readFile(file);
    const found = new Set(slices.flatMap(({ which, wanted }) => (bytes.includes(wanted) ? [which] : [])));
    return [...found].map((which) => `${relative(folder, file)}: of number ${which}`);
  });
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Files of a browser come and go. */
function readFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
