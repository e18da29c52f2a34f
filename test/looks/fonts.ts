import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const face = (name: string, file: string) => {
  const bytes = readFileSync(require.resolve(`@fontsource-variable/${file}`)).toString('base64');
  return `@font-face { font-family: '${name}'; font-weight: 100 900; src: url(data:font/woff2;base64,${bytes}); }`;
};

/** Letters of known width: what a screen needs of room must not depend on the fonts of a machine. */
export const FONTS = `
  ${face('Looks', 'noto-sans/files/noto-sans-latin-wght-normal.woff2')}
  ${face('Looks Cyrillic', 'noto-sans/files/noto-sans-cyrillic-wght-normal.woff2')}
  ${face('Looks Devanagari', 'noto-sans/files/noto-sans-devanagari-wght-normal.woff2')}
  ${face('Looks Arabic', 'noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2')}
  html { --touchline-font: 'Looks', 'Looks Cyrillic', 'Looks Devanagari', 'Looks Arabic', sans-serif; }
`;
