import { BATCH_TYPE, LIMITS } from '../model/wire.ts';
import { problem, type Problem } from '../model/problems.ts';
import { jsonFault, nestingOf } from './json-fault.ts';

/** Deeper than any event may be, and shallow enough for every recursive reader behind this door. */
const MAX_NESTING = 64;

/** Reads at most `limit` bytes; `undefined` when there are more. What is too much is never kept. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return undefined;
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = (request.body as ReadableStream<Uint8Array>).getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    size += step.value.byteLength;
    if (size > limit) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(step.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** Reads JSON of at most `limit` bytes, or says what is wrong with it and where. */
export async function readJson(
  request: Request,
  limit: number,
): Promise<{ value: unknown } | { problem: Problem }> {
  const bytes = await readBytes(request, limit);
  if (!bytes) return { problem: problem('batch-too-large', { detail: `At most ${limit} bytes.` }) };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return { problem: faulty('The body is not UTF-8.') };
  }
  if (nestingOf(text) > MAX_NESTING) {
    return { problem: faulty(`Nested deeper than ${MAX_NESTING} levels.`) };
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { problem: faulty(jsonFault(text)) };
  }
}

/** The events of a batch as they came, or why the batch as a whole cannot be read. */
export async function readBatch(request: Request): Promise<{ events: unknown[] } | { problem: Problem }> {
  const mediaType = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (mediaType !== BATCH_TYPE) return { problem: problem('media-type-unsupported') };
  const body = await readJson(request, LIMITS.batchBytes);
  if ('problem' in body) return body;
  if (!Array.isArray(body.value)) {
    return { problem: problem('batch-invalid', { detail: 'A batch is a JSON array of events.' }) };
  }
  if (body.value.length > LIMITS.batchEvents) {
    const detail = `At most ${LIMITS.batchEvents} events in a batch; this one has ${body.value.length}.`;
    return { problem: problem('batch-too-large', { detail }) };
  }
  return { events: body.value };
}

function faulty(detail: string): Problem {
  return problem('json-invalid', { detail, errors: [{ pointer: '', detail }] });
}
