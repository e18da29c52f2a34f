import { LATER_COLOURS } from '../../styles/later-tokens.ts';
import { COLOURS } from '../../styles/tokens.ts';
import type { Form } from '../panel/view.ts';

/** What stands on what, and how well it must be told apart (WCAG 2.2, 1.4.3 and 1.4.11). */
const PAIRS = `
text surface 4.5
text surface-sunken 4.5
text accent-soft 4.5
text-muted surface 4.5
text-muted surface-sunken 4.5
control-line surface 3
accent surface 4.5
on-accent accent 4.5
on-accent accent-hover 4.5
on-accent-soft accent-soft 4.5
on-soon-soft soon-soft 4.5
now surface 4.5
on-now now 4.5
on-now-soft now-soft 4.5
on-info-soft info-soft 4.5
focus surface 3`;
const pairs = PAIRS.trim()
  .split('\n')
  .map((line) => line.split(' ') as [string, string, string]);
const ours = new Map(
  (COLOURS + LATER_COLOURS)
    .trim()
    .split('\n')
    .map((line) => line.split(' ') as [string, string, string])
    .map(([name, light, dark]) => [name, { light, dark }]),
);

const warned = new Set<string>();

/**
 * Colours that a page gave and nobody could read give way to ours, pair by pair, and the page's author is told once.
 * Looked at whenever the panel opens: a page may change its theme.
 */
export function keepReadable(form: Form): void {
  const { root } = form;
  const again = () => look(root);
  again();
  form.addEventListener('touchline-open', again);
  new MutationObserver(again).observe(root.host, { attributeFilter: ['theme'] });
}

function look(root: ShadowRoot) {
  const host = root.host as HTMLElement;
  const pill = (host.getRootNode() as Partial<ShadowRoot>).host?.shadowRoot?.querySelector<HTMLElement>(
    '[part=launcher]',
  );
  for (const name of ours.keys()) host.style.removeProperty(`--_${name}`);
  for (const name of ['accent', 'on-accent']) pill?.style.removeProperty(`--touchline-${name}`);
  const given = getComputedStyle(host);
  const scheme = given.colorScheme === 'dark' ? 'dark' : 'light';
  const page = new Map([...ours.keys()].map((name) => [name, given.getPropertyValue(`--_${name}`).trim()]));
  const colours = new Map(page);
  const own = (name: string) => ours.get(name)?.[scheme] ?? '';
  for (const [front, behind, least] of readable(colours, own)) {
    const said = `Touchline: --touchline-${front} on --touchline-${behind} is too weak a contrast in the ${scheme} look, so our own colours are shown. It takes ${least} to 1.`;
    if (!warned.has(said)) globalThis.console.warn(said);
    warned.add(said);
  }
  for (const [name, colour] of colours) {
    // What was not replaced goes on following the page, the theme and the system.
    if (colour === page.get(name)) continue;
    host.style.setProperty(`--_${name}`, colour);
    if (/^(on-)?accent$/.test(name)) pill?.style.setProperty(`--touchline-${name}`, colour);
  }
}

type Pair = [front: string, behind: string, least: number];

/**
 * Replaces colours until every pair can be read: one of ours may not go with what the page gave beside it. It ends,
 * because ours go with each other.
 *
 * @param colours  By name; changed in place.
 * @returns The pairs that were too weak as the page gave them.
 */
export function readable(colours: Map<string, string>, own: (name: string) => string): Pair[] {
  const first = weak((name) => colours.get(name) ?? '');
  for (let found = first; found.length; found = weak((name) => colours.get(name) ?? ''))
    for (const name of found.flatMap(([front, behind]) => [front, behind])) colours.set(name, own(name));
  return first;
}

/** The pairs that are too weak. What is no colour at all is left to the browser. */
export function weak(colourOf: (name: string) => string): Pair[] {
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const light = new Map<string, number | undefined>();
  const luminance = (name: string) => {
    if (!light.has(name)) light.set(name, pen ? luminanceOf(colourOf(name).trim(), pen) : undefined);
    return light.get(name);
  };
  return pairs.flatMap(([front, behind, least]) => {
    const [one, other] = [luminance(front), luminance(behind)];
    if (one === undefined || other === undefined) return [];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    return ratio < Number(least) ? [[front, behind, Number(least)]] : [];
  });
}

/** Relative luminance, 0 to 1; whatever way the colour is written. */
function luminanceOf(colour: string, pen: OffscreenCanvasRenderingContext2D): number | undefined {
  if (!CSS.supports('color', colour)) return undefined;
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  // What shines through depends on what is below.
  if (alpha < 255) return undefined;
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
