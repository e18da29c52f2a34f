import assert from 'node:assert/strict';
import { mock, test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { problemName } from '../model/problems.ts';
import { BATCH_TYPE, LIMITS } from '../model/wire.ts';
import { reporter } from '../testing/fixtures.ts';
import { relayClient } from '../testing/relay-client.ts';
import { readBytes } from './body.ts';
import { memoryStore } from './memory-store.ts';
import { createRelay } from './relay.ts';

function relayOn(context: TestContext) {
  const relay = createRelay({ store: memoryStore() });
  context.after(() => relay.close());
  return relayClient((request) => relay.fetch(request));
}

async function problemOf(response: Response) {
  const body = (await response.json()) as { detail?: string };
  return `${response.status} ${problemName(body)} ${body.detail ?? ''}`;
}

test('what is compressed, or says so, is not opened', async (context) => {
  const { post } = relayOn(context);
  const bomb = gzipSync(' '.repeat(1_000_000));
  for (const encoding of ['gzip', 'br', 'deflate', 'gzip, gzip', 'Identity']) {
    const found = await problemOf(await post(bomb, { 'content-encoding': encoding }));
    assert.match(found, /^415 media-type-unsupported .*Content-Encoding/, encoding);
  }
  assert.equal((await post('[]', { 'content-encoding': 'identity' })).status, 200);
});

test('a length that is a lie changes nothing: what comes is what counts', async (context) => {
  const { post } = relayOn(context);
  const much = ' '.repeat(LIMITS.batchBytes + 1);
  assert.match(await problemOf(await post(much, { 'content-length': '2' })), /^413 batch-too-large/);
  assert.equal((await post('[]', { 'content-length': '1' })).status, 200);
  assert.match(await problemOf(await post('[]', { 'content-length': '99999999' })), /^413 batch-too-large/);
  assert.equal((await post('[]', { 'content-length': 'many' })).status, 200);
});

test('two hundred keys are more than any event needs, and each of them stands once', async (context) => {
  const { post, send } = relayOn(context);
  const { event } = await reporter().report();
  const wide = { ...event, data: { ...event.data, fields: keys(250) } };
  assert.match(await problemOf(await post(JSON.stringify([wide]))), /^400 json-invalid .*200 keys/);
  assert.equal((await send(Array.from({ length: 100 }, () => event))).length, 100, 'counted by event');
  const double = JSON.stringify([event]).replace('"lane":"normal"', '"lane":"urgent","lane":"normal"');
  assert.match(await problemOf(await post(double)), /^400 json-invalid .*twice/);
});

const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, at]));

/** A body that comes chunk by chunk when the test says so. */
function slowBody() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start: (given) => void (controller = given),
    cancel: () => void (cancelled = true),
  });
  const init = { method: 'POST', body, duplex: 'half' } as const;
  return {
    request: new Request('http://relay.test/', init),
    send: (bytes: number) => cancelled || controller?.enqueue(new Uint8Array(bytes)),
    end: () => cancelled || controller?.close(),
    isCancelled: () => cancelled,
  };
}

test('a body that drips is cut off after half a minute', async (context) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  context.after(() => mock.timers.reset());
  const { request, send, isCancelled } = slowBody();
  const reading = readBytes(request, 10_000);
  for (let second = 0; second < 30; second++) {
    send(1);
    await settled();
    mock.timers.tick(1_000);
  }
  assert.equal(await reading, 'body-too-slow');
  await settled();
  assert.ok(isCancelled());
});

test('a body from a crowded cell may take a minute and a half, and no longer', async (context) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  context.after(() => mock.timers.reset());
  const run = async (seconds: number) => {
    const { request, send, end } = slowBody();
    const reading = readBytes(request, 100_000);
    for (let second = 0; second < seconds; second++) {
      send(250);
      await settled();
      mock.timers.tick(1_000);
    }
    end();
    const read = await reading;
    return typeof read === 'string' ? read : read.length;
  };
  assert.equal(await run(60), 15_000);
  assert.equal(await run(91), 'body-too-slow');
});

test('a body that breaks off is no fault of the relay', async (context) => {
  const { ask } = relayOn(context);
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error('connection reset')),
  });
  const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': BATCH_TYPE } } as const;
  assert.match(await problemOf(await ask('/v1/events', init)), /^408 body-too-slow/);
});

/** Lets everything that waits for a chunk go on. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
