import type { AddressInfo, Server } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Serves sources to browsers, as the test runner does. */
export async function servePages(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await startDevServer({
    config: {
      rootDir: ROOT,
      hostname: '127.0.0.1',
      port: 0,
      nodeResolve: { exportConditions: ['touchline-source', 'browser', 'production'] },
      plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(ROOT, 'tsconfig.base.json') })],
    },
    readCliArgs: false,
    readFileConfig: false,
    logStartMessage: false,
    autoExitProcess: false,
  });
  const { port } = (server.server as Server).address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: async () => void (await server.stop()) };
}
