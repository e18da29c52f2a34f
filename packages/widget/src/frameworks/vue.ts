/**
 * `import '@touchline/widget/vue'`: registers `<touchline-help>`, and templates of Vue know our tags, their
 * attributes and their events, as in `@touchline-issue-captured="({ issue }) => …"`. Vue itself has to be told
 * which tags are none of its own: `compilerOptions.isCustomElement: (tag) => tag.startsWith('touchline-')`.
 */
import '../help.ts';
import type { HTMLAttributes, ReservedProps } from 'vue';
import type { Elements } from './elements.ts';
import type { WithoutFalse } from './listeners.ts';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Camel<Capitalize<Rest>>}`
  : Name;

type Tags = {
  [Tag in keyof Elements]: new () => {
    $props: HTMLAttributes &
      ReservedProps &
      WithoutFalse<Elements[Tag]['attributes']> & {
        [Name in Elements[Tag]['events'] as `on${Capitalize<Camel<Name>>}`]?:
          | ((event: HTMLElementEventMap[Name]) => void)
          | undefined;
      };
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
