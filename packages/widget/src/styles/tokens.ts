/**
 * The colours of the look: name, on light, on dark. A page may set each as `--touchline-<name>`. Those that nothing
 * before a report uses stand in `later-tokens.ts`.
 *
 * @cssproperty --touchline-surface - Behind everything.
 * @cssproperty --touchline-surface-sunken - Behind cards and fields.
 * @cssproperty --touchline-text - Text.
 * @cssproperty --touchline-text-muted - Text of less weight.
 * @cssproperty --touchline-line - Lines that only part things.
 * @cssproperty --touchline-control-line - Lines around what can be used.
 * @cssproperty --touchline-accent - The launcher, the main button, what is done.
 * @cssproperty --touchline-accent-hover - The same under a pointer.
 * @cssproperty --touchline-on-accent - Text on it.
 * @cssproperty --touchline-accent-soft - Behind what is chosen, and what the person wrote.
 * @cssproperty --touchline-on-accent-soft - Text on it.
 * @cssproperty --touchline-soon-soft - Behind what needs attention soon.
 * @cssproperty --touchline-on-soon-soft - Text on it.
 * @cssproperty --touchline-now - Danger, and what is wrong.
 * @cssproperty --touchline-on-now - Text on it.
 * @cssproperty --touchline-now-soft - Behind danger, more quietly.
 * @cssproperty --touchline-on-now-soft - Text on it.
 * @cssproperty --touchline-info-soft - Behind plain news: saved, offline.
 * @cssproperty --touchline-on-info-soft - Text on it.
 * @cssproperty --touchline-focus - The ring around what has focus.
 * @cssproperty --touchline-scrim - Over the page while the panel is open.
 */
export const COLOURS = `
surface #fff #111714
surface-sunken #f2f5f3 #0a0f0c
text #13201a #eef4f1
text-muted #4b5a53 #aab9b2
line #d6ddd9 #2c3833
control-line #6f7d76 #7d8d85
accent #0a7d4f #4fd1a1
on-accent #fff #04261a
accent-soft #e2f4ea #12342a
on-accent-soft #07573a #93e9cb
now #b3261e #ff8a7f
on-now #fff #2c0603
now-soft #fdebe9 #3d1512
on-now-soft #8c1d18 #ffb4ab
info-soft #e7f0fb #13273d
on-info-soft #164a84 #b5d6ff
focus #13201a #fff
scrim #0a140f99 #000000b3`;

/** Rows of colours as `--_<name>`, for light (1) or dark (2). */
export const declare = (column: number, rows = COLOURS): string =>
  rows
    .trim()
    .split('\n')
    .map((row) => row.split(' '))
    .map((row) => `--_${row[0]}:var(--touchline-${row[0]},${row[column]})`)
    .join(';');

const dark = `{color-scheme:dark;${declare(2)}}`;

/**
 * Sizes and the rest, with what holds where the page says nothing.
 *
 * @cssproperty --touchline-font - Typeface.
 * @cssproperty --touchline-radius - Corners of panel and cards.
 * @cssproperty --touchline-radius-s - Corners of fields, chips and tiles.
 * @cssproperty --touchline-tap-size - Least height of what is touched.
 * @cssproperty --touchline-panel-width - From 640 px of window on.
 * @cssproperty --touchline-panel-height - From 640 px of window on.
 * @cssproperty --touchline-duration - How long a movement takes; none where reduced motion is asked for.
 * @cssproperty --touchline-ease - How it goes.
 * @cssproperty --touchline-offset-inline - Of the launcher, from the side.
 * @cssproperty --touchline-offset-block - Of the launcher, from the bottom.
 * @cssproperty --touchline-z - Layer of the launcher; the panel is in the top layer.
 */

/**
 * Colours inside an element are `--_<name>`. They follow the system, or the `theme` attribute where it is set.
 * `all: initial` first: what the page says about its own text ends at our door.
 */
export const tokens = `:host{all:initial;color-scheme:light;${declare(1)};--_font:var(--touchline-font,system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif);--_radius:var(--touchline-radius,14px);--_radius-s:var(--touchline-radius-s,10px);--_tap:var(--touchline-tap-size,48px)}@media(prefers-color-scheme:dark){:host(:not([theme=light]))${dark}}:host([theme=dark])${dark}:host([hidden]){display:none}`;
