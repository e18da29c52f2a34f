import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Miniflare, Response as MiniflareResponse } from 'miniflare';
import { build } from 'vite';
import type { VenueConfig } from '@touchline/sdk/model';
import { relayClient, reporter, until } from '@touchline/sdk/testing';

const README = readFileSync(new URL('../../packages/sdk/README.md', import.meta.url), 'utf8');
const CONDITION = '--conditions=touchline-source';
const RELAY = `
import { createRelay, memoryStore } from '@touchline/sdk/relay';
import { memoryBackend } from '@touchline/sdk/backends/memory';

export const relay = createRelay({ store: memoryStore(), backends: [memoryBackend()] });
`;

/** The code as the README has it under this heading, beside a relay, in a folder that finds our packages. */
function written(context: TestContext, heading: string, name = 'host.ts'): { folder: string; file: string } {
  const section = new RegExp(`^###? ${heading}\n(?:(?!^##).*\n)*?\`\`\`[tj]s\n([\\s\\S]*?)^\`\`\``, 'm').exec(
    README,
  );
  assert.ok(section?.[1], `the README has code for ${heading}`);
  const folder = mkdtempSync(fileURLToPath(new URL('made-', import.meta.url)));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  writeFileSync(join(folder, 'relay.ts'), RELAY);
  writeFileSync(file, section[1]);
  return { folder, file };
}

/** What a phone does: reports, comes again, looks, asks for what is not there. */
async function works(fetch: (request: Request) => Promise<Response>, endpoint: string): Promise<void> {
  const client = relayClient(fetch, endpoint);
  const issue = await reporter().report();
  const [first] = await client.send([issue.event]);
  assert.equal(first?.outcome, 'accepted');
  const [again] = await client.send([issue.event]);
  assert.ok(again?.outcome === 'accepted' && again.replayed);
  assert.equal((await client.seen(issue.id, issue.secret)).status, 'received');
  assert.equal((await client.ask('/v1/ready')).status, 204);
  const unknown = await client.ask('/v1/nothing');
  assert.equal(unknown.headers.get('content-type'), 'application/problem+json');
  const stream = await client.stream([{ id: issue.id, secret: issue.secret }]);
  await until('a stream tells the first view', () => stream.views.length > 0);
  await stream.close();
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** A program that a package brings for this machine. */
function binary(through: string, name: string, file: string): string {
  const own = createRequire(import.meta.url).resolve(`${through}/package.json`);
  return join(dirname(createRequire(own).resolve(`${name}/package.json`)), file);
}

const bun = (): string => binary('bun', `@oven/bun-${process.platform}-${process.arch}`, 'bin/bun');
const deno = (): string => {
  const system =
    process.platform === 'linux' ? `linux-${process.arch}-glibc` : `${process.platform}-${process.arch}`;
  return binary('deno', `@deno/${system}`, 'deno');
};

/** Starts a program on a free port, and waits until it takes reports. */
async function running(
  context: TestContext,
  [program = '', ...words]: readonly string[],
  { folder, file }: { folder: string; file: string },
): Promise<{ origin: string; said: () => string }> {
  const port = await freePort();
  const child = spawn(program, [...words, file], {
    cwd: folder,
    env: { ...process.env, PORT: `${port}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  context.after(async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  const origin = `http://127.0.0.1:${port}`;
  const isThere = () =>
    fetch(`${origin}/touchline/v1/ready`).then(
      ({ status }) => status === 204,
      () => {
        assert.equal(child.exitCode, null, said);
        return false;
      },
    );
  await until('it listens', isThere, 120_000);
  return { origin, said: () => said };
}

const HOSTS: readonly [heading: string, command: () => readonly string[]][] = [
  ['node:http', () => [process.execPath, CONDITION]],
  ['Hono', () => [process.execPath, CONDITION]],
  ['Express', () => [process.execPath, CONDITION]],
  ['Fastify', () => [process.execPath, CONDITION]],
  ['Deno', () => [deno(), 'run', '--allow-all', '--node-modules-dir=manual', CONDITION]],
  ['Bun', () => [bun(), CONDITION]],
];

for (const [heading, command] of HOSTS) {
  test(`the code that the README has for ${heading} takes a report and shows it`, async (context) => {
    const { origin } = await running(context, command(), written(context, heading));
    await works((request) => fetch(request), `${origin}/touchline`);
  });
}

test('the whole server that the README has takes a report, hands it on and serves the widget', async (context) => {
  const made = written(context, 'A whole server', 'server.mjs');
  const { origin, said } = await running(context, [process.execPath, CONDITION], made);
  await works((request) => fetch(request), `${origin}/touchline`);
  await until('the terminal has it', () => said().includes('Reference: '));
  const config = await fetch(`${origin}/touchline/v1/config?venue=north-arena`);
  const { zones, phones, retentionDays } = (await config.json()) as VenueConfig;
  assert.deepEqual(
    [zones.length, phones.controlRoom, retentionDays],
    [3, '+000 555 0101', 30],
    'nobody in danger is without a number, and what is promised is what is written',
  );
  assert.doesNotMatch(said(), /touchline: /);
  for (const path of ['/', '/track']) {
    const page = await (await fetch(origin + path)).text();
    assert.match(page, /<script type="module" src="\/touchline\/touchline\.js"/);
    assert.equal(page.includes('<touchline-status'), path === '/track');
  }
  const script = await fetch(`${origin}/touchline/touchline.js`);
  // What `npm start` and the journeys build; without it there is no script to serve.
  const isBuilt = existsSync(new URL('../../packages/widget/dist-cdn/touchline.js', import.meta.url));
  assert.equal(script.status, isBuilt ? 200 : 404);
  if (isBuilt) assert.equal(script.headers.get('access-control-allow-origin'), '*');
});

test('the code that the README has for Next.js takes a report and shows it', async (context) => {
  const { file } = written(context, 'Next\\.js');
  const route = (await import(file)) as Record<string, (request: Request) => Promise<Response>>;
  await works(async (request) => {
    const answer = route[request.method];
    assert.ok(answer, `there is a handler for ${request.method}`);
    return answer(request);
  }, 'https://arena.example/touchline');
});

test('the code that the README has for Cloudflare Workers takes a report and shows it', async (context) => {
  const { folder, file } = written(context, 'Cloudflare Workers');
  await build({
    root: folder,
    logLevel: 'error',
    configFile: false,
    resolve: { conditions: ['touchline-source'] },
    build: {
      outDir: join(folder, 'dist'),
      target: 'es2022',
      lib: { entry: file, formats: ['es'], fileName: 'worker' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const heard: string[] = [];
  const worker = new Miniflare({
    modules: true,
    script: readFileSync(join(folder, 'dist/worker.js'), 'utf8'),
    compatibilityDate: '2026-07-01',
    durableObjects: { LINE: 'Line' },
    bindings: { HELP_DESK: 'https://desk.example/hook', HELP_DESK_SECRET: `whsec_${'A'.repeat(32)}` },
    outboundService: async (request: { text: () => Promise<string> }) => {
      heard.push(await request.text());
      return new MiniflareResponse('{}');
    },
  });
  context.after(() => worker.dispose());
  const url = await worker.ready;
  await works((request) => fetch(request), `${url.origin}/touchline`);
  await until('the help desk has it', () => heard.length > 0, 20_000);
});
