/**
 * `import '@touchline/widget/solid'`: registers `<touchline-help>`, and JSX of Solid knows our tags, their
 * attributes and their events. What is computed is written as `attr:venue={venue()}`, since Solid would set a
 * property; events are heard with `on:touchline-issue-captured={({ issue }) => …}`.
 */
import '../help.ts';
import type { JSX as Solid } from 'solid-js';
import type { Elements } from './elements.ts';
import type { Listeners, WithoutFalse } from './listeners.ts';

type Computed<Attributes> = {
  [Name in keyof Attributes as `attr:${Name & string}`]?: Attributes[Name] | undefined;
};

type Tags = {
  [Tag in keyof Elements]: Solid.HTMLAttributes<Elements[Tag]['element']> &
    Partial<WithoutFalse<Elements[Tag]['attributes']>> &
    Computed<WithoutFalse<Elements[Tag]['attributes']>> &
    Listeners<Elements[Tag]['events'], 'on:'>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
