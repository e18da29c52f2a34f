import type { TouchlineKiosk } from '@touchline/widget';
import { at, type Scene, type Scenes, type Showing } from '../showing.ts';

const attributes = { languages: 'en zh-Hans ar', zone: 'plaza-N' };
const receipt = { reference: '7K3F-9QXM', receivedAt: at(0), respondBy: at(8) };

/** Somebody has touched the screen and chosen the language of the gallery. */
const begun = (show: (stand: TouchlineKiosk, on: Showing) => unknown): Scene => ({
  tag: 'touchline-kiosk',
  attributes,
  show: async (on) => {
    const stand = on.element as TouchlineKiosk;
    await stand.begin(stand.lang as 'en');
    await on.drawn();
    await show(stand, on);
  },
});

/** The screens of a kiosk; look at them at `size=kiosk`. */
export const kiosk: Scenes = {
  kiosk: {
    rest: { tag: 'touchline-kiosk', attributes },
    language: {
      tag: 'touchline-kiosk',
      attributes,
      show: (on) => (on.element as TouchlineKiosk).enter('language'),
    },
    home: begun(() => {}),
    which: begun((stand) => stand.choose('entry')),
    question: begun((stand) => stand.pick('entry.queue')),
    writing: begun((stand) => stand.pick('other.other')),
    danger: begun((stand) => stand.enter('danger')),
    saved: begun((_, on) => on.receipt()),
    received: begun((_, on) => on.receipt({ delivery: 'received', receipt })),
    cleared: begun((stand) => stand.enter('cleared')),
    off: { tag: 'touchline-kiosk', attributes, show: (on) => (on.element as TouchlineKiosk).enter('off') },
  },
};
