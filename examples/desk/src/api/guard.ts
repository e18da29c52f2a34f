import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { isOwnPage } from './origin.ts';
import { problem } from './problem.ts';
import { ruleOf, type Scope } from './rules.ts';
import type { Staffer } from './staffer.ts';

export type Env = { Variables: { staffer: Staffer } };

/** What a caller showed: the session of a person, or the key of a machine. */
export type Caller = { staffer: Staffer; scopes?: readonly Scope[] } | undefined;

/**
 * Stands before every route: who calls, from which page, and whether the rules let them. The answer says nothing
 * about what lies behind.
 */
export function guard({
  url,
  callerOf,
}: {
  url: string;
  callerOf: (headers: Headers) => Promise<Caller>;
}): MiddlewareHandler<Env> {
  return async (context, next) => {
    context.header('cache-control', 'no-store');
    const { method, raw } = context.req;
    if (!isOwnPage(method, raw.headers, url)) {
      return problem(context, 403, 'Requests are taken from the desk’s own pages only.');
    }
    const route = routeOf(context);
    const rule = route === undefined ? undefined : ruleOf(method, route);
    if (rule?.roles === 'anybody') return next();
    const caller = await callerOf(raw.headers);
    if (!caller) return problem(context, 401, 'Please sign in.');
    if (!route) return problem(context, 404, 'There is nothing here.');
    if (!rule) return problem(context, 403, 'This route is open to nobody: it has no line in the rules.');
    const { staffer, scopes } = caller;
    const may = scopes
      ? rule.scope !== undefined && scopes.includes(rule.scope)
      : (rule.roles as readonly string[]).includes(staffer.role);
    if (!may) return problem(context, 403, scopes ? 'This key does not open that.' : NOT_YOURS);
    context.set('staffer', staffer);
    return next();
  };
}

const NOT_YOURS = 'This is not part of your role. Ask a supervisor, or whoever looks after accounts.';

/** The route that would answer, as it is written; `undefined` where there is none. */
function routeOf(context: Context): string | undefined {
  return matchedRoutes(context).find(({ path, method }) => method !== 'ALL' && !path.endsWith('*'))?.path;
}
