import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTls, type TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';

/** Where Chromium's pages are told to have their notes sent. */
const HOSTS = ['fcm.googleapis.com', 'jmt17.google.com'];

/** A page that may be pushed to, as the browser registered it. */
interface Registered {
  app: string;
  subtype: string;
  /** The public key of who may post. */
  sender: string;
}

const VERSION = 41;
const TAG = { ping: 0, pingAnswer: 1, login: 2, loginAnswer: 3, got: 7, data: 8 } as const;

/**
 * The push service behind Chromium, on this machine: a browser checks in, its pages get addresses, and what is posted
 * there goes to the browser over the connection that it holds. It has no key: what is sealed for a page stays sealed.
 *
 * It speaks as much of Google's protocol as one browser needs. Of who posts it asks whether the key is the one that the
 * page subscribed to.
 */
export class PushService {
  /** What was posted for the browser, sealed. */
  readonly posted: Buffer[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'touchline-push-'));
  readonly #servers: Server[] = [];
  readonly #pages = new Map<string, Registered>();
  /** What the browser has not said that it got: it hangs up now and then, and comes back. */
  #waiting: Buffer[] = [];
  #browser: TLSSocket | undefined;
  #web = 0;
  #line = 0;

  async start(): Promise<void> {
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'push service of a test' }], {
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: 2 as const, value })) },
      ],
    });
    writeFileSync(this.#certificate, cert);
    this.#web = await this.#listen(
      createHttps({ cert, key }, (request, response) => void this.#answer(request, response)),
    );
    this.#line = await this.#listen(createTls({ cert, key }, (socket) => this.#talk(socket)));
  }

  async stop(): Promise<void> {
    this.#browser?.destroy();
    for (const server of this.#servers) server.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** For a browser that has this one instead of Google's. */
  get flags(): string[] {
    return [
      `--gcm-checkin-url=https://127.0.0.1:${this.#web}/checkin`,
      `--gcm-registration-url=https://127.0.0.1:${this.#web}/register`,
      `--gcm-mcs-endpoint=https://127.0.0.1:${this.#line}`,
      '--ignore-certificate-errors',
    ];
  }

  /** For a server whose way to Google's hosts ends here. */
  get env(): Record<string, string> {
    return {
      NODE_OPTIONS: `--import=${new URL('push-cable.mjs', import.meta.url)}`,
      NODE_EXTRA_CA_CERTS: this.#certificate,
      PUSH_HOSTS: HOSTS.join(),
      PUSH_PORT: `${this.#web}`,
    };
  }

  get #certificate(): string {
    return join(this.#folder, 'certificate.pem');
  }

  async #listen(server: Server): Promise<number> {
    this.#servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const path = request.url ?? '';
    if (path === '/checkin') return void response.end(CHECKED_IN);
    if (path === '/register') {
      const asked = new URLSearchParams(body.toString());
      const token = `page-${this.#pages.size + 1}`;
      const told = (name: string) => asked.get(name) ?? '';
      this.#pages.set(token, { app: told('app'), subtype: told('X-subtype'), sender: told('sender') });
      return void response.end(`token=${token}`);
    }
    const page = this.#pages.get(path.split('/').at(-1) ?? '');
    if (!page) return void response.writeHead(404).end();
    if (!request.headers.authorization?.endsWith(`k=${page.sender}`))
      return void response.writeHead(403).end();
    this.posted.push(body);
    const note = message(TAG.data, dataFor(page, body, this.posted.length));
    this.#waiting.push(note);
    this.#browser?.write(note);
    response.writeHead(201).end();
  }

  #talk(socket: TLSSocket): void {
    let read: Buffer = Buffer.alloc(0);
    let greeted = false;
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      read = Buffer.concat([read, chunk]);
      if (!greeted && read.length > 0) {
        greeted = true;
        read = read.subarray(1);
        socket.write(Buffer.of(VERSION));
      }
      for (;;) {
        const length = varintAt(read, 1);
        if (!length || read.length < length.end + length.value) return;
        const tag = read[0];
        read = read.subarray(length.end + length.value);
        if (tag === TAG.login) {
          this.#browser = socket;
          socket.write(Buffer.concat([message(TAG.loginAnswer, text(1, 'login')), ...this.#waiting]));
        }
        if (tag === TAG.got) this.#waiting = [];
        if (tag === TAG.ping) socket.write(message(TAG.pingAnswer, Buffer.alloc(0)));
      }
    });
  }
}

/** A message to a page: who it is for, how it is sealed, and what is sealed. */
function dataFor({ app, subtype, sender }: Registered, sealed: Buffer, count: number): Buffer {
  const about = { subtype, 'content-encoding': 'aes128gcm' };
  return Buffer.concat([
    text(2, `${count}`),
    text(3, sender),
    text(5, app),
    ...Object.entries(about).map(([name, value]) => bytes(7, Buffer.concat([text(1, name), text(2, value)]))),
    text(9, `message-${count}`),
    bytes(21, sealed),
    // Say at once that you got it.
    varint(24 << 3),
    varint(1),
  ]);
}

/** `stats_ok`, and a device with a number and a password of its own. */
const CHECKED_IN = Buffer.concat([
  Buffer.of((1 << 3) | 0, 1),
  Buffer.of((7 << 3) | 1, 7, 0, 0, 0, 0, 0, 0, 0),
  Buffer.of((8 << 3) | 1, 8, 0, 0, 0, 0, 0, 0, 0),
]);

function message(tag: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.of(tag), varint(body.length), body]);
}

function text(field: number, value: string): Buffer {
  return bytes(field, Buffer.from(value));
}

function bytes(field: number, value: Buffer): Buffer {
  return Buffer.concat([varint((field << 3) | 2), varint(value.length), value]);
}

function varint(value: number): Buffer {
  const out: number[] = [];
  for (let left = value; ; left >>>= 7) {
    if (left < 128) return Buffer.of(...out, left);
    out.push((left & 127) | 128);
  }
}

function varintAt(from: Buffer, start: number): { value: number; end: number } | undefined {
  let value = 0;
  for (let at = start; at < from.length; at++) {
    const byte = from[at] ?? 0;
    value |= (byte & 127) << (7 * (at - start));
    if (byte < 128) return { value, end: at + 1 };
  }
  return undefined;
}
