import type { byKeys } from './by-keys.ts';
import type { Surface } from './frame.ts';
import { standHere } from './kiosk.ts';
import { phoneHere } from './phone.ts';
import type { Walked } from './walked.ts';
import { liveHere } from './world.ts';

/** What the page around this one may ask for. */
export interface Walker extends ReturnType<typeof byKeys> {
  /** @param language  What it starts in. */
  open(language: string): Promise<void>;
  /** @param axed  The screens that axe looks at too; their names are those in the findings. */
  walk(
    subcategories: readonly string[],
    language: string,
    axed: 'all' | readonly string[],
  ): Promise<Walked[]>;
}

declare global {
  interface Window {
    walker?: Walker;
  }
}

const surface = location.search.slice(1) as Surface;
liveHere(surface === 'kiosk');
await import('@touchline/widget/define');
globalThis.window.walker = surface === 'kiosk' ? standHere() : phoneHere();
