import { LANGUAGES } from '@touchline/widget';
import { addressOf, SIZES, THEMES, type Wish } from './address.ts';
import { forms, scenes } from './scenes/index.ts';

const make = (tag: string, more: Record<string, unknown> = {}, ...children: (Node | string)[]) => {
  const element: HTMLElement = Object.assign(document.createElement(tag), more);
  element.append(...children);
  return element;
};

/** Which scenes there are, in which language, look and size to see them; and one of them, if one is chosen. */
export function index(wish: Wish, framed?: HTMLElement): HTMLElement {
  const size = wish.size || 'phone';
  const link = (screen: string, state: string) => {
    const here = screen === wish.screen && state === wish.state;
    const a = make('a', { href: addressOf({ ...wish, screen, state, size }) }, state);
    if (here) a.setAttribute('aria-current', 'page');
    return make('li', {}, a);
  };
  const list = (screen: string, states: string[]) =>
    make(
      'section',
      {},
      make('h2', {}, screen),
      make('ul', {}, ...states.map((state) => link(screen, state))),
    );
  return make(
    'div',
    { className: framed ? 'hall framed' : 'hall' },
    make(
      'nav',
      {},
      make('h1', {}, make('a', { href: '?' }, 'Touchline gallery')),
      make(
        'p',
        {},
        'Every screen of the widget in every state. The elements are real; what they are told is set by hand.',
      ),
      make(
        'form',
        {},
        choice('lang', 'Language', LANGUAGES, wish.language),
        choice('theme', 'Look', THEMES, wish.theme),
        choice('size', 'Size', Object.keys(SIZES), size),
        hidden('screen', wish.screen),
        hidden('state', wish.state),
        make('button', {}, 'Show'),
      ),
      ...Object.entries(scenes).map(([screen, states]) => list(screen, Object.keys(states))),
      list('form', forms),
    ),
    ...(framed ? [make('main', {}, alone(wish), framed)] : []),
  );
}

/** The scene without anything around it. */
const alone = (wish: Wish) =>
  make(
    'p',
    {},
    make(
      'a',
      { href: addressOf({ ...wish, size: '' }) },
      `${wish.screen}, ${wish.state}: in a window of its own`,
    ),
  );

const hidden = (name: string, value: string) => make('input', { type: 'hidden', name, value });

function choice(name: string, label: string, values: readonly string[], chosen: string) {
  const options = values.map((value) => make('option', { value, selected: value === chosen }, value));
  return make('label', {}, label, make('select', { name }, ...options));
}
