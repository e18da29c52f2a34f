import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Kysely } from 'kysely';
import type { DeskTables } from '../store/schema.ts';
import type { SingleSignOn } from '../settings.ts';
import { isOwnOrigin } from './origin.ts';
import { NO_ROLE, oidcOf, SINGLE } from './single-sign-on.ts';

/** Set by the host from the connection itself, over whatever the client sent. */
export const PEER_HEADER = 'x-touchline-peer';

const HOUR_S = 3_600;

export interface AuthOptions {
  db: Kysely<DeskTables>;
  secret: string;
  /** Where people reach the desk, `https://arena.example`. */
  url: string;
  /** The venue's own sign-in, besides passwords. */
  single?: SingleSignOn;
}

/** People, passwords and sessions, kept by Better Auth in tables of its own. */
export function createAuth({ db, secret, url, single }: AuthOptions) {
  return betterAuth({
    appName: 'Touchline desk',
    baseURL: url,
    basePath: '/desk/auth',
    secret,
    trustedOrigins: (request) => {
      const origin = request?.headers.get('origin');
      return request && origin && isOwnOrigin(origin, request.headers, url) ? [origin] : [];
    },
    database: { db, type: 'postgres', transaction: false },
    // Accounts are made by the venue, never by whoever finds the page.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    user: {
      modelName: 'desk_user',
      additionalFields: {
        role: { type: 'string', required: true, input: false, defaultValue: NO_ROLE },
        team: { type: 'string', required: true, input: false, defaultValue: 'CS' },
        disabled: { type: 'boolean', required: false, input: false, defaultValue: false },
      },
    },
    // Half a day without a word from the page ends it: longer than a shift, shorter than until the next one.
    session: { modelName: 'desk_session', expiresIn: 12 * HOUR_S, updateAge: HOUR_S },
    account: { modelName: 'desk_account' },
    verification: { modelName: 'desk_verification' },
    rateLimit: {
      enabled: true,
      // Counted for all processes together.
      storage: 'database',
      modelName: 'desk_rate_limit',
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 30 } },
    },
    advanced: {
      cookiePrefix: 'touchline-desk',
      // What people see, not what this process sees: behind a proxy that ends TLS the two differ.
      useSecureCookies: url.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [PEER_HEADER] },
    },
    plugins: [genericOAuth({ config: single ? [oidcOf(single)] : [] })],
    // Somebody may have been invited with a password before they came by the venue's own sign-in.
    ...(single && { account: { modelName: 'desk_account', accountLinking: { trustedProviders: [SINGLE] } } }),
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof createAuth>;

export async function migrateAuth(auth: Auth): Promise<void> {
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
}

export type { Staffer } from './staffer.ts';
