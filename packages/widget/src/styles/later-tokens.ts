import { declare } from './tokens.ts';

/** Colours that no screen needs until it can be submitted. */
export const LATER_COLOURS = `
accent-hover #07623d #7adfba
soon-soft #fff2d4 #38290a
on-soon-soft #6b3f00 #ffd98a`;

const [light, dark] = [1, 2].map((column) => `{${declare(column, LATER_COLOURS)}}`);

/** No word stands alone on a last line, and figures stand clear of Chinese beside them. */
const lines = ':host{text-wrap:pretty;text-autospace:normal}';

export const laterTokens = `${lines}:host${light}@media(prefers-color-scheme:dark){:host(:not([theme=light]))${dark}}:host([theme=dark])${dark}`;
