import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { reporter } from '../testing/fixtures.ts';
import { relayClient } from '../testing/relay-client.ts';
import { until } from '../testing/same.ts';
import { chosenBy } from './config.ts';
import { readVenueFile } from './venue.ts';

const MAIN = new URL('main.ts', import.meta.url).pathname;
const TOKEN = 'rt-token-of-the-test';

/** A file as a venue writes it: ten lines. */
function written(url: string, more: object = {}): string {
  const helpdesk = { use: 'rt', url, token: '$RT_TOKEN', queue: 'Visitors' };
  return JSON.stringify(
    { destinations: { helpdesk }, inHouse: ['127.0.0.1'], port: 0, ...more },
    undefined,
    2,
  );
}

/** A help desk that speaks as Request Tracker does, on a real port. */
async function playedDesk(context: TestContext, has: { queue?: boolean; field?: boolean } = {}) {
  const made: string[] = [];
  const said: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const say = (status: number, json: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    const body = await textOf(request);
    const { url = '' } = request;
    if (request.headers.authorization !== `token ${TOKEN}`) return say(401, { message: 'Unauthorized' });
    const fields = has.field === false ? [] : [{ name: 'Touchline Ref' }];
    if (url.includes('/queue/'))
      return has.queue === false ? say(404, {}) : say(200, { id: 3, TicketCustomFields: fields });
    if (request.method === 'POST' && url.endsWith('/correspond')) return say(201, [said.push(body)]);
    if (request.method === 'POST') return say(201, { id: `${made.push(body)}` });
    return say(200, { items: [] });
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => server.close());
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`, made, said };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function folderOf(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-cli-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function started(
  folder: string,
  config: string,
  command: string[],
  environment: Record<string, string> = {},
) {
  const file = join(folder, 'relay.json');
  writeFileSync(file, config);
  const child = spawn(
    process.execPath,
    ['--conditions=touchline-source', MAIN, ...command, '--config', file, '--data', join(folder, 'data')],
    { env: { PATH: process.env['PATH'] ?? '', RT_TOKEN: TOKEN, ...environment } },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return { child, output: () => output };
}

async function ran(...given: Parameters<typeof started>) {
  const { child, output } = started(...given);
  const [code] = (await once(child, 'close')) as [number];
  return { code, output: output() };
}

test('check files a test report, takes it back, and says what is left to do', async (context) => {
  const { url, made, said } = await playedDesk(context);
  const { code, output } = await ran(folderOf(context), written(url), ['check']);
  assert.equal(code, 0, output);
  assert.match(output, /ok {4}helpdesk: There is a queue "Visitors"\./);
  assert.match(output, /ok {4}helpdesk: A test report is there: 1\./);
  assert.match(output, /erase it by hand/);
  assert.match(made[0] ?? '', /TEST/);
  assert.match(said[0] ?? '', /"Status":"resolved"/);
});

test('check says in one line each which setting is wrong and what to do', async (context) => {
  const folder = folderOf(context);
  const right = await playedDesk(context);
  const wrongToken = await ran(folder, written(right.url), ['check'], { RT_TOKEN: 'another' });
  assert.match(wrongToken.output, /^wrong helpdesk: 401.*Check the token and its rights\.\n$/);
  const field = await playedDesk(context, { field: false });
  assert.match(
    (await ran(folder, written(field.url), ['check'])).output,
    /wrong helpdesk: Tickets have no field "Touchline Ref"\. Add it/,
  );
  const host = await ran(folder, written('https://no-such-host.invalid'), ['check']);
  assert.match(
    host.output,
    /^wrong helpdesk: [^\n]*(no such host|\(EAI_AGAIN\))\. Check the address[^\n]*\.\n$/,
  );
  assert.deepEqual([wrongToken.code, host.code], [1, 1]);
  for (const { output } of [wrongToken, host]) assert.doesNotMatch(output, /another|rt-token/);
  assert.equal(right.made.length, 0);
});

test('serve runs the relay alone, and what it took arrives', async (context) => {
  const { url, made } = await playedDesk(context);
  const port = 20_000 + (process.pid % 20_000);
  const folder = folderOf(context);
  const venueFile = join(folder, 'venue.json');
  const venue = {
    id: 'north-arena',
    labels: { en: 'North Arena' },
    timeZone: 'Europe/Berlin',
    languages: ['en'],
  };
  writeFileSync(venueFile, JSON.stringify({ venue, phones: { help: '+49 30 1' }, retentionDays: 14 }));
  const { child, output } = started(folder, written(url), ['serve', '--venue', venueFile], {
    HOST: '0.0.0.0',
    PORT: `${port}`,
  });
  context.after(() => child.kill('SIGKILL'));
  await until('it listens', () => output().includes(`relay on http://0.0.0.0:${port}/touchline`), 180_000);
  const told = await fetch(`http://127.0.0.1:${port}/touchline/v1/config?venue=north-arena`);
  assert.deepEqual(await told.json(), {
    protocol: 1,
    venue,
    phones: { help: '+49 30 1' },
    events: [],
    zones: [],
    knownIssues: [],
    retentionDays: 14,
  });
  assert.equal((await fetch(`http://127.0.0.1:${port}/touchline/v1/config?venue=other`)).status, 404);
  const second = await ran(folder, written(url, { port }), ['list']);
  assert.match(second.output, /Another process has the folder/);
  const { send } = relayClient((request) => fetch(request), `http://127.0.0.1:${port}/touchline`);
  const { event } = await reporter().report();
  assert.equal((await send([event]))[0]?.outcome, 'accepted');
  await until('it arrived', () => made.length === 1, 60_000);
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number];
  assert.equal(code, 0, output());
});

test('serve says what it does before it listens, and names what a venue leaves out', async (context) => {
  const { url } = await playedDesk(context);
  const folder = folderOf(context);
  const venueFile = join(folder, 'venue.json');
  const venue = { id: 'north-arena', labels: { en: 'A' }, timeZone: 'Europe/Berlin', languages: ['en'] };
  writeFileSync(venueFile, JSON.stringify({ venue }));
  const { child, output } = started(folder, written(url), ['serve', '--venue', venueFile]);
  context.after(() => child.kill('SIGKILL'));
  await until('it listens', () => output().includes('relay on '), 180_000);
  const [opening = '', phones = '', retention = '', listens = ''] = output().split('\n');
  assert.match(opening, /^opening the database in \S+; the first time takes a while$/);
  assert.match(phones, /^touchline: venue_without_phone venue=north-arena \(visitors in danger/);
  assert.match(retention, /^touchline: retention_missing venue=north-arena /);
  assert.match(listens, /^relay on /);
});

test('a file that is not there is named before anything runs', async (context) => {
  const folder = folderOf(context);
  const venue = join(folder, 'none.json');
  const { code, output } = await ran(folder, written('https://rt.example'), ['serve', '--venue', venue]);
  assert.equal(code, 1);
  assert.ok(output.endsWith(`${venue}: There is no such file, or it cannot be read.\n`), output);
});

test('a venue file that is wrong says what to write', () => {
  const venue = { id: 'a', labels: { en: 'A' }, timeZone: 'Europe/Berlin', languages: ['en'] };
  const says = (given: object) => () => readVenueFile(JSON.stringify(given));
  assert.equal(readVenueFile(JSON.stringify({ venue })).venue.id, 'a');
  assert.throws(() => readVenueFile('{'), /no JSON/);
  assert.throws(says({}), /"id" and "labels"/);
  assert.throws(says({ venue: { ...venue, timeZone: 'Nowhere' } }), /as Europe\/Berlin/);
  assert.throws(says({ venue: { ...venue, languages: [] } }), /"languages", as/);
  assert.throws(says({ venue, retentionDays: '30' }), /"retentionDays" is a number/);
  assert.throws(says({ venue, zones: {} }), /"zones" is a list/);
});

test('the first route that fits says where a report goes', () => {
  const routes = [
    { category: 'medical', to: ['a'] },
    { zone: 'north', priority: 'P1', to: ['b'] },
    { to: ['c'] },
  ];
  const to = (category: string, zone: string, priority: 'P1' | 'P2') =>
    chosenBy(routes, { category, location: { zone }, priority, test: false });
  assert.deepEqual(to('medical.injury', 'south', 'P2'), ['a']);
  assert.deepEqual(to('medicine.other', 'north', 'P1'), ['b']);
  assert.deepEqual(to('entry.queue', 'north', 'P2'), ['c']);
});
