import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FastClock, readClock } from './setup/fast-clock.ts';
import { TEAMS } from '@touchline/sdk/model';
import { isRole, ROLES } from './api/staffer.ts';
import type { Role } from './api/types.ts';

export const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));

/** What this process was told by its environment. */
export interface Settings {
  host: string;
  /** 0: any free one. */
  port: number;
  /** Folder of everything that is kept. */
  data: string;
  /** The venue's own file instead of the demo's. */
  venueFile?: string;
  /** A PostgreSQL server instead of the embedded database. */
  databaseUrl?: string;
  /** Invented accounts are made and printed. */
  demo: boolean;
  demoPassword?: string;
  /** A clock that runs ahead, for demos alone. */
  clock?: FastClock;
  /** Sites that may send reports, besides this host. */
  origins: string[];
  /** Proxies of our own in front of this host, as `10.0.0.0/8`. */
  proxies: string[];
  /** Whether one network that sends a lot has to solve puzzles. */
  proof: boolean;
  /** The secret with which the ticket shop signs who somebody is; without it nobody is proven. */
  identitySecret?: string;
  /** Where people reach this host, as `https://arena.example`; links in mails are made of it. */
  url?: string;
  /** The venue's mail server and who mails come from; without both no mail is offered. */
  mail?: { url: string; from: string };
  /** Keys for notifications, and where push services find a person; without all three none are offered. */
  push?: { publicKey: string; privateKey: string; subject: string };
  /** The venue's own sign-in, besides passwords. */
  single?: SingleSignOn;
  logLevel: string;
}

/** An OpenID Connect provider, and what its people are at the desk. */
export interface SingleSignOn {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button says. */
  name: string;
  /** The claim that says what somebody is, such as `groups`. */
  claim: string;
  /** By the value of the claim; the first that fits decides, and who has none does not get in. */
  roles: readonly { value: string; role: Role; team: string }[];
}

/** @throws With the name of the variable and what it should be. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const port = Number(env['PORT'] ?? 4400);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT is "${env['PORT']}"; it has to be a number from 0 to 65535.`);
  }
  const databaseUrl = env['DATABASE_URL'];
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new Error('DATABASE_URL has to begin with postgres://');
  }
  const demoPassword = env['TOUCHLINE_DEMO_PASSWORD'];
  if (demoPassword && demoPassword.length < 10) {
    throw new Error('TOUCHLINE_DEMO_PASSWORD has to have at least 10 characters.');
  }
  // On a database that others may use, nobody gets an invented account by accident.
  const demo = databaseUrl ? env['TOUCHLINE_DEMO'] === '1' : env['TOUCHLINE_DEMO'] !== '0';
  const clock = env['TOUCHLINE_CLOCK'] ? readClock(env['TOUCHLINE_CLOCK']) : undefined;
  if (clock && !demo) throw new Error('TOUCHLINE_CLOCK is for demos; promises to people run on real time.');
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port,
    data: resolve(REPOSITORY, env['TOUCHLINE_DATA'] ?? '.data'),
    ...(env['TOUCHLINE_VENUE'] && { venueFile: resolve(REPOSITORY, env['TOUCHLINE_VENUE']) }),
    ...(databaseUrl && { databaseUrl }),
    demo,
    ...(clock && { clock }),
    ...(demoPassword && { demoPassword }),
    origins: listed(env['TOUCHLINE_ORIGINS']),
    proxies: listed(env['TOUCHLINE_PROXIES']),
    proof: env['TOUCHLINE_PROOF'] === '1',
    ...(env['TOUCHLINE_IDENTITY_SECRET'] && { identitySecret: env['TOUCHLINE_IDENTITY_SECRET'] }),
    ...notifications(env),
    ...singleSignOn(env),
    logLevel: env['TOUCHLINE_LOG'] ?? 'warn',
  };
}

/** Half a setting is a mistake that somebody would look for in vain later. */
function notifications(
  env: Readonly<Record<string, string | undefined>>,
): Pick<Settings, 'url' | 'mail' | 'push'> {
  const url = env['TOUCHLINE_URL'];
  if (url && !/^https?:\/\/[^/]+$/.test(url)) {
    throw new Error(
      `TOUCHLINE_URL is "${url}"; it has to be an address without a path, as https://arena.example`,
    );
  }
  const [smtp, from] = together(env, 'SMTP_URL', 'MAIL_FROM');
  if (smtp && !/^smtps?:\/\//.test(smtp)) throw new Error('SMTP_URL has to begin with smtp:// or smtps://');
  const [publicKey, privateKey, subject] = together(
    env,
    'VAPID_PUBLIC_KEY',
    'VAPID_PRIVATE_KEY',
    'VAPID_SUBJECT',
  );
  return {
    ...(url && { url }),
    ...(smtp && from && { mail: { url: smtp, from } }),
    ...(publicKey && privateKey && subject && { push: { publicKey, privateKey, subject } }),
  };
}

/** @throws Where the provider is half named, or a role is none. */
function singleSignOn(env: Readonly<Record<string, string | undefined>>): Pick<Settings, 'single'> {
  const [issuer, clientId, clientSecret, mapping] = together(
    env,
    'OIDC_ISSUER',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
    'OIDC_ROLES',
  );
  if (!issuer || !clientId || !clientSecret) return {};
  const isNear = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(`${issuer}/`);
  if (!URL.canParse(issuer) || !(issuer.startsWith('https://') || isNear)) {
    throw new Error(`OIDC_ISSUER is "${issuer}"; it has to be an address that begins with https://`);
  }
  const roles = listed(mapping).map((one) => {
    const [, value, role, team = 'CS'] = /^(.+)=([a-z_]+)(?::([A-Z]+))?$/.exec(one) ?? [];
    if (!value || !isRole(role) || !(TEAMS as readonly string[]).includes(team)) {
      throw new Error(
        `OIDC_ROLES has "${one}"; write it as value=role or value=role:TEAM. Roles are ${ROLES.join(', ')}; teams ${TEAMS.join(', ')}.`,
      );
    }
    return { value, role, team };
  });
  return {
    single: {
      issuer: issuer.replace(/\/+$/, ''),
      clientId,
      clientSecret,
      name: env['OIDC_NAME'] ?? 'Single sign-on',
      claim: env['OIDC_CLAIM'] ?? 'groups',
      roles,
    },
  };
}

/** All of them or none. */
function together(
  env: Readonly<Record<string, string | undefined>>,
  ...names: string[]
): (string | undefined)[] {
  const values = names.map((name) => env[name]);
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0 && missing.length < names.length) {
    throw new Error(`${names.join(', ')} belong together; missing: ${missing.join(', ')}.`);
  }
  return values;
}

function listed(text = ''): string[] {
  return text.split(',').flatMap((one) => one.trim() || []);
}
