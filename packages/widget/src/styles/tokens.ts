/** The colours of the look: name, on light, on dark. A page may set each as `--touchline-<name>`. */
const COLOURS = `
surface #fff #111714
surface-sunken #f2f5f3 #0a0f0c
text #13201a #eef4f1
text-muted #4b5a53 #aab9b2
line #d6ddd9 #2c3833
control-line #6f7d76 #7d8d85
accent #0a7d4f #4fd1a1
accent-hover #07623d #7adfba
on-accent #fff #04261a
accent-soft #e2f4ea #12342a
on-accent-soft #07573a #93e9cb
soon-soft #fff2d4 #38290a
on-soon-soft #6b3f00 #ffd98a
now #b3261e #ff8a7f
on-now #fff #2c0603
now-soft #fdebe9 #3d1512
on-now-soft #8c1d18 #ffb4ab
info-soft #e7f0fb #13273d
on-info-soft #164a84 #b5d6ff
focus #13201a #fff
scrim #0a140f99 #000000b3`;

const declare = (column: 1 | 2) =>
  COLOURS.trim()
    .split('\n')
    .map((row) => row.split(' '))
    .map((row) => `--_${row[0]}:var(--touchline-${row[0]},${row[column]})`)
    .join(';');

const dark = `{color-scheme:dark;${declare(2)}}`;

/**
 * Colours inside an element are `--_<name>`. They follow the system, or the `theme` attribute where it is set.
 * `all: initial` first: what the page says about its own text ends at our door.
 */
export const tokens = `:host{all:initial;color-scheme:light;${declare(1)};--_font:var(--touchline-font,system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Noto Sans",sans-serif);--_radius:var(--touchline-radius,14px);--_radius-s:var(--touchline-radius-s,10px);--_tap:var(--touchline-tap-size,48px);--_ms:var(--touchline-duration,160ms)}@media(prefers-color-scheme:dark){:host(:not([theme=light]))${dark}}:host([theme=dark])${dark}:host([hidden]){display:none}`;
