import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Entry } from './backend.ts';

/** A process of this folder that says its port once it can be asked. */
export class Child {
  readonly #file: string;
  readonly #env: Record<string, string>;
  #process: ChildProcess | undefined;
  port = 0;

  constructor(file: 'relay.ts' | 'backend.ts', env: Record<string, string>) {
    this.#file = fileURLToPath(new URL(file, import.meta.url));
    this.#env = env;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get isRunning(): boolean {
    return this.#process !== undefined && this.#process.exitCode === null && !this.#process.signalCode;
  }

  /** Starts it, on the port it had before. */
  async start(): Promise<void> {
    const child = fork(this.#file, {
      execArgv: ['--conditions=touchline-source'],
      env: { ...process.env, ...this.#env, PORT: `${this.port}` },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#process = child;
    const ended = once(child, 'exit').then(([code, signal]) => {
      throw new Error(`${this.#file} ended at its start: ${code ?? signal}`);
    });
    const [said] = (await Promise.race([once(child, 'message'), ended])) as [{ port: number }];
    this.port = said.port;
    ended.catch(() => undefined);
  }

  signal(signal: NodeJS.Signals): void {
    this.#process?.kill(signal);
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (!child || !this.isRunning) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  tell(order: object): void {
    if (this.isRunning) this.#process?.send(order);
  }

  async ask<T>(order: object): Promise<T> {
    const child = this.#process;
    if (!child || !this.isRunning) throw new Error('It does not run.');
    const answer = once(child, 'message');
    child.send(order);
    return ((await answer) as [T])[0];
  }
}

export async function entriesOf(backend: Child): Promise<readonly Entry[]> {
  return (await backend.ask<{ entries: Entry[] }>({ entries: true })).entries;
}
