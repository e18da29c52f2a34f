/** `npm start`: all set-up, then one process that serves the shop, the desk and the relay. */
import { existsSync } from 'node:fs';
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
  return new Promise((resolve) => {
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE') fail(`Touchline cannot listen on ${host}:${port}: ${error.message}`);
      fail(
        `Port ${port} on ${host} is taken. If that is another Touchline, use it at http://${host}:${port} or stop it.`,
        `Otherwise choose another port: PORT=${port + 1} npm start`,
      );
    });
    server.listen(port, host, () => resolve(server));
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
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the whole group; a second one would cut the clean stop short.
      if (!(signal === 'SIGINT' && process.stdin.isTTY)) signalAll(signal);
      if (!serving) process.exit(0);
    });
  }
}

/** A killed npm cannot pass anything on. Its server must not stay behind and hold the port and the data. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
