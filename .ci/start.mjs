/** `npm start`: all set-up, then one process that serves the shop, the desk and the relay. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';
import { buildWhatIsServed } from './build.mjs';
import { fail, run, signalAll } from './shell.mjs';

const SERVER = 'examples/desk/src/main.ts';
const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 4400);

const PREPARING = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta http-equiv="refresh" content="2" />
  <meta name="viewport" content="width=device-width" />
  <title>Touchline is preparing</title>
  <body>
    <h1>Touchline is preparing</h1>
    <p>Dependencies are fetched and pages are built. This page looks again every two seconds.</p>
  </body>
</html>
`;

let serving = false;
passSignalsOn();
endWithNpm();

const preparing = await servePreparing();
const env = await bootstrap();
await buildWhatIsServed(env);
if (!existsSync(join(root, SERVER))) fail(`${SERVER} is missing, so there is no server to start.`);
await close(preparing);
serving = true;

const flags = ['--conditions=touchline-source', `--import=${new URL('with-parent.mjs', import.meta.url)}`];
process.exit(
  await run('node', [...flags, SERVER], { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }),
);

/** Answers 503 from the first second on, so that a page or a probe that comes early knows to come back. */
function servePreparing() {
  const server = createServer((request, response) => {
    const probe = request.url === '/healthz';
    response.writeHead(503, {
      'content-type': probe ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': '2',
      connection: 'close',
    });
    response.end(probe ? 'preparing\n' : PREPARING);
  });
  // A Touchline that was told to stop a moment ago may still be busy doing so.
  const giveUpAt = Date.now() + 3_000;
  return new Promise((resolve) => {
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE') fail(`Touchline cannot listen on ${host}:${port}: ${error.message}`);
      if (Date.now() < giveUpAt) return setTimeout(() => server.listen(port, host), 200);
      fail(
        `Port ${port} on ${host} is taken. If that is another Touchline, use it at http://${host}:${port} or stop it.`,
        `Otherwise choose another port: PORT=${port + 1} npm start`,
      );
    });
    server.once('listening', () => resolve(server));
    server.listen(port, host);
  });
}

function close(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

/** A stop before the server runs ends at once; after that it is the server that decides when it is done. */
function passSignalsOn() {
  for (const signal of ['SIGTERM', 'SIGINT']) {
    // Once is enough: to a server that is stopping, a second one means "at once, and never mind the rest".
    process.once(signal, () => {
      // A terminal sends Ctrl-C to the whole group, so the server has its own already.
      if (!(signal === 'SIGINT' && process.stdin.isTTY)) signalAll(signal);
      if (!serving) process.exit(0);
      process.on(signal, () => {});
    });
  }
}

/** A killed npm cannot pass anything on. Its server must not stay behind and hold the port and the data. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const born = ancestry();
  const watch = setInterval(() => {
    if (ancestry() === born) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

/** Our parent, and where that is the shell npm puts between, whose child it is now. */
function ancestry() {
  const stat = `/proc/${process.ppid}/stat`;
  if (!existsSync(stat)) return `${process.ppid}`;
  const [, name, parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(stat, 'utf8')) ?? [];
  return /^(ba|da|)sh$/.test(name ?? '') ? `${process.ppid} of ${parent}` : `${process.ppid}`;
}
