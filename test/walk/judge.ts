import type { Surface } from './frame.ts';

/** What a person would stumble over on a screen, found by measuring it. */
export interface Finding {
  what: 'cut' | 'outside' | 'overlap' | 'key' | 'direction' | 'small' | 'reach' | 'axe' | 'way';
  text: string;
}

/** A box that text must stay in. */
const BOXES =
  'button, a, label, li, .card, .head, summary, select, [part~=panel], .tell, .touch, .call, .notice, .promise, .idle';
const CONTROLS = 'button, a, input, select, textarea, summary, label.choice';
const SLACK = 1.5;
/** The smallest that is touched, in CSS pixels, and the parts of a screen that may lie over what is below them. */
const RULES = {
  phone: { smallest: 24, layers: '[part~=header], [part~=body], [part~=footer]' },
  kiosk: { smallest: 64, layers: '.idle' },
};

/** @param frame What stands around the screen: the dialog, or the whole of a kiosk. */
export function judge(frame: HTMLElement, language: string, surface: Surface = 'phone'): Finding[] {
  const { smallest, layers } = RULES[surface];
  const found: Finding[] = [];
  const tell = (what: Finding['what'], text: string) => found.push({ what, text });
  const elements = [...frame.querySelectorAll<HTMLElement>('*')].filter(isSeen);
  const lines = elements.flatMap((element) => linesOf(element));

  for (const element of [frame, ...elements]) cut(element, layers, tell);
  for (const element of elements.filter((one) => one.matches(CONTROLS))) reached(element, frame, tell);
  for (const line of lines) inside(line, frame, tell);
  overlaps(elements, lines, layers, tell);
  for (const element of elements) keys(element, tell);
  directions(frame, elements, language, tell);
  for (const element of elements.filter((one) => one.matches('button, select, .choice, summary'))) {
    const { width, height } = element.getBoundingClientRect();
    if (width < smallest - SLACK || height < smallest - SLACK)
      tell('small', `${nameOf(element)} ${Math.round(width)} × ${Math.round(height)}`);
  }
  if (surface === 'kiosk') stands(frame, elements, tell);
  return found;
}

type Tell = (what: Finding['what'], text: string) => void;

interface Line {
  element: HTMLElement;
  text: string;
  box: DOMRect;
}

function isSeen(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement) || !element.checkVisibility({ opacityProperty: true })) return false;
  // For ears only.
  return !element.closest('.sr');
}

/** Every line of an element's own text, as high as its line and as wide as its letters. */
function linesOf(element: HTMLElement): Line[] {
  if (element.matches('select, option, datalist, textarea')) return [];
  const style = getComputedStyle(element);
  const high = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.2;
  return [...element.childNodes].flatMap((node) => {
    const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : '';
    if (!text) return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()]
      .filter(({ width, height }) => width > 1 && height > 1)
      .map(({ x, y, width, height }) => {
        const shown = Math.min(height, high);
        return { element, text, box: new DOMRect(x, y + (height - shown) / 2, width, shown) };
      });
  });
}

/** All of it is on the screen, and what is touched is within reach of somebody who sits. */
function stands(frame: HTMLElement, elements: HTMLElement[], tell: Tell) {
  const { height } = frame.getBoundingClientRect();
  if (height > innerHeight + SLACK)
    tell('cut', `The screen is ${Math.round(height)} high and shows ${innerHeight}`);
  for (const element of elements.filter((one) => one.matches(CONTROLS))) {
    const { top } = element.getBoundingClientRect();
    if (top < innerHeight / 2 - SLACK) tell('reach', `${nameOf(element)} is ${Math.round(top)} from the top`);
  }
}

function cut(element: HTMLElement, layers: string, tell: Tell) {
  const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  const wide = scrollWidth > clientWidth + SLACK && clientWidth > 0;
  const layer = element.matches(layers);
  // A picture that leaves its box on purpose; the words in there are measured line by line.
  const adorned = getComputedStyle(element, '::before').position === 'absolute';
  if (adorned) return;
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement)
    return shortened(element, tell);
  // What a layer hides is found where it leaves the frame; engines count its padding differently.
  if (wide && (layer ? !hides(overflowX) : hides(overflowX)))
    tell('cut', `${nameOf(element)} is ${scrollWidth} wide in ${clientWidth}`);
  if (hides(overflowY) && scrollHeight > clientHeight + SLACK)
    tell('cut', `${nameOf(element)} is ${scrollHeight} high in ${clientHeight}`);
  if (textOverflow === 'ellipsis' && wide) tell('cut', `${nameOf(element)} ends in dots`);
}

/** Whatever can be tapped can be reached. */
function reached(element: HTMLElement, frame: HTMLElement, tell: Tell) {
  const [own, room] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (own.left < room.left - SLACK || own.right > room.right + SLACK)
    tell('outside', `${nameOf(element)} leaves the screen`);
}

/** What stands in a field is written in its font; it has to fit. */
function shortened(field: HTMLInputElement | HTMLSelectElement, tell: Tell) {
  const text =
    field instanceof HTMLSelectElement ? field.selectedOptions[0]?.textContent?.trim() : field.placeholder;
  if (!text) return;
  const style = getComputedStyle(field);
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return;
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const around = ['paddingLeft', 'paddingRight', 'borderLeftWidth', 'borderRightWidth'] as const;
  const room =
    field.getBoundingClientRect().width -
    around.reduce((sum, side) => sum + Number.parseFloat(style[side]), 0);
  const wide = pen.measureText(text).width;
  if (wide > room + SLACK) tell('cut', `“${text}” is ${Math.round(wide)} wide in ${Math.round(room)}`);
}

/** Text stays in its button, and in the frame. */
function inside({ element, text, box }: Line, frame: HTMLElement, tell: Tell) {
  const holder = element.closest<HTMLElement>(BOXES) ?? frame;
  const room = holder.getBoundingClientRect();
  const out =
    box.left < room.left - SLACK ||
    box.right > room.right + SLACK ||
    (holder !== frame && (box.top < room.top - SLACK || box.bottom > room.bottom + SLACK));
  if (out) tell('outside', `“${text}” leaves ${nameOf(holder)}`);
}

function overlaps(elements: HTMLElement[], lines: Line[], layers: string, tell: Tell) {
  const controls = elements
    .filter((one) => one.matches(CONTROLS) && !one.matches('label input'))
    .map((element) => ({ element, text: '', box: element.getBoundingClientRect() }));
  const things = [...controls, ...lines.filter(({ element }) => !element.closest(CONTROLS))];
  things.forEach((one, place) => {
    for (const other of things.slice(place + 1)) {
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (wide <= SLACK || high <= SLACK) continue;
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      if (one.element.closest(layers) === other.element.closest(layers))
        tell('overlap', `${one.text || nameOf(one.element)} and ${other.text || nameOf(other.element)}`);
    }
  });
}

const HOLE = /\{\w+\}|\bundefined\b|\bNaN\b|\[object /;
const KEY = /^[a-z]\w*(\.[a-z]\w*)+$/i;

function keys(element: HTMLElement, tell: Tell) {
  const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  const texts = [
    own.map(({ textContent }) => textContent).join(''),
    ...['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
  ];
  for (const text of texts.map((one) => one.trim()).filter(Boolean))
    if (HOLE.test(text) || KEY.test(text)) tell('key', `“${text}”`);
  if (element.matches('button, a, summary') && !nameOf(element))
    tell('key', `<${element.localName}> has no name`);
}

function directions(frame: HTMLElement, elements: HTMLElement[], language: string, tell: Tell) {
  const wanted = language === 'ar' ? 'rtl' : 'ltr';
  const runs = getComputedStyle(frame).direction;
  if (runs !== wanted) tell('direction', `The screen runs ${runs}.`);
  const back = elements.find((one) => one.matches('[part~=header] > button:first-child, .ways > button'));
  const title = elements.find((one) => one.matches('[part~=header] h2, .ways > button + button'));
  if (back && title) {
    const before = back.getBoundingClientRect().left < title.getBoundingClientRect().left;
    if (before !== (wanted === 'ltr')) tell('direction', 'Back stands on the wrong side.');
  }
  for (const shape of frame.querySelectorAll('svg.turns')) {
    // Digits run from the left everywhere, and the key that deletes them with them.
    const { transform, direction } = getComputedStyle(shape);
    const mirrored = new DOMMatrix(transform).a < 0;
    if (shape.checkVisibility() && mirrored !== (direction === 'rtl'))
      tell('direction', `An icon in ${nameOf(shape.parentElement)} points the wrong way.`);
  }
}

export function nameOf(element: Element | null): string {
  if (!element) return '';
  const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const words = name.replaceAll(/\s+/g, ' ').trim().slice(0, 50);
  return (
    words || (element.matches('button, a, summary') ? '' : `<${element.localName} ${element.className}>`)
  );
}
