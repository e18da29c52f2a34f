import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DeskTables } from '../store/schema.ts';
import type { Auth } from './auth.ts';
import { isRole } from './staffer.ts';
import type { Account, Role } from './types.ts';

const HOUR_MS = 3_600_000;
/** Time for somebody to find the message of whoever invited them. */
export const INVITED_MS = 7 * 24 * HOUR_MS;
/** The link of the first start is printed anew at every start while there is no admin. */
export const FIRST_MS = 24 * HOUR_MS;

export interface Person {
  name: string;
  email: string;
  role: Role;
  team: string;
}

export type Refused = { refused: string };
export type Accounts = ReturnType<typeof createAccounts>;

/** Who has an account, what they may, and how they get in. */
export function createAccounts({ db, auth }: { db: Kysely<DeskTables>; auth: Auth }) {
  const listeners = new Set<(userId: string) => void>();

  async function invite(userId: string | null, lastsMs: number): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await db.transaction().execute(async (tx) => {
      // A new link ends the one before it.
      const before = tx.deleteFrom('desk_invites');
      await (
        userId === null ? before.where('user_id', 'is', null) : before.where('user_id', '=', userId)
      ).execute();
      await tx
        .insertInto('desk_invites')
        .values({ hash: hashOf(token), user_id: userId, expires_at: new Date(Date.now() + lastsMs) })
        .execute();
    });
    return token;
  }

  async function make({ name, email, role, team }: Person): Promise<{ id: string } | Refused> {
    const { internalAdapter } = await auth.$context;
    if (await internalAdapter.findUserByEmail(email.toLowerCase())) {
      return { refused: 'Somebody has an account with this address already.' };
    }
    const { id } = await internalAdapter.createUser(
      { email: email.toLowerCase(), name, role, team, disabled: false, emailVerified: true },
      { method: 'email-password' },
    );
    return { id };
  }

  async function setPassword(userId: string, password: string): Promise<void> {
    const { internalAdapter, password: passwords } = await auth.$context;
    const hash = await passwords.hash(password);
    const accounts = await internalAdapter.findAccounts(userId);
    if (accounts.some(({ providerId }) => providerId === 'credential')) {
      await internalAdapter.updatePassword(userId, hash);
    } else {
      await internalAdapter.linkAccount({
        userId,
        providerId: 'credential',
        accountId: userId,
        password: hash,
      });
    }
    // Whoever had the old password is out.
    await db.deleteFrom('desk_session').where('userId', '=', userId).execute();
  }

  async function admins(): Promise<string[]> {
    const rows = await db
      .selectFrom('desk_user')
      .select(['id', 'disabled'])
      .where('role', '=', 'admin')
      .execute();
    return rows.flatMap(({ id, disabled }) => (disabled ? [] : [id]));
  }

  return {
    make,
    setPassword,

    async list(): Promise<Account[]> {
      const rows = await db
        .selectFrom('desk_user')
        .select(['id', 'name', 'email', 'role', 'team', 'disabled'])
        .orderBy('name')
        .execute();
      return rows.flatMap(({ role, disabled, ...rest }) =>
        isRole(role) ? [{ ...rest, role, disabled: disabled === true }] : [],
      );
    },

    /** @returns The token of a link that works once; nobody keeps it. */
    invite: (userId: string): Promise<string> => invite(userId, INVITED_MS),

    /** While there is no admin: the token that makes the first one. */
    async first(): Promise<string | undefined> {
      return (await admins()).length === 0 ? invite(null, FIRST_MS) : undefined;
    },

    async change(
      id: string,
      wanted: { role?: string | undefined; team?: string | undefined; disabled?: boolean | undefined },
    ): Promise<'done' | 'unknown' | Refused> {
      const { role, team, disabled } = wanted;
      const left = await admins();
      const goes = disabled === true || (role !== undefined && role !== 'admin');
      if (goes && left.length === 1 && left[0] === id) {
        return { refused: 'This is the only admin. Make somebody else an admin first.' };
      }
      const { numUpdatedRows } = await db
        .updateTable('desk_user')
        .set({
          ...(role !== undefined && { role }),
          ...(team !== undefined && { team }),
          ...(disabled !== undefined && { disabled }),
        })
        .where('id', '=', id)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return 'unknown';
      if (disabled) await db.deleteFrom('desk_session').where('userId', '=', id).execute();
      for (const listener of listeners) listener(id);
      return 'done';
    },

    /**
     * Uses a link: somebody invited chooses a password; with the link of the first start, the first admin is made.
     */
    async welcome(
      token: string,
      { password, name, email }: { password: string; name?: string | undefined; email?: string | undefined },
    ): Promise<{ userId: string; first: boolean } | Refused> {
      const used = await db
        .deleteFrom('desk_invites')
        .where('hash', '=', hashOf(token))
        .where('expires_at', '>', new Date())
        .returning('user_id')
        .executeTakeFirst();
      if (!used) return { refused: 'This link was used already, or its time is over. Ask for a new one.' };
      if (used.user_id !== null) {
        await setPassword(used.user_id, password);
        return { userId: used.user_id, first: false };
      }
      if ((await admins()).length > 0)
        return { refused: 'This desk has an admin already. Ask them to invite you.' };
      const made = await make({ name: name ?? '', email: email ?? '', role: 'admin', team: 'CS' });
      if ('refused' in made) return made;
      await setPassword(made.id, password);
      return { userId: made.id, first: true };
    },

    /** What a link is for; nothing if it no longer works. */
    async linkOf(token: string): Promise<{ first: boolean; email?: string } | undefined> {
      const row = await db
        .selectFrom('desk_invites')
        .leftJoin('desk_user', 'desk_user.id', 'desk_invites.user_id')
        .select(['desk_invites.user_id', 'desk_user.email'])
        .where('hash', '=', hashOf(token))
        .where('expires_at', '>', new Date())
        .executeTakeFirst();
      return row && { first: row.user_id === null, ...(row.email && { email: row.email }) };
    },

    /** Calls back when the role, the team or the account of somebody changed in this process. */
    onChange(listener: (userId: string) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
