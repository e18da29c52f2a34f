import { problem, type ProblemName } from '../../../packages/sdk/src/model/problems.ts';
import type { EventResult, Receipt } from '../../../packages/sdk/src/model/wire.ts';
import { digestOf, type EventText } from './events.ts';

/** A request as it arrives. */
export interface Asked {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Uint8Array | undefined;
}
export interface Told {
  status: number;
  headers?: Record<string, string>;
  json?: unknown;
}

/** What the venue did once and for all. */
export interface Effect {
  id: string;
  canary: string;
  subject: string;
  sequence: string;
  digest: string;
}

interface IssueAtVenue {
  secret: string;
  erased: boolean;
  /** Photos by hash: how many bytes are here, and of how many. */
  parts: Map<string, { offset: number; bytes: number; shows: number }>;
}

/**
 * The relay as far as a device can tell, in a few hundred times less work: accepts once by id and digest,
 * follow-ups only for an issue that is here, erases and remembers what was erased. `venue.test.ts` puts it
 * through the same requests as the real one.
 */
export class Venue {
  readonly effects: Effect[] = [];
  readonly receipts = new Map<string, { digest: string; receipt: Receipt }>();
  readonly refusals = new Set<string>();
  readonly issues = new Map<string, IssueAtVenue>();
  readonly erasures = new Map<string, Set<string>>();
  /** Photos that came before the words about them, or for an issue that is not known. */
  readonly strayParts: string[] = [];
  /** Photos that showed what belongs to another report. */
  readonly foreignParts: string[] = [];
  readonly references = new Set<string>();
  onEffect: (effect: Effect) => void = () => undefined;
  /** The process dies at this point of its next request that writes. */
  crash: 'before' | 'after' | undefined;
  /** Answers everything that way, except where it says when to come back. */
  up = true;
  busy: { status: 429 | 503; retryAfter?: string } | undefined;

  /** @returns `undefined` when the process died before it could answer */
  answer({ method, path, headers, body }: Asked): Told | undefined {
    if (!this.up) return undefined;
    const waits = this.busy && { 'retry-after': this.busy.retryAfter ?? '' };
    if (path === '/v1/ready') {
      return this.busy ? { ...said('not-ready'), headers: { ...waits } } : { status: 204 };
    }
    if (this.busy) {
      const name = this.busy.status === 429 ? 'rate-limited' : 'not-ready';
      return { ...said(name), headers: { ...waits } };
    }
    const { crash } = this;
    this.crash = undefined;
    if (crash === 'before') return undefined;
    const told = this.#route(method, path, headers, body);
    return crash === 'after' ? undefined : told;
  }

  #route(method: string, path: string, headers: Record<string, string>, body: Uint8Array | undefined): Told {
    if (path === '/v1/events') return this.#events(new TextDecoder().decode(body));
    const [, , , id = '', , sha256 = ''] = path.split('/');
    const secret = headers['authorization']?.slice('Bearer '.length) ?? '';
    if (method === 'DELETE') {
      this.#erase(id, secret);
      return { status: 204 };
    }
    const issue = this.issues.get(id);
    if (!issue || issue.secret !== secret) {
      if (!issue && path.includes('/attachments/') && !this.erasures.has(id)) this.strayParts.push(id);
      return said('issue-unknown');
    }
    if (!path.includes('/attachments/'))
      return { status: 200, json: { id, ...(issue.erased && { erased: {} }) } };
    if (issue.erased) return said('issue-erased');
    const part = issue.parts.get(sha256);
    if (!part) return said('attachment-invalid');
    if (method === 'PUT') {
      if (Number(headers['upload-offset']) !== part.offset)
        return { ...said('attachment-offset'), headers: offsets(part) };
      if (body?.some((byte) => byte !== part.shows)) this.foreignParts.push(sha256);
      part.offset = Math.min(part.offset + (body?.length ?? 0), part.bytes);
    }
    return { status: 204, headers: offsets(part) };
  }

  #events(text: string): Told {
    let batch: (EventText & { trackingsecret?: string; observeds?: number })[];
    try {
      batch = JSON.parse(text) as typeof batch;
    } catch {
      return said('json-invalid');
    }
    const results: EventResult[] = Array.from({ length: batch.length });
    const order = [...batch.keys()];
    for (const wantsReport of [true, false]) {
      for (const place of order) {
        const event = batch[place];
        if (event && (event.id === event.subject) === wantsReport) results[place] = this.#accept(event);
      }
    }
    return { status: 200, json: { protocol: 1, results } };
  }

  #accept({
    observeds: _observeds,
    trackingsecret,
    ...event
  }: EventText & { trackingsecret?: string; observeds?: number }): EventResult {
    const { id, subject } = event;
    const digest = digestOf(JSON.stringify(event));
    const refuse = (name: ProblemName): EventResult => {
      if (name !== 'id-reused') this.refusals.add(id);
      return { id, digest, outcome: 'refused', problem: problem(name) };
    };
    if (event.poison) return refuse('issue-invalid');
    const first = this.receipts.get(id);
    const isReport = id === subject;
    const issue = this.issues.get(subject);
    if (!isReport && (!issue || issue.secret !== trackingsecret)) {
      if (this.erasures.get(subject)?.has(trackingsecret ?? '')) return refuse('issue-erased');
      return {
        id,
        digest,
        outcome: 'deferred',
        retryAfterMs: 30_000,
        problem: problem('issue-not-here-yet'),
      };
    }
    if (first) {
      if (first.digest !== digest) return refuse('id-reused');
      return { id, digest, outcome: 'accepted', replayed: true, receipt: first.receipt };
    }
    if (isReport && this.erasures.get(id)?.has(event.secret)) return refuse('issue-erased');
    if (!isReport && issue?.erased) return refuse('issue-erased');
    const receipt = { reference: `R-${id}`, receivedAt: '2026-11-22T19:04:12.000Z' };
    this.receipts.set(id, { digest, receipt });
    this.references.add(receipt.reference);
    if (isReport) {
      const parts = new Map(
        event.parts.map(({ sha256, bytes, shows }) => [sha256, { offset: 0, bytes, shows }] as const),
      );
      this.issues.set(id, { secret: event.secret, erased: false, parts });
    }
    const effect = { id, canary: event.canary, subject, sequence: event.sequence, digest };
    this.effects.push(effect);
    this.onEffect(effect);
    return { id, digest, outcome: 'accepted', replayed: false, receipt };
  }

  #erase(id: string, secret: string): void {
    const issue = this.issues.get(id);
    if (issue?.secret === secret) {
      issue.erased = true;
      return;
    }
    const secrets = this.erasures.get(id) ?? new Set();
    this.erasures.set(id, secrets.add(secret));
  }
}

function said(name: ProblemName): Told {
  const json = problem(name);
  return { status: json.status, json };
}

function offsets({ offset, bytes }: { offset: number; bytes: number }): Record<string, string> {
  return { 'upload-offset': `${offset}`, 'upload-complete': offset === bytes ? '?1' : '?0' };
}
