import { createHash } from 'node:crypto';
import { statSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

/** Who has a folder open. */
export interface Holder {
  pid: number;
  url: string;
}

export type LockAnswer =
  | { kind: 'held'; release: () => Promise<void> }
  | { kind: 'taken'; by: Holder | undefined };

/**
 * Takes a folder of data for this process alone.
 *
 * A listening local socket is the lock: the system closes it when the process dies, however it dies. A second
 * opener of the embedded database would destroy what the first one acknowledged.
 */
export async function lockFolder(folder: string, holder: Holder): Promise<LockAnswer> {
  const held: Server[] = [];
  for (const address of addressesOf(folder)) {
    const answer = await listen(address, holder);
    if ('by' in answer) {
      await Promise.all(held.map(close));
      return { kind: 'taken', by: answer.by };
    }
    held.push(answer.server);
  }
  return {
    kind: 'held',
    release: async () => {
      await Promise.all(held.map(close));
    },
  };
}

/** A name the system frees by itself where there is one, and a file that other containers see too. */
function addressesOf(folder: string): string[] {
  const { dev, ino } = statSync(folder);
  const name = `touchline-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 24)}`;
  if (process.platform === 'win32') return [`\\\\.\\pipe\\${name}`];
  const file = join(folder, 'lock.sock');
  // Longer paths cannot be bound.
  const files = Buffer.byteLength(file) < 100 ? [file] : [];
  return process.platform === 'linux' ? [`\0${name}`, ...files] : [...files];
}

async function listen(
  address: string,
  holder: Holder,
  retried = false,
): Promise<{ server: Server } | { by: Holder | undefined }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(JSON.stringify(holder));
  });
  const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once('error', resolve);
    server.listen({ path: address, readableAll: false, writableAll: false }, () => resolve(undefined));
  });
  if (error === undefined) {
    server.unref();
    return { server };
  }
  if (error.code !== 'EADDRINUSE') throw error;
  const answer = await ask(address);
  if (answer !== 'nobody' || retried || address.startsWith('\0')) {
    return { by: answer === 'nobody' ? undefined : answer };
  }
  // What is left of a process that was killed.
  unlinkSync(address);
  return listen(address, holder, true);
}

async function ask(address: string): Promise<Holder | undefined | 'nobody'> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect({ path: address });
    socket.setTimeout(2000, () => {
      socket.destroy();
      resolve(undefined);
    });
    socket.on('data', (chunk) => (text += String(chunk)));
    socket.on('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code === 'ECONNREFUSED' || code === 'ENOENT' ? 'nobody' : undefined),
    );
    socket.on('end', () => resolve(holderFrom(text)));
  });
}

function holderFrom(text: string): Holder | undefined {
  try {
    const { pid, url } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === 'number' && typeof url === 'string' ? { pid, url } : undefined;
  } catch {
    return undefined;
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
