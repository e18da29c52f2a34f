import { AsyncLocalStorage } from 'node:async_hooks';
import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth';
import type { SingleSignOn } from '../settings.ts';

/** Its name in addresses: `/desk/auth/callback/venue`. */
export const SINGLE = 'venue';
/** What an account without a role has; nothing at the desk is open to it. */
export const NO_ROLE = 'none';

interface Part {
  role: string;
  team: string;
}

/**
 * What the provider said about the person who comes back in this request. Better Auth takes no role from a profile,
 * which is right; the route of the callback gives it, and nobody else can.
 */
export const arrival = new AsyncLocalStorage<{ part?: Part }>();

/** Better Auth speaks with the provider; what somebody is at the desk is told by a claim, at every sign-in anew. */
export function oidcOf({ issuer, clientId, clientSecret, claim, roles }: SingleSignOn): GenericOAuthConfig {
  return {
    providerId: SINGLE,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ['openid', 'profile', 'email'],
    requireIdTokenVerification: true,
    overrideUserInfo: true,
    mapProfileToUser: (profile) => {
      const store = arrival.getStore();
      if (store) store.part = partOf(profile[claim], roles);
      return {
        name: typeof profile.name === 'string' && profile.name ? profile.name : (profile.email ?? ''),
      };
    },
  };
}

function partOf(said: unknown, roles: SingleSignOn['roles']): Part {
  const values = [said].flat().map(String);
  const found = roles.find(({ value }) => values.includes(value));
  return found ? { role: found.role, team: found.team } : { role: NO_ROLE, team: 'CS' };
}
