import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { customBackend } from '../backends/custom.ts';
import { reporter } from '../testing/fixtures.ts';
import { relayClient } from '../testing/relay-client.ts';
import { until } from '../testing/same.ts';
import { consoleLog } from './log.ts';
import { memoryStore } from './memory-store.ts';
import type { RelayOptions } from './options.ts';
import { createRelay } from './relay.ts';

/** What a process writes that names no log of its own. */
function heard(context: TestContext): string[] {
  const lines: string[] = [];
  for (const level of ['warn', 'error', 'info'] as const) {
    context.mock.method(console, level, (...words: unknown[]) => lines.push(`${level} ${words.join(' ')}`));
  }
  return lines;
}

function relayOn(context: TestContext, options: Partial<RelayOptions>) {
  const relay = createRelay({ store: memoryStore(), ...options });
  context.after(() => relay.close());
  return relayClient((request) => relay.fetch(request));
}

test('a backend that throws is heard of without a log of its own: what, where, and no word of it', async (context) => {
  const lines = heard(context);
  const create = () => {
    throw new TypeError('cannot insert "my seat is wet"');
  };
  const { send } = relayOn(context, { backends: [customBackend({ create })] });
  await send([(await reporter().report()).event]);
  await until('it is heard of', () => lines.length > 0);
  assert.match(
    lines[0] ?? '',
    /^warn touchline: not_delivered backend=custom issue=[\w-]{36} job=create outcome=retry attempts=1 ms=\d+ error=TypeError:log\.test\.ts:\d+ \(a backend has not taken it\)$/,
  );
  assert.doesNotMatch(lines.join('\n'), /wet/);
});

test('a request that fails is heard of, and one that goes well is not', async (context) => {
  const lines = heard(context);
  const config = (venue: string) => {
    if (venue === 'broken') throw new RangeError('no such row');
    return {
      venue: { id: venue, labels: {}, timeZone: 'UTC', languages: ['en'] },
      phones: { controlRoom: '1' },
      retentionDays: 30,
    };
  };
  const { ask, send } = relayOn(context, { config });
  await ask('/v1/ready');
  assert.equal((await send([(await reporter().report()).event]))[0]?.outcome, 'accepted');
  assert.deepEqual(lines, []);
  assert.equal((await ask('/v1/config?venue=broken')).status, 500);
  assert.equal(lines.length, 1);
  assert.match(
    lines[0] ?? '',
    /^error touchline: request_failed method=GET error=RangeError:log\.test\.ts:\d+$/,
  );
});

test('a log of its own hears everything, and the console nothing', async (context) => {
  const lines = heard(context);
  const own: string[] = [];
  const { send } = relayOn(context, { log: ({ level, what }) => void own.push(`${level} ${what}`) });
  await send([(await reporter().report()).event]);
  assert.deepEqual([own, lines], [['info events'], []]);
});

test('a log that throws costs no report, and the console says so once', async (context) => {
  const lines = heard(context);
  const log = () => {
    throw new TypeError('logger.warn is not a function');
  };
  const { send } = relayOn(context, { log });
  for (let batch = 0; batch < 2; batch++) {
    assert.equal((await send([(await reporter().report()).event]))[0]?.outcome, 'accepted');
  }
  assert.equal(lines.length, 1);
  assert.match(
    lines[0] ?? '',
    /^error touchline: log_failed lost=events error=TypeError:log\.test\.ts:\d+ \(the log that was given threw/,
  );
});

test('a line of the console leaves out what is not there', (context) => {
  const lines = heard(context);
  consoleLog({ level: 'warn', what: 'status_unknown', backend: 'rt', status: undefined });
  assert.deepEqual(lines, ['warn touchline: status_unknown backend=rt']);
});
