import { expect } from '@open-wc/testing';
import { problem } from '../model/problems.ts';
import { outcomeOf } from './outcome.ts';

const reason = (status: number, json?: unknown, retryAfterMs?: number) => {
  const end = outcomeOf({ status, json, ...(retryAfterMs !== undefined && { retryAfterMs }) });
  return end.kind === 'unclear' ? (end.throttled ? 'throttled' : 'unclear') : end.kind;
};

describe('outcomeOf', () => {
  it('believes a 200 only when it holds a list of results of this protocol', () => {
    expect(reason(200, { protocol: 1, results: [] })).to.equal('results');
    expect(reason(200, { protocol: 2, results: [] })).to.equal('unclear');
    expect(reason(200, {})).to.equal('unclear');
    expect(reason(200)).to.equal('unclear');
    expect(reason(204)).to.equal('unclear');
  });

  it('halves what the relay or a proxy finds too large', () => {
    expect(reason(413, problem('batch-too-large'))).to.equal('too_large');
    expect(reason(413)).to.equal('too_large');
    expect(reason(400, problem('json-invalid'))).to.equal('too_large');
  });

  it('takes a 400, 401, 403, 404, 415 or 426 of somebody else for a fault of the network', () => {
    for (const status of [400, 401, 403, 404, 415, 426]) {
      expect(reason(status, { type: 'https://portal.example/sign-in' }), `${status}`).to.equal('unclear');
      expect(reason(status), `${status}`).to.equal('unclear');
    }
  });

  it('pauses when the relay itself does not let this site send', () => {
    expect(reason(403, problem('origin-not-allowed'))).to.equal('paused');
    expect(reason(401, problem('signature-invalid'))).to.equal('paused');
    expect(reason(415, problem('media-type-unsupported'))).to.equal('paused');
    expect(reason(426, problem('protocol-unsupported'))).to.equal('paused');
  });

  it('reads how long to wait from the header, else from the body', () => {
    expect(
      outcomeOf({ status: 429, retryAfterMs: 5_000, json: problem('rate-limited', { retryAfterMs: 9 }) }),
    ).to.include({
      throttled: true,
      retryAfterMs: 5_000,
    });
    expect(outcomeOf({ status: 503, json: problem('not-ready', { retryAfterMs: 7_000 }) })).to.include({
      throttled: true,
      retryAfterMs: 7_000,
    });
    expect(reason(429)).to.equal('throttled');
    expect(reason(503)).to.equal('unclear');
  });

  it('learns nothing from server errors and statuses it does not know', () => {
    for (const status of [408, 425, 500, 502, 504, 599, 299]) expect(reason(status)).to.equal('unclear');
  });
});
