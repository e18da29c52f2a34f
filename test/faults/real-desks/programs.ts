import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A server that somebody else wrote, in a folder of its own. */
export interface RealServer {
  port: number;
  folder: string;
  stop(): Promise<void>;
}

/** Why these programs cannot be tried here, in words. */
export function lacking(files: readonly string[], packages: string, asRoot = false): string | undefined {
  const install = `Debian has it: apt-get install --no-install-recommends ${packages}`;
  if (files.some((file) => !existsSync(file))) return `It is not installed. ${install}`;
  return asRoot && process.getuid?.() !== 0 ? 'It wants to be started by root.' : undefined;
}

/** Starts a server and waits until it listens. */
export async function startServer(
  command: (port: number, folder: string) => readonly string[],
  prepare: (folder: string, port: number) => Promise<Record<string, string>>,
): Promise<RealServer> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-desk-'));
  const port = await freePort();
  const env = { ...process.env, ...(await prepare(folder, port)) };
  const [program = '', ...words] = command(port, folder);
  // A group of its own: such servers have children.
  const child = spawn(program, words, { env, detached: true, stdio: 'ignore' });
  const stop = async () => {
    await endGroup(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (let tries = 0; !(await listens(port)); tries++) {
      if (child.exitCode !== null || tries > 300) throw new Error(`${program} does not listen.`);
      await wait(200);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, folder, stop };
}

/** Runs a program to its end. @returns What it said. */
export async function ran(program: string, words: readonly string[], env: Record<string, string>) {
  const child = spawn(program, words, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${said}`);
  return said;
}

async function endGroup(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  if (!killGroup(child, 'SIGTERM')) return;
  await Promise.race([ended, wait(5_000)]);
  killGroup(child, 'SIGKILL');
}

/** @returns Whether there was anybody. */
function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): boolean {
  try {
    return pid !== undefined && process.kill(-pid, signal);
  } catch {
    return false;
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (does: boolean) => {
      socket.destroy();
      resolve(does);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
