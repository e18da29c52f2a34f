import { createHash } from 'node:crypto';
import { statSync, unlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

/**
 * Takes a folder of data for this process alone: a second opener of an embedded database destroys what the first one
 * acknowledged. A listening local socket is the lock, and the system frees it however the process ends.
 *
 * @returns Gives it back.
 * @throws {RangeError} in words, when somebody has it.
 */
export async function takeFolder(folder: string): Promise<() => Promise<void>> {
  const { dev, ino } = statSync(folder);
  const name = `touchline-relay-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 24)}`;
  const isFile = process.platform !== 'linux' && process.platform !== 'win32';
  const address = isFile
    ? join(folder, 'lock.sock')
    : process.platform === 'win32'
      ? `\\\\.\\pipe\\${name}`
      : `\0${name}`;
  const server = createServer((socket) => socket.end());
  const listen = () =>
    new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen({ path: address }, () => resolve(true));
    });
  if (!(await listen())) {
    const isLeftOver = isFile && !(await answers(address));
    if (isLeftOver) unlinkSync(address);
    if (!isLeftOver || !(await listen())) {
      throw new RangeError(
        `Another process has the folder ${folder} open. Ask it, stop it, or use DATABASE_URL.`,
      );
    }
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path: address });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
