/**
 * `import '@touchline/widget/react'`: registers `<touchline-help>`, and JSX of React 19 knows our tags, their
 * attributes and their events, as in `ontouchline-issue-captured={({ issue }) => …}`.
 */
import '../help.ts';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Elements } from './elements.ts';
import type { Listeners } from './listeners.ts';

type Tags = {
  [Tag in keyof Elements]: DetailedHTMLProps<
    HTMLAttributes<Elements[Tag]['element']>,
    Elements[Tag]['element']
  > &
    Elements[Tag]['attributes'] &
    Listeners<Elements[Tag]['events']>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
