import { problemName } from '../model/problems.ts';
import { LIMITS, PROTOCOL, resultFor } from '../model/wire.ts';
import type { Outbox, Part } from '../outbox/outbox.ts';
import type { Call } from './relay-client.ts';
import { splicedInto, type Transport } from './transport.ts';

export interface DutyDeps {
  outbox: Outbox;
  transport: Transport;
  call: Call;
  signal: AbortSignal;
}

/**
 * What follows the reports: erasing at the venue what was erased here, photos, and what helped without a report.
 *
 * @returns whether all of it is done
 */
export async function doDuties({ outbox, transport, call, signal }: DutyDeps): Promise<boolean> {
  let done = true;
  for (const { id, secret } of await outbox.duties()) {
    const headers = bearer(secret);
    const { status } = await call(`/v1/issues/${id}`, { method: 'DELETE', headers, signal });
    // Both answers: an issue that is still on its way to the venue is unknown there, too.
    if (status === 204 && (await isGone(id, headers, call, signal))) await outbox.dutyDone(id);
    else done = false;
  }
  for (let next = await outbox.nextPart(); next; next = await outbox.nextPart()) {
    const end = await upload(next.part, next.secret, call, signal);
    if (end === 'later') return false;
    await outbox.partDone(next.part.id, end === 'refused');
  }
  return (await tellHelps(outbox, transport, signal)) && done;
}

/** @returns whether none is left */
async function tellHelps(outbox: Outbox, transport: Transport, signal: AbortSignal): Promise<boolean> {
  const helps = await outbox.helps();
  if (!helps.length) return true;
  const answer = await transport(
    helps.map(({ id, digest, text, ageMs }) => ({ id, digest, text: splicedInto(text, ageMs) })),
    { signal },
  );
  if (answer.kind !== 'results') return false;
  const { results } = answer;
  // Refused for good is as good as told: nobody can mend a help session.
  const done = helps.filter(({ id, digest }) => {
    const result = resultFor({ protocol: PROTOCOL, results }, id, digest);
    return result && result.outcome !== 'deferred';
  });
  await outbox.helpsDone(done.map(({ id }) => id));
  return done.length === helps.length;
}

/** An empty 204 is what captive portals say too, so the venue is asked what it still has. */
async function isGone(
  id: string,
  headers: Record<string, string>,
  call: Call,
  signal: AbortSignal,
): Promise<boolean> {
  const { status, json } = await call(`/v1/issues/${id}`, { headers, signal });
  const view = status === 200 && typeof json === 'object' && json !== null ? json : {};
  return problemName(json) === 'issue-unknown' || ('id' in view && view.id === id && 'erased' in view);
}

async function upload(
  part: Part,
  secret: string,
  call: Call,
  signal: AbortSignal,
): Promise<'there' | 'refused' | 'later'> {
  const path = `/v1/issues/${part.subject}/attachments/${part.sha256}`;
  const headers = bearer(secret);
  const all = part.bytes.byteLength;
  let most: number = LIMITS.attachmentChunkBytes;
  let at: number | undefined;
  for (;;) {
    if (at === undefined) {
      const head = await call(path, { method: 'HEAD', headers, signal });
      if (head.headers.get('upload-complete') === '?1') return 'there';
      at = offsetIn(head.headers) ?? 0;
    }
    const end = Math.min(at + most, all);
    try {
      const reply = await call(path, {
        method: 'PUT',
        headers: {
          ...headers,
          'content-type': part.mediaType,
          'upload-offset': `${at}`,
          'upload-complete': end === all ? '?1' : '?0',
        },
        body: new Uint8Array(part.bytes.slice(at, end)),
        signal,
      });
      const told = offsetIn(reply.headers);
      // Only the relay says how far it is; a captive portal says no more than 204.
      if (reply.status === 204 && told === end && end === all) return 'there';
      if (reply.status === 204 && told === end) at = end;
      else if (reply.status === 409 && told !== undefined && told !== at) at = told;
      else return FINAL.includes(problemName(reply.json) ?? '') ? 'refused' : 'later';
    } catch (error) {
      // Too much for this network in one piece: go on in smaller ones from what has arrived.
      if (!(error instanceof Error && error.name === 'TimeoutError') || most <= SMALLEST_CHUNK) throw error;
      most /= 4;
      at = undefined;
    }
  }
}

const SMALLEST_CHUNK = 16_384;
const FINAL: readonly string[] = ['attachment-invalid', 'attachment-too-large', 'issue-erased'];

function bearer(secret: string): Record<string, string> {
  return { authorization: `Bearer ${secret}` };
}

function offsetIn(headers: Headers): number | undefined {
  const said = headers.get('upload-offset');
  return said !== null && /^\d+$/.test(said) ? Number(said) : undefined;
}
