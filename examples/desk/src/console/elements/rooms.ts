import type { Role } from '../../api/types.ts';
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
  { room: 'board', label: 'go.board', icon: 'columns-3', action: 'board', filters: true },
  { room: 'map', label: 'go.map', icon: 'map-pin', action: 'map', filters: true },
  { room: 'known', label: 'known.title', icon: 'megaphone', action: 'known' },
  { room: 'duty', label: 'go.duty', icon: 'users', action: 'duty' },
  { room: 'handover', label: 'go.handover', icon: 'clipboard-list', action: 'handover' },
  { room: 'reports', label: 'reports.title', icon: 'chart-column', action: 'reports' },
  { room: 'wall', label: 'go.wall', icon: 'monitor', action: 'wall' },
];

/** An analyst reads figures and nothing else; a responder works on issues. */
export function roomsOf(role: Role): readonly RoomSign[] {
  if (role === 'analyst') return ROOMS.filter(({ room }) => room === 'reports');
  return ROOMS.filter(({ room }) => room !== 'reports' || readsFigures(role));
}

export function readsFigures(role: Role): boolean {
  return role !== 'responder';
}

export function showsList(room: Room): boolean {
  return ROOMS.some((one) => one.room === room && one.filters);
}
