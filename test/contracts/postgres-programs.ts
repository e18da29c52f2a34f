import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './databases.ts';

const DEBIAN = '/usr/lib/postgresql';
const NEEDED = ['initdb', 'postgres', 'createdb', 'psql', 'pg_dump', 'pg_restore'];

/**
 * The folder of a whole PostgreSQL of this machine: a server, and programs of the same version that dump and restore it.
 * The one that the tests bring along has no such programs.
 */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = [
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => NEEDED.every((name) => existsSync(join(folder, name))));
}

/** A server that is dumped and restored as the manual says. */
export async function startDumpable(programs: string) {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-dumpable-'));
  // PostgreSQL does not run as root.
  const isRoot = process.getuid?.() === 0;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres']));
  const as = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'));
  const run = (name: string, ...args: string[]) =>
    execFileSync(join(programs, name), args, { ...as, cwd: folder, stdio: 'pipe' });
  const data = join(folder, 'data');
  run('initdb', '--pgdata', data, '--username', 'touchline', '--auth', 'trust', '--no-sync');
  const port = await freePort();
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', folder],
    { ...as, cwd: folder, stdio: 'ignore' },
  );
  const ended = once(server, 'exit');
  const address = (name: string) => `postgres://touchline@127.0.0.1:${port}/${name}`;
  let made = 0;

  const createDatabase = (): string => {
    const url = address(`touchline_${++made}`);
    run('createdb', `--maintenance-db=${address('postgres')}`, `touchline_${made}`);
    return url;
  };
  return {
    /** The address of a new, empty database. */
    async createDatabase(): Promise<string> {
      for (let tries = 0; made === 0 && tries < 300; tries++) {
        try {
          run('psql', '--command', 'select 1', address('postgres'));
          break;
        } catch {
          await wait(50);
        }
      }
      return createDatabase();
    },
    /** As CONTRIBUTING.md has it. */
    dump(url: string): string {
      const file = join(folder, 'touchline.dump');
      run('pg_dump', '--format=custom', '--file', file, url);
      return file;
    },
    restore(file: string): string {
      const url = createDatabase();
      run('pg_restore', '--no-owner', '--dbname', url, file);
      return url;
    },
    async stop() {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
