import type { ActionId } from '../actions.ts';
import type { Room } from '../address.ts';
import type { Key } from '../words.ts';
import type { IconName } from './icons.ts';

/** How a screen is called and found. One line a screen; the head and the palette follow. */
export interface RoomSign {
  room: Room;
  label: Key;
  icon: IconName;
  action: ActionId;
  /** Shows the filtered list, so the filter goes along. */
  filters?: true;
}

export const ROOMS: readonly RoomSign[] = [
  { room: 'queue', label: 'go.queue', icon: 'list', action: 'queue', filters: true },
  { room: 'incidents', label: 'incident.title', icon: 'siren', action: 'incidents' },
  { room: 'field', label: 'field.title', icon: 'smartphone', action: 'field' },
  { room: 'enter', label: 'enter.title', icon: 'phone', action: 'enter' },
  { room: 'known', label: 'known.title', icon: 'megaphone', action: 'known' },
];

export function showsList(room: Room): boolean {
  return ROOMS.some((one) => one.room === room && one.filters);
}
