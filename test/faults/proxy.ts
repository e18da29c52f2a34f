import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import type { Chance } from './chance.ts';

/** What one connection through the proxy suffers. */
export type Trouble =
  /** Only late. */
  | { kind: 'calm'; lateMs: number; endsAfter: number }
  /** A crowded cell: so many bytes a second from the client, and the answer at once. */
  | { kind: 'slow'; bytesPerSecond: number }
  /** Arrives in crumbs. */
  | { kind: 'crumbs'; size: number; endsAfter: number }
  /** Gone in the middle of what the client says. */
  | { kind: 'cut-request'; after: number; rudely: boolean }
  /** Everything reaches the server, and the answer ends in the middle. */
  | { kind: 'cut-response'; after: number; rudely: boolean }
  /** Nothing passes, and nobody says so. */
  | { kind: 'hole-before'; silentMs: number }
  /** The server hears it and answers; the answer never comes. */
  | { kind: 'hole-after'; silentMs: number }
  /** The server hears the very same bytes once more, on a connection of their own. */
  | { kind: 'twice'; echoAfterMs: number; endsAfter: number }
  /** Somebody else answers, and says that all is well. */
  | { kind: 'portal' };

const PORTAL =
  'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<h1>Welcome to the stadium wifi</h1>';

export interface FaultProxy {
  readonly port: number;
  /** How many connections suffered what. */
  readonly seen: Readonly<Record<string, number>>;
  /** From now on every connection is calm. */
  heal(): void;
  close(): Promise<void>;
}

/** Draws the fate of the next connection. Few are calm for long, so that every attempt may be the bad one. */
export function drawTrouble(chance: Chance, mostSilentMs: number): Trouble {
  type Drawn = Exclude<Trouble['kind'], 'slow'>;
  const kind = chance.weighed({
    calm: 3,
    crumbs: 1,
    'cut-request': 2,
    'cut-response': 3,
    'hole-before': 0.5,
    'hole-after': 1,
    twice: 2,
    portal: 1,
  }) as Drawn;
  // Half of the cuts fall into the head of a message, where the parser is; the other half anywhere.
  const after = chance.happens(0.5) ? chance.whole(0, 400) : chance.whole(0, 12_000);
  const rudely = chance.happens(0.5);
  const silentMs = chance.whole(100, mostSilentMs);
  // An answer is about a kilobyte. Clients keep good connections, so good ones have to end too.
  const endsAfter = chance.whole(500, 5_000);
  switch (kind) {
    case 'calm':
      return { kind, lateMs: chance.whole(0, 60), endsAfter };
    case 'crumbs':
      return { kind, size: chance.whole(16, 200), endsAfter };
    case 'cut-request':
    case 'cut-response':
      return { kind, after, rudely };
    case 'hole-before':
    case 'hole-after':
      return { kind, silentMs };
    case 'twice':
      return { kind, echoAfterMs: chance.whole(0, 200), endsAfter };
    case 'portal':
      return { kind };
  }
}

/** An unkind network in front of a server on this machine: plain TCP, so that every client may be tried on it. */
export async function faultProxy(upstreamPort: number, draw: () => Trouble): Promise<FaultProxy> {
  const open = new Set<Socket>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const seen: Record<string, number> = {};
  let healed = false;

  const keep = (socket: Socket): Socket => {
    open.add(socket);
    // A reset is what this is about; whoever looks at the other end sees it as `close`.
    socket.on('error', () => undefined);
    return socket.once('close', () => open.delete(socket));
  };
  const upstream = () => keep(connect(upstreamPort, '127.0.0.1'));
  const later = (ms: number, what: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      what();
    }, ms);
    timers.add(timer);
  };

  const server = createServer({ allowHalfOpen: false }, (client) => {
    keep(client);
    client.setNoDelay(true);
    const trouble: Trouble = healed ? { kind: 'calm', lateMs: 0, endsAfter: Infinity } : draw();
    seen[trouble.kind] = (seen[trouble.kind] ?? 0) + 1;
    suffer(client, trouble);
  });

  function suffer(client: Socket, trouble: Trouble): void {
    if (trouble.kind === 'portal') {
      client.once('data', () => client.end(PORTAL));
      return;
    }
    if (trouble.kind === 'hole-before') {
      client.resume();
      later(trouble.silentMs, () => client.resetAndDestroy());
      return;
    }
    const far = upstream();
    client.once('close', () => far.destroy());
    far.once('close', () => client.destroy());

    switch (trouble.kind) {
      case 'calm':
        delayed(client, far, trouble.lateMs);
        limited(far, client, trouble.endsAfter, false);
        return;
      case 'slow':
        trickle(client, far, trouble.bytesPerSecond);
        far.pipe(client);
        return;
      case 'crumbs':
        client.on('data', (chunk) => crumble(chunk, trouble.size, far));
        limited(far, client, trouble.endsAfter, false, trouble.size);
        return;
      case 'cut-request':
        limited(client, far, trouble.after, trouble.rudely);
        far.pipe(client);
        return;
      case 'cut-response':
        client.pipe(far);
        limited(far, client, trouble.after, trouble.rudely);
        return;
      case 'hole-after':
        client.pipe(far);
        far.resume();
        later(trouble.silentMs, () => client.resetAndDestroy());
        return;
      case 'twice':
        client.pipe(far);
        limited(far, client, trouble.endsAfter, false);
        client.on('data', (chunk) => later(trouble.echoAfterMs, () => echo(chunk)));
    }
    let copy: Socket | undefined;
    function echo(chunk: Uint8Array): void {
      copy ??= upstream();
      copy.resume();
      if (copy.writable) copy.write(chunk);
      later(2_000, () => copy?.destroy());
    }
  }

  function delayed(from: Socket, to: Socket, ms: number): void {
    from.on('data', (chunk) => later(ms, () => to.writable && to.write(chunk)));
  }

  /** Ten times a second a little of what has come so far. */
  function trickle(from: Socket, to: Socket, bytesPerSecond: number): void {
    let waiting = Buffer.alloc(0);
    const pour = () => {
      if (to.destroyed) return;
      to.write(waiting.subarray(0, bytesPerSecond / 10));
      waiting = waiting.subarray(bytesPerSecond / 10);
      later(100, pour);
    };
    from.on('data', (chunk) => (waiting = Buffer.concat([waiting, chunk])));
    later(100, pour);
  }

  /** Lets `limit` bytes pass and ends both sides: politely, or with a reset. */
  function limited(from: Socket, to: Socket, limit: number, rudely: boolean, crumbs = limit): void {
    let left = limit;
    from.on('data', (chunk) => {
      if (left <= 0) return;
      const part = chunk.subarray(0, left);
      left -= part.length;
      crumble(part, crumbs, to);
      if (left > 0) return;
      for (const end of [from, to]) {
        if (rudely) end.resetAndDestroy();
        else end.end();
      }
      later(100, () => [from, to].forEach((end) => end.destroy()));
    });
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    heal() {
      healed = true;
      // Connections that were drawn before would carry their fate on.
      for (const socket of open) socket.destroy();
    },
    async close() {
      for (const timer of timers) clearTimeout(timer);
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function crumble(chunk: Uint8Array, size: number, to: Socket): void {
  for (let at = 0; at < chunk.length && to.writable; at += size) to.write(chunk.subarray(at, at + size));
}
