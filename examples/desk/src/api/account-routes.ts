import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { TEAMS } from '@touchline/sdk/model';
import type { Accounts } from './accounts.ts';
import type { Audit } from './audit.ts';
import type { Env } from './guard.ts';
import { problem } from './problem.ts';
import { limit, read } from './read.ts';
import { ROLES } from './staffer.ts';
import type { Invitation, SignInWays } from './types.ts';

const role = z.enum(ROLES);
const team = z.enum(TEAMS);
const name = z.string().trim().min(1, 'Write the name.').max(80);
const email = z.email('This is no e-mail address.').max(254);
const password = z.string().min(10, 'Choose at least 10 characters.').max(128);

export const MakeAccount = z.object({ name, email, role, team });
export const ChangeAccount = z.object({
  role: role.optional(),
  team: team.optional(),
  disabled: z.boolean().optional(),
});
export const Welcome = z.object({
  token: z.string().max(100),
  password,
  name: name.optional(),
  email: email.optional(),
});

interface AccountRoutes {
  accounts: Accounts;
  audit: Audit;
  /** Where people reach the desk. */
  url: string;
  /** The name of the venue's own sign-in. */
  single?: string | undefined;
  /** An invented venue. @default false */
  demo?: boolean | undefined;
}

/** How people get in, and who looks after that. */
export function addAccountRoutes(
  app: Hono<Env>,
  { accounts, audit, url, single, demo }: AccountRoutes,
): void {
  app.get('/desk/api/sign-in', async (context) => {
    const token = context.req.query('token');
    const link = token ? await accounts.linkOf(token) : undefined;
    return context.json({
      ...(single && { single }),
      ...(demo && { demo }),
      ...(link && { link }),
    } satisfies SignInWays);
  });

  app.post('/desk/api/welcome', limit, async (context) => {
    const wanted = await read(context, Welcome);
    if (wanted instanceof Response) return wanted;
    const { token, ...chosen } = wanted;
    const link = await accounts.linkOf(token);
    if (link?.first && !(chosen.name && chosen.email)) {
      return problem(context, 400, 'Write your name and your e-mail address.');
    }
    const done = await accounts.welcome(token, chosen);
    if ('refused' in done) return problem(context, 422, done.refused);
    const { userId, first } = done;
    const who = { id: userId, name: 'by link', role: first ? 'admin' : 'invited' };
    await audit.note(who, { action: first ? 'account_made' : 'password_set', subject: userId });
    return context.json({});
  });

  app.get('/desk/api/accounts', async (context) => context.json({ accounts: await accounts.list() }));

  app.post('/desk/api/accounts', limit, async (context) => {
    const wanted = await read(context, MakeAccount);
    if (wanted instanceof Response) return wanted;
    const made = await accounts.make(wanted);
    if ('refused' in made) return problem(context, 422, made.refused);
    await audit.note(context.get('staffer'), {
      action: 'account_made',
      subject: made.id,
      facts: { role: wanted.role, team: wanted.team },
    });
    return context.json(await invitation(made.id));
  });

  app.post('/desk/api/accounts/:id', limit, async (context) => {
    const wanted = await read(context, ChangeAccount);
    if (wanted instanceof Response) return wanted;
    const id = context.req.param('id');
    const done = await accounts.change(id, wanted);
    if (done === 'unknown') return unknown(context);
    if (done !== 'done') return problem(context, 422, done.refused);
    const { role: newRole, team: newTeam, disabled } = wanted;
    const facts = {
      ...(newRole && { role: newRole }),
      ...(newTeam && { team: newTeam }),
      ...(disabled !== undefined && { disabled }),
    };
    await audit.note(context.get('staffer'), { action: 'account_changed', subject: id, facts });
    return context.json({ accounts: await accounts.list() });
  });

  app.post('/desk/api/accounts/:id/invite', async (context) => {
    const id = context.req.param('id');
    if (!(await accounts.list()).some((one) => one.id === id)) return unknown(context);
    await audit.note(context.get('staffer'), { action: 'account_invited', subject: id });
    return context.json(await invitation(id));
  });

  async function invitation(id: string): Promise<Invitation> {
    return { id, link: welcomeLink(url, await accounts.invite(id)) };
  }
}

/** The token stands behind the #, where no server and no log of a proxy reads it. */
export function welcomeLink(url: string, token: string): string {
  return `${url}/desk/#/welcome/${token}`;
}

function unknown(context: Context): Response {
  return problem(context, 404, 'There is no such account.');
}
