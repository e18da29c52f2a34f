import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { Kysely } from 'kysely';
import type { StaffRole } from '@touchline/sdk/model';
import type { DeskTables } from '../store/schema.ts';
import type { Role } from './types.ts';

/** Set by the host from the connection itself, over whatever the client sent. */
export const PEER_HEADER = 'x-touchline-peer';

const DAY_S = 86_400;

export interface AuthOptions {
  db: Kysely<DeskTables>;
  secret: string;
  /** Where the desk is served, `http://127.0.0.1:4400`. */
  url: string;
}

/** Whether the page that asks came from the host that answers: nobody else may sign in or give commands. */
export function isOwnOrigin(origin: string, headers: Headers): boolean {
  const host = headers.get('host');
  return host !== null && URL.parse(origin)?.host === host && /^https?:/.test(origin);
}

/** People, passwords and sessions, kept by Better Auth in tables of its own. */
export function createAuth({ db, secret, url }: AuthOptions) {
  return betterAuth({
    appName: 'Touchline desk',
    baseURL: url,
    basePath: '/desk/auth',
    secret,
    trustedOrigins: (request) => {
      const origin = request?.headers.get('origin');
      return request && origin && isOwnOrigin(origin, request.headers) ? [origin] : [];
    },
    database: { db, type: 'postgres', transaction: false },
    // Accounts are made by the venue, never by whoever finds the page.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    user: {
      modelName: 'desk_user',
      additionalFields: {
        role: { type: 'string', required: true, input: false, defaultValue: 'responder' },
        team: { type: 'string', required: true, input: false, defaultValue: 'CS' },
      },
    },
    session: { modelName: 'desk_session', expiresIn: 7 * DAY_S, updateAge: DAY_S },
    account: { modelName: 'desk_account' },
    verification: { modelName: 'desk_verification' },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 30 } },
    },
    advanced: {
      cookiePrefix: 'touchline-desk',
      useSecureCookies: url.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [PEER_HEADER] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof createAuth>;

export async function migrateAuth(auth: Auth): Promise<void> {
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
}

/** Who is asking, by the session cookie. */
export interface Staffer {
  id: string;
  name: string;
  email: string;
  role: Role;
  team: string;
}

export async function stafferOf(auth: Auth, headers: Headers): Promise<Staffer | undefined> {
  const session = await auth.api.getSession({ headers });
  if (!session) return undefined;
  const { id, name, email, role, team } = session.user;
  if (role !== 'responder' && role !== 'supervisor') return undefined;
  return { id, name, email, role, team };
}

/** The part somebody plays in the life cycle: a supervisor everywhere, others by the work of their team. */
export function staffRoleOf(
  { role, team }: Pick<Staffer, 'role' | 'team'>,
  teams: readonly { id: string; role: string }[],
): StaffRole {
  if (role === 'supervisor') return 'supervisor';
  const known = teams.find(({ id }) => id === team)?.role;
  return known === 'on_site' || known === 'technical_support' || known === 'control_room'
    ? known
    : 'customer_service';
}
