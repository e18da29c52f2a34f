/** One part of a form with files. Names are ours; nothing that a reporter wrote stands in a header. */
export interface Part {
  name: string;
  value: string | { filename: string; mediaType: string; bytes: Uint8Array };
}

/** A photo as one part of a form. */
export function filePart(
  name: string,
  { name: filename, mediaType, bytes }: { name: string; mediaType: string; bytes: Uint8Array },
): Part {
  return { name, value: { filename, mediaType, bytes } };
}

/** Fields of a form with files. */
export function fieldParts(fields: Readonly<Record<string, string>>): Part[] {
  return Object.entries(fields).map(([name, value]) => ({ name, value }));
}

export interface Encoded {
  headers: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

/** What a request carries: at most one of them. */
export interface Payload {
  json?: unknown;
  form?: Readonly<Record<string, string>>;
  parts?: readonly Part[];
  bytes?: { mediaType: string; data: Uint8Array };
  text?: { mediaType: string; data: string };
}

export function encode({ json, form, parts, bytes, text }: Payload): Encoded {
  if (json !== undefined) {
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) };
  }
  if (form) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { headers, body: new URLSearchParams({ ...form }).toString() };
  }
  if (parts) return multipart(parts);
  if (bytes) return { headers: { 'content-type': bytes.mediaType }, body: bytes.data.slice() };
  if (text) return { headers: { 'content-type': text.mediaType }, body: text.data };
  return { headers: {} };
}

function multipart(parts: readonly Part[]): Encoded {
  const boundary = `touchline-${crypto.randomUUID()}`;
  const chunks: (string | Uint8Array)[] = parts.flatMap(({ name, value }) => {
    const file = typeof value === 'string' ? undefined : value;
    const filename = file ? `; filename="${quotable(file.filename)}"` : '';
    const type = file ? `\r\ncontent-type: ${quotable(file.mediaType)}` : '';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${quotable(name)}"${filename}${type}\r\n\r\n`;
    return [head, typeof value === 'string' ? value : value.bytes, '\r\n'];
  });
  const encoder = new TextEncoder();
  const pieces = [...chunks, `--${boundary}--\r\n`].map((one) =>
    typeof one === 'string' ? encoder.encode(one) : one,
  );
  const body = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    body.set(piece, at);
    at += piece.length;
  }
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, body };
}

/** A value inside the quotes of a header: without quotes, line ends and signs that a header has no room for. */
function quotable(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]|["\\]/g, '_');
}

/** Base64 of bytes, of any length. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
