import type { Role } from './types.ts';

/** What a key of a machine opens: issues without persons, figures, what visitors are told, or the audit log. */
export const SCOPES = ['issues', 'figures', 'known', 'audit'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Rule {
  method: 'GET' | 'POST';
  /** As the route is written. */
  path: string;
  /** `anybody`: without signing in. */
  roles: readonly Role[] | 'anybody';
  /** A key with this scope may call it too. */
  scope?: Scope;
}

/** The people who work on issues. */
const DESK: readonly Role[] = ['responder', 'supervisor', 'control_room', 'admin'];
const LEAD: readonly Role[] = ['supervisor', 'control_room', 'admin'];
const EVERYBODY: readonly Role[] = [...DESK, 'analyst'];
const ADMIN: readonly Role[] = ['admin'];

/**
 * Who may call which route of `/desk/api`. A route without a line here answers nobody: who adds one says at the same
 * time for whom. Which issues somebody sees behind it is decided by `process/access.ts`.
 */
export const RULES: readonly Rule[] = [
  { method: 'GET', path: '/desk/api/openapi.json', roles: 'anybody' },
  { method: 'GET', path: '/desk/api/sign-in', roles: 'anybody' },
  { method: 'POST', path: '/desk/api/welcome', roles: 'anybody' },
  { method: 'GET', path: '/desk/api/me', roles: EVERYBODY },
  { method: 'GET', path: '/desk/api/venue', roles: EVERYBODY },
  { method: 'GET', path: '/desk/api/issues', roles: DESK, scope: 'issues' },
  { method: 'GET', path: '/desk/api/feed', roles: DESK, scope: 'issues' },
  { method: 'GET', path: '/desk/api/issues/:id', roles: DESK },
  { method: 'POST', path: '/desk/api/issues/:id/commands', roles: DESK },
  { method: 'GET', path: '/desk/api/issues/:id/attachments/:sha256', roles: DESK },
  { method: 'POST', path: '/desk/api/issues/:id/ticks', roles: DESK },
  { method: 'POST', path: '/desk/api/issues/:id/undo', roles: DESK },
  { method: 'GET', path: '/desk/api/issues/:id/similar', roles: DESK },
  { method: 'GET', path: '/desk/api/issues/:id/photos/:photo', roles: DESK },
  { method: 'POST', path: '/desk/api/issues/:id/photos/:photo', roles: DESK },
  { method: 'POST', path: '/desk/api/reports', roles: DESK },
  { method: 'GET', path: '/desk/api/tasks', roles: DESK },
  { method: 'GET', path: '/desk/api/steps', roles: DESK },
  { method: 'GET', path: '/desk/api/suspensions', roles: DESK },
  { method: 'POST', path: '/desk/api/suspensions', roles: ['control_room'] },
  { method: 'POST', path: '/desk/api/suspensions/:id/lift', roles: ['control_room'] },
  { method: 'GET', path: '/desk/api/known', roles: DESK, scope: 'known' },
  { method: 'POST', path: '/desk/api/known', roles: DESK },
  { method: 'POST', path: '/desk/api/known/:id/update', roles: DESK },
  { method: 'POST', path: '/desk/api/known/:id/solve', roles: DESK },
  { method: 'POST', path: '/desk/api/known/:id/issues', roles: DESK },
  { method: 'GET', path: '/desk/api/incidents', roles: DESK },
  { method: 'POST', path: '/desk/api/incidents', roles: DESK },
  { method: 'GET', path: '/desk/api/incidents/:id', roles: DESK },
  { method: 'POST', path: '/desk/api/incidents/:id/members', roles: DESK },
  { method: 'GET', path: '/desk/api/proposals', roles: DESK },
  { method: 'POST', path: '/desk/api/proposals/dismiss', roles: DESK },
  { method: 'GET', path: '/desk/api/alarms', roles: DESK },
  { method: 'POST', path: '/desk/api/alarms/:id/acknowledge', roles: DESK },
  { method: 'GET', path: '/desk/api/audience', roles: LEAD },
  { method: 'POST', path: '/desk/api/broadcasts', roles: LEAD },
  { method: 'POST', path: '/desk/api/plans/:plan/runs', roles: LEAD },
  { method: 'POST', path: '/desk/api/plan-runs/:id/tasks/:task', roles: DESK },
  { method: 'POST', path: '/desk/api/plan-runs/:id/stop', roles: LEAD },
  { method: 'GET', path: '/desk/api/preferences', roles: EVERYBODY },
  { method: 'POST', path: '/desk/api/preferences', roles: EVERYBODY },
  { method: 'GET', path: '/desk/api/shift', roles: DESK },
  { method: 'GET', path: '/desk/api/duty', roles: DESK },
  { method: 'POST', path: '/desk/api/duty', roles: DESK },
  { method: 'GET', path: '/desk/api/handovers', roles: DESK },
  { method: 'POST', path: '/desk/api/handovers', roles: DESK },
  { method: 'POST', path: '/desk/api/handovers/:id/sign', roles: DESK },
  { method: 'GET', path: '/desk/api/health', roles: DESK },
  { method: 'GET', path: '/desk/api/figures', roles: [...LEAD, 'analyst'], scope: 'figures' },
  { method: 'GET', path: '/desk/api/surveys', roles: [...LEAD, 'analyst'], scope: 'figures' },
  { method: 'GET', path: '/desk/api/kiosks', roles: DESK },
  { method: 'POST', path: '/desk/api/kiosks/:id/remove', roles: LEAD },
  { method: 'GET', path: '/desk/api/accounts', roles: ADMIN },
  { method: 'POST', path: '/desk/api/accounts', roles: ADMIN },
  { method: 'POST', path: '/desk/api/accounts/:id', roles: ADMIN },
  { method: 'POST', path: '/desk/api/accounts/:id/invite', roles: ADMIN },
  { method: 'GET', path: '/desk/api/keys', roles: ADMIN },
  { method: 'POST', path: '/desk/api/keys', roles: ADMIN },
  { method: 'POST', path: '/desk/api/keys/:id/revoke', roles: ADMIN },
  { method: 'GET', path: '/desk/api/archive', roles: ADMIN },
  { method: 'POST', path: '/desk/api/archive/:event', roles: ADMIN },
  { method: 'GET', path: '/desk/api/audit', roles: ADMIN, scope: 'audit' },
  { method: 'GET', path: '/desk/api/audit/check', roles: ADMIN, scope: 'audit' },
];

const byRoute = new Map(RULES.map((rule) => [`${rule.method} ${rule.path}`, rule]));

export function ruleOf(method: string, path: string): Rule | undefined {
  return byRoute.get(`${method} ${path}`);
}
