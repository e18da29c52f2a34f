import { expect } from '@open-wc/testing';
import { delay, http } from 'msw';
import { setupWorker } from 'msw/browser';
import { createCall } from './relay-client.ts';

const ENDPOINT = `${location.origin}/client-test`;

describe('createCall', () => {
  let answer: (request: Request) => Response | Promise<Response>;
  const worker = setupWorker(http.all(`${ENDPOINT}/*`, ({ request }) => answer(request)));
  const { setTimeout: realSetTimeout } = globalThis;

  before(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
  after(() => worker.stop());
  afterEach(() => {
    globalThis.setTimeout = realSetTimeout;
  });

  it('sends no cookie and no address of the page', async () => {
    let seen: Request | undefined;
    answer = (request) => {
      seen = request;
      return new Response(null, { status: 204 });
    };
    document.cookie = 'session=secret';
    expect((await createCall(ENDPOINT)('/v1/ready')).status).to.equal(204);
    expect(seen?.credentials).to.equal('omit');
    expect(seen?.referrer).to.equal('');
    expect(seen?.headers.get('cookie')).to.equal(null);
  });

  it('reads JSON only from what says that it is JSON and is', async () => {
    const call = createCall(ENDPOINT);
    answer = () => new Response('{"a":1}', { headers: { 'content-type': 'application/problem+json' } });
    expect((await call('/x')).json).to.deep.equal({ a: 1 });
    answer = () => new Response('{"a":1}', { headers: { 'content-type': 'text/html' } });
    expect((await call('/x')).json).to.equal(undefined);
    answer = () => new Response('{"a":', { headers: { 'content-type': 'application/json' } });
    expect((await call('/x')).json).to.equal(undefined);
  });

  it('stops reading an answer that does not end', async () => {
    answer = () => new Response(new Uint8Array(300_000));
    const error = await createCall(ENDPOINT)('/x').catch((thrown: unknown) => thrown);
    expect(String(error)).to.include('too long');
  });

  it('gives up on a network that takes the request and says nothing', async () => {
    let release: (response: Response) => void = () => undefined;
    answer = () => new Promise<Response>((resolve) => (release = resolve));
    // A hundred times as fast: ten seconds of waiting become a tenth of one.
    globalThis.setTimeout = ((run: () => void, ms = 0) => realSetTimeout(run, ms / 100)) as typeof setTimeout;
    const error = await createCall(ENDPOINT)('/x').catch((thrown: unknown) => thrown);
    expect(error instanceof Error && error.name).to.equal('TimeoutError');
    release(new Response());
  });

  it('ends with the one who asked', async () => {
    answer = async () => {
      await delay(2_000);
      return new Response();
    };
    const abort = new AbortController();
    const ended = createCall(ENDPOINT)('/x', { signal: abort.signal }).catch((thrown: unknown) => thrown);
    abort.abort();
    expect(await ended).to.be.instanceOf(Error);
  });

  it('uses the fetch it found, whatever the page wraps around it later', async () => {
    answer = () => new Response(null, { status: 204 });
    const call = createCall(ENDPOINT);
    const { fetch } = globalThis;
    globalThis.fetch = () => Promise.reject(new Error('wrapped'));
    try {
      expect((await call('/v1/ready')).status).to.equal(204);
    } finally {
      globalThis.fetch = fetch;
    }
  });
});
