/**
 * `import '@touchline/widget/svelte'`: registers `<touchline-help>`, and templates of Svelte 5 know our tags,
 * their attributes and their events, as in `ontouchline-issue-captured={({ issue }) => …}`.
 */
import '../help.ts';
import type { HTMLAttributes } from 'svelte/elements';
import type { Elements } from './elements.ts';
import type { Listeners, WithoutFalse } from './listeners.ts';

type Tags = {
  [Tag in keyof Elements]: HTMLAttributes<Elements[Tag]['element']> &
    WithoutFalse<Elements[Tag]['attributes']> &
    Listeners<Elements[Tag]['events']>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
