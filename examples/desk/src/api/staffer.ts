import type { StaffRole } from '@touchline/sdk/model';
import { seesAll, type Viewer } from '../process/access.ts';
import type { Auth } from './auth.ts';
import type { Role } from './types.ts';

const DAY_MS = 86_400_000;
/** However often somebody comes back, after a week they say again who they are. */
const LONGEST_SESSION_MS = 7 * DAY_MS;

export const ROLES = [
  'responder',
  'supervisor',
  'control_room',
  'analyst',
  'admin',
] as const satisfies Role[];

/** Who is asking: a person by the session cookie, or a machine by its key. */
export interface Staffer extends Viewer {
  name: string;
  email: string;
}

/** The person behind a session, with the role they have now. */
export async function stafferOf(
  auth: Auth,
  headers: Headers,
): Promise<(Staffer & { role: Role }) | undefined> {
  const session = await auth.api.getSession({ headers });
  if (!session || session.user.disabled) return undefined;
  if (Date.now() - session.session.createdAt.getTime() > LONGEST_SESSION_MS) return undefined;
  const { id, name, email, role, team } = session.user;
  return isRole(role) ? { id, name, email, role, team } : undefined;
}

export function isRole(value: unknown): value is Role {
  return (ROLES as readonly unknown[]).includes(value);
}

/** The part somebody plays in the life cycle: those who see all lead it, others by the work of their team. */
export function staffRoleOf(
  { role, team }: Pick<Staffer, 'role' | 'team'>,
  teams: readonly { id: string; role: string }[],
): StaffRole {
  if (role === 'control_room') return 'control_room';
  if (seesAll({ role })) return 'supervisor';
  if (role !== 'responder') throw new Error(`A ${role} has no part in the work on issues.`);
  const known = teams.find(({ id }) => id === team)?.role;
  return known === 'on_site' || known === 'technical_support' || known === 'control_room'
    ? known
    : 'customer_service';
}
