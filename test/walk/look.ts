import type axe from 'axe-core';
import type { Surface } from './frame.ts';
import { judge } from './judge.ts';
import type { Walked } from './walked.ts';

/** What makes two screens alike to axe. */
const TRAITS = ['class', 'type', 'role', 'part', 'lang', 'dir', 'inert', 'tabindex', 'for', 'list'];

/**
 * Looks at screens as a person would stumble over them, and as axe does. A screen that a language has shown is not
 * measured again; one that is made of the same elements as another is not given to axe again.
 */
export class Eyes {
  readonly #surface: Surface;
  readonly #frame: () => HTMLElement;
  readonly #measured = new Set<string>();
  readonly #axed = new Set<string>();
  /** The screens that axe looks at. */
  axed: 'all' | readonly string[] = [];

  constructor(surface: Surface, frame: () => HTMLElement) {
    this.#surface = surface;
    this.#frame = frame;
  }

  /** @param once  What makes it another screen than those with the same name. */
  async look(walked: Walked, screen: string, once: string = screen): Promise<void> {
    const { language, findings } = walked;
    const key = `${language} ${once}`;
    if (this.#measured.has(key)) return;
    this.#measured.add(key);
    const frame = this.#frame();
    for (const finding of judge(frame, language, this.#surface)) findings.push({ screen, ...finding });
    if (this.axed !== 'all' && !this.axed.includes(screen)) return;
    const shape = `${language} ${shapeOf(frame)}`;
    if (this.#axed.has(shape)) return;
    this.#axed.add(shape);
    for (const text of await axeFindings()) findings.push({ screen, what: 'axe', text });
  }
}

/** The kinds of elements on a screen, whatever their words and however many of each. */
function shapeOf(frame: HTMLElement): string {
  const kind = (element: Element | null) =>
    element &&
    [
      element.localName,
      ...TRAITS.map((name) => (element.hasAttribute(name) ? `${name}=${kept(element, name)}` : '')),
      ...element.getAttributeNames().filter((name) => name.startsWith('aria-')),
    ].join(' ');
  const kinds = [...frame.querySelectorAll('*')]
    .filter((one) => !one.closest('svg') || one.matches('svg'))
    .map((element) => `${kind(element.parentElement)} > ${kind(element)}`);
  return [...new Set(kinds)].toSorted().join('\n');
}

/** Names of fields differ from form to form; that they are named does not. */
const kept = (element: Element, name: string) =>
  /^(for|list)$/.test(name) ? '' : (element.getAttribute(name)?.trim() ?? '');

let loading: Promise<typeof axe> | undefined;

async function axeFindings(): Promise<string[]> {
  // It is no module everywhere: it leaves itself in the window.
  const tool = await (loading ??= import('axe-core').then(
    () => (window as unknown as { axe: typeof axe }).axe,
  ));
  const { violations } = await tool.run(document, {
    resultTypes: ['violations'],
    // The page around the screen is not what is looked at.
    rules: { 'page-has-heading-one': { enabled: false }, region: { enabled: false } },
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}: ${JSON.stringify(target)} ${failureSummary ?? ''}`,
    ),
  );
}
