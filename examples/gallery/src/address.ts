/** What the address asks to see. */
export interface Wish {
  screen: string;
  state: string;
  language: string;
  theme: string;
  /** Without a size, the window is the screen. */
  size: string;
}

/** Width and height in CSS pixels. */
export const SIZES: Readonly<Record<string, readonly [number, number]>> = {
  phone: [360, 740],
  narrow: [320, 640],
  desktop: [1280, 800],
  kiosk: [1080, 1920],
};
export const THEMES = ['light', 'dark'];

export function readWish(search: string): Wish {
  const from = new URLSearchParams(search);
  return {
    screen: from.get('screen') ?? '',
    state: from.get('state') ?? '',
    language: from.get('lang') ?? 'en',
    theme: from.get('theme') ?? 'light',
    size: from.get('size') ?? '',
  };
}

export function addressOf({ screen, state, language, theme, size }: Partial<Wish>): string {
  const to = new URLSearchParams();
  if (screen) to.set('screen', screen);
  if (state) to.set('state', state);
  if (language) to.set('lang', language);
  if (theme) to.set('theme', theme);
  if (size) to.set('size', size);
  return `?${to}`;
}
