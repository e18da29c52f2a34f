import { CATEGORIES } from '@touchline/sdk';
import type { Scene, Scenes } from '../showing.ts';
import { asking } from './asking.ts';
import { elements } from './elements.ts';
import { kiosk } from './kiosk.ts';
import { telling } from './telling.ts';

/** Every screen in every state. A new one is a line in one of these files. */
export const scenes: Scenes = { ...asking, ...telling, ...elements, ...kiosk };

/** The form of each subcategory, by its name: `?screen=form&state=entry.scan_fail`. */
export const forms = CATEGORIES.flatMap(({ subcategories }) => subcategories.map(({ id }) => id));

export function sceneOf(screen: string, state: string): Scene | undefined {
  if (screen === 'form' && forms.includes(state)) return { show: (on) => on.details(state) };
  return scenes[screen]?.[state];
}
