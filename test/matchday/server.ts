import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Process {
  /** Ends it as a power cut would. */
  kill(): void;
  stop(): Promise<void>;
}

/** `npm start`, with an environment of its own, until it says that it is ready. */
export async function startDesk(port: number, env: Record<string, string>): Promise<Process> {
  // The server itself, without the step that builds pages: nobody looks at pages here, and a kill hits the right one.
  const child = spawn(
    process.execPath,
    ['--conditions=touchline-source', join(ROOT, 'examples/desk/src/main.ts')],
    { cwd: ROOT, env: { ...process.env, PORT: `${port}`, ...env }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return { kill: () => child.kill('SIGKILL'), stop: () => stop(child) };
    if (child.exitCode !== null) throw new Error('The desk did not start; it says above why.');
    await wait(100);
  }
  throw new Error('The desk was not ready within a minute.');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  child.kill('SIGTERM');
  await ended;
}
