/**
 * `import '@touchline/widget/preact'`: registers `<touchline-help>`, and JSX of Preact knows our tags, their
 * attributes and their events, as in `ontouchline-issue-captured={({ issue }) => …}`.
 */
import '../help.ts';
import type { HTMLAttributes } from 'preact';
import type { Elements } from './elements.ts';
import type { Listeners } from './listeners.ts';

type Tags = {
  [Tag in keyof Elements]: HTMLAttributes<Elements[Tag]['element']> &
    Elements[Tag]['attributes'] &
    Listeners<Elements[Tag]['events']>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
