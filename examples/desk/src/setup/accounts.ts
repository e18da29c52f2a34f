import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Auth } from '../api/auth.ts';
import type { Role } from '../api/types.ts';

export interface DemoAccount {
  email: string;
  name: string;
  role: Role;
  team: string;
}

/** People of the invented venue. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { email: 'maya@north-arena.example', name: 'Maya Lindqvist', role: 'supervisor', team: 'CS' },
  { email: 'tomas@north-arena.example', name: 'Tomas Berg', role: 'responder', team: 'GATE' },
  { email: 'aoife@north-arena.example', name: 'Aoife Nolan', role: 'responder', team: 'CS' },
  { email: 'wei@north-arena.example', name: 'Li Wei', role: 'responder', team: 'FAC' },
  { email: 'samira@north-arena.example', name: 'Samira Haddad', role: 'responder', team: 'STEW' },
  { email: 'ingrid@north-arena.example', name: 'Ingrid Solheim', role: 'control_room', team: 'SEC' },
  { email: 'noor@north-arena.example', name: 'Noor Rahman', role: 'responder', team: 'MED' },
  { email: 'karel@north-arena.example', name: 'Karel Novak', role: 'analyst', team: 'QUAL' },
  { email: 'dana@north-arena.example', name: 'Dana Kovac', role: 'admin', team: 'CS' },
];

/** Makes the accounts that are missing and gives all of them this password. */
export async function ensureAccounts(
  auth: Auth,
  accounts: readonly DemoAccount[],
  password: string,
): Promise<void> {
  const { internalAdapter, password: passwords } = await auth.$context;
  // A good hash takes long; one is enough for people who are invented together.
  let made: Promise<string> | undefined;
  const hashed = () => (made ??= passwords.hash(password));
  for (const { email, name, role, team } of accounts) {
    const known = await internalAdapter.findUserByEmail(email, { includeAccounts: true });
    if (!known) {
      const user = await internalAdapter.createUser(
        { email, name, role, team, emailVerified: true },
        { method: 'email-password' },
      );
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await hashed(),
      });
      continue;
    }
    const hash = known.accounts.find(({ providerId }) => providerId === 'credential')?.password;
    if (!hash || !(await passwords.verify({ hash, password }))) {
      await internalAdapter.updatePassword(known.user.id, await hashed());
    }
  }
}

/** The demo's password: the one given, else one made up at the first start and kept in a file of its own. */
export function demoPassword(given: string | undefined, file: string): string {
  if (given) return given;
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const made = randomBytes(12).toString('base64url');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${made}\n`, { mode: 0o600 });
  return made;
}
