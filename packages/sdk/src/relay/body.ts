import { BATCH_TYPE, LIMITS } from '../model/wire.ts';
import { problem, type Problem } from '../model/problems.ts';
import { jsonFault, nestingOf } from './json-fault.ts';
import { jsonShape } from './json-shape.ts';

/** Deeper than any event may be, and shallow enough for every recursive reader behind this door. */
const MAX_NESTING = 64;
/** In one event; every question of a category answered is a quarter of it. */
const MAX_KEYS = 200;

/** Why a body was not read to its end. What came so far is thrown away. */
export type BodyFault = 'batch-too-large' | 'body-too-slow' | 'media-type-unsupported';

/** A body may take this long, */
const BODY_MS = 30_000;
/** and this long where it keeps coming at least as fast as a crowded cell lets it. */
const SLOW_BODY_MS = 90_000;
const SLOW_BYTES_PER_SECOND = 200;

/** Reads at most `limit` bytes. What is too much, too slow or compressed is never kept. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array | BodyFault> {
  // Nobody of ours compresses, and what is small here could be huge behind it.
  if ((request.headers.get('content-encoding') ?? 'identity') !== 'identity') return 'media-type-unsupported';
  if (Number(request.headers.get('content-length') ?? 0) > limit) return 'batch-too-large';
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = (request.body as ReadableStream<Uint8Array>).getReader();
  const clock = bodyClock(() => size);
  try {
    for (;;) {
      const step = await Promise.race([reader.read(), clock.late]);
      if (step === 'body-too-slow' || size > limit) break;
      if (step.done) return joined(chunks, size);
      size += step.value.byteLength;
      if (size <= limit) chunks.push(step.value);
    }
  } catch {
    // It broke off on the way: nobody's fault, and nobody waits for the answer.
    return 'body-too-slow';
  } finally {
    clock.stop();
  }
  void reader.cancel().catch(() => undefined);
  return size > limit ? 'batch-too-large' : 'body-too-slow';
}

/** Resolves once a body has taken longer than anybody's line needs. */
function bodyClock(sizeNow: () => number) {
  const { promise: late, resolve } = Promise.withResolvers<'body-too-slow'>();
  const end = () => resolve('body-too-slow');
  let timer = setTimeout(() => {
    if (sizeNow() < (BODY_MS / 1000) * SLOW_BYTES_PER_SECOND) end();
    else timer = setTimeout(end, SLOW_BODY_MS - BODY_MS);
  }, BODY_MS);
  return { late, stop: () => clearTimeout(timer) };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** In words, for whoever sent it. */
export function bodyProblem(fault: BodyFault, limit: number): Problem {
  switch (fault) {
    case 'batch-too-large':
      return problem(fault, { detail: `At most ${limit} bytes.` });
    case 'body-too-slow':
      return problem(fault, { detail: `It broke off, or took longer than ${BODY_MS / 1000} seconds.` });
    case 'media-type-unsupported':
      return problem(fault, { detail: 'Send it without Content-Encoding.' });
  }
}

/** Reads JSON of at most `limit` bytes, or says what is wrong with it and where. */
export async function readJson(
  request: Request,
  limit: number,
): Promise<{ value: unknown } | { problem: Problem }> {
  const bytes = await readBytes(request, limit);
  if (typeof bytes === 'string') return { problem: bodyProblem(bytes, limit) };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return { problem: faulty('The body is not UTF-8.') };
  }
  if (nestingOf(text) > MAX_NESTING) {
    return { problem: faulty(`Nested deeper than ${MAX_NESTING} levels.`) };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: faulty(jsonFault(text)) };
  }
  const { keys, doubleAt } = jsonShape(text);
  if (doubleAt !== undefined)
    return { problem: faulty(`A key stands twice in one object (offset ${doubleAt}).`) };
  if (keys > MAX_KEYS) return { problem: faulty(`More than ${MAX_KEYS} keys in one event.`) };
  return { value };
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
