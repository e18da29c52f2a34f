import type { Hono } from 'hono';
import { type Kysely, sql } from 'kysely';
import type { DeskTables } from '../store/schema.ts';
import type { Accounts } from './accounts.ts';
import type { Audit } from './audit.ts';
import { type Auth, PEER_HEADER } from './auth.ts';
import type { Env } from './guard.ts';
import { problem } from './problem.ts';
import { limit } from './read.ts';
import { arrival, NO_ROLE, SINGLE } from './single-sign-on.ts';
import { stafferOf } from './staffer.ts';

const WINDOW_MS = 15 * 60_000;
/** Wrong passwords for one account from one address: somebody who guesses locks nobody else out. */
const MOST_WRONG = 10;

interface AuthRoutes {
  auth: Auth;
  accounts: Accounts;
  audit: Audit;
  db: Kysely<DeskTables>;
  /** Whether the venue has a sign-in of its own. */
  single: boolean;
}

/**
 * The doors of Better Auth that are open; it has more. Each that lets somebody in or out is written to the audit log.
 */
export function addAuthRoutes(app: Hono<Env>, { auth, accounts, audit, db, single }: AuthRoutes): void {
  const handle = (request: Request) => auth.handler(request);

  async function accountOf(email: unknown) {
    if (typeof email !== 'string') return undefined;
    return db
      .selectFrom('desk_user')
      .select(['id', 'name', 'role', 'disabled'])
      .where('email', '=', email.toLowerCase())
      .executeTakeFirst();
  }

  /** How often the password of somebody was guessed wrong of late, in all processes together. */
  async function wrongOf(id: string, from: string): Promise<number> {
    const { count } = await db
      .selectFrom('desk_audit')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('subject', '=', id)
      .where('action', '=', 'sign_in_failed')
      .where(sql`facts ->> 'from'`, '=', from)
      .where('at', '>', new Date(Date.now() - WINDOW_MS))
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  app.post('/desk/auth/sign-in/email', limit, async (context) => {
    const text = await context.req.text();
    const from = context.req.header(PEER_HEADER) ?? '';
    const account = await accountOf(emailIn(text));
    if (account && (await wrongOf(account.id, from)) >= MOST_WRONG) {
      return problem(context, 429, 'Too many wrong passwords. Please try again in a quarter of an hour.');
    }
    const { url, headers } = context.req.raw;
    // A session of a closed account would be refused everywhere; it is not even made.
    const answer = account?.disabled
      ? problem(context, 401, 'This account is closed. Ask whoever looks after accounts.')
      : await handle(new Request(url, { method: 'POST', headers, body: text }));
    if (answer.status === 200 && account) {
      await audit.note(account, { action: 'signed_in', subject: account.id, facts: { from } });
    } else if (answer.status === 401) {
      await audit.note(NOBODY, {
        action: 'sign_in_failed',
        ...(account && { subject: account.id }),
        facts: { from },
      });
    }
    return answer;
  });

  app.post('/desk/auth/sign-out', async (context) => {
    const staffer = await stafferOf(auth, context.req.raw.headers);
    const answer = await handle(context.req.raw);
    if (staffer && answer.status === 200) {
      await audit.note(staffer, { action: 'signed_out', subject: staffer.id });
    }
    return answer;
  });

  // A link leads here, so that signing in needs no script of ours on the way.
  app.get('/desk/auth/single', async (context) => {
    if (!single) return problem(context, 404, 'This desk has no sign-in of the venue.');
    const asked = await auth.api
      .signInSocial({
        body: { provider: SINGLE, callbackURL: '/desk/', errorCallbackURL: FAILED, disableRedirect: true },
        headers: context.req.raw.headers,
        asResponse: true,
      })
      .catch(() => undefined);
    const { url: to } = ((await asked?.json().catch(() => undefined)) ?? {}) as { url?: string };
    if (!asked || !to) return redirect(FAILED);
    return redirect(to, asked);
  });

  app.get('/desk/auth/callback/:id', async (context) => {
    const said: { part?: { role: string; team: string } } = {};
    const answer = await arrival.run(said, () => handle(context.req.raw));
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';', 1)[0])
      .join('; ');
    const headers = new Headers({ cookie });
    if (!/session_token=[^;]/.test(cookie)) return answer;
    const session = await auth.api.getSession({ headers });
    if (!session) return answer;
    // At every sign-in anew: who has lost a role at the provider has lost it here.
    await accounts.change(session.user.id, said.part ?? { role: NO_ROLE });
    const staffer = await stafferOf(auth, headers);
    const from = context.req.header(PEER_HEADER) ?? '';
    if (staffer) {
      await audit.note(staffer, { action: 'signed_in', subject: staffer.id, facts: { from, by: SINGLE } });
      return answer;
    }
    // The provider knows them, and the venue gave them no role: no session is left behind.
    await audit.note(NOBODY, { action: 'sign_in_failed', facts: { from, by: SINGLE } });
    await db.deleteFrom('desk_session').where('userId', '=', session.user.id).execute();
    return redirect(WITHOUT_ROLE);
  });

  app.all('/desk/auth/*', (context) => problem(context, 404, 'There is nothing here.'));
}

const FAILED = '/desk/?sign-in=failed';
const WITHOUT_ROLE = '/desk/?sign-in=no-role';

function redirect(location: string, from?: Response): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  for (const cookie of from?.headers.getSetCookie() ?? []) headers.append('set-cookie', cookie);
  return new Response(null, { status: 302, headers });
}

/** Whoever it was, they are not known. */
const NOBODY = { id: 'nobody', name: 'Nobody', role: 'nobody' };

function emailIn(text: string): unknown {
  try {
    return (JSON.parse(text) as { email?: unknown } | null)?.email;
  } catch {
    return undefined;
  }
}
