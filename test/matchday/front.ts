import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands between people and the servers: one address, however many processes stand behind it. */
export interface Front {
  url: string;
  /** No way through, as in a stand whose network is down. */
  cut: boolean;
  close(): void;
}

/** @param targets  Addresses of processes; who does not answer is passed over until it does. */
export async function openFront(targets: readonly string[]): Promise<Front> {
  let turn = 0;
  const down = new Set<string>();
  const server = createServer((incoming, outgoing) => {
    if (front.cut) {
      incoming.socket.destroy();
      return;
    }
    const alive = targets.filter((one) => !down.has(one));
    const target = (alive.length > 0 ? alive : targets)[(turn += 1) % Math.max(1, alive.length)] ?? '';
    const onward = request(
      new URL(incoming.url ?? '/', target),
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        answer.on('error', () => outgoing.destroy());
      },
    );
    onward.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') down.add(target);
      outgoing.destroy();
    });
    incoming.on('error', () => onward.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const front: Front = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: false,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return front;
}
