import type { Staff } from './verdict.ts';

/** Holding up a whole venue is for the control room alone. */
export function maySuspend({ role }: Pick<Staff, 'role'>): boolean {
  return role === 'control_room';
}
