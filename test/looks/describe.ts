/**
 * What a screen looks like, in words: one line for each element that is seen, with its box, its text and the styles
 * that a person notices. Runs in the page and may use nothing from outside.
 */
export function describePage(): string {
  const lines: string[] = [];
  const walk = (node: Element, depth: number) => {
    for (const child of node.shadowRoot?.children ?? node.children) {
      if (!child.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const line = lineOf(child);
      if (line) lines.push(`${'  '.repeat(Math.min(depth, 6))}${line}`);
      if (child.localName !== 'svg') walk(child, line ? depth + 1 : depth);
    }
  };
  walk(document.body, 0);
  return lines.join('\n');

  function lineOf(element: Element): string {
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2) return '';
    const style = getComputedStyle(element);
    const text = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent)
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    const looks: string[] = [];
    if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') looks.push(`on ${colour(style.backgroundColor)}`);
    const border = style.borderTopWidth !== '0px' || style.borderBottomWidth !== '0px';
    if (border && style.borderTopStyle !== 'none') looks.push(`edge ${colour(style.borderTopColor)}`);
    if (element.matches('svg')) {
      const shape = element.querySelector('path')?.getAttribute('d') ?? '';
      const turned = new DOMMatrix(style.transform).a < 0 ? ' turned' : '';
      looks.push(`shape ${shape.slice(0, 10)}/${shape.length} ${colour(style.color)}${turned}`);
    }
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      looks.push(
        `holds ${JSON.stringify(/radio|checkbox/.test(element.type) ? String((element as HTMLInputElement).checked) : element.value || element.placeholder)}`,
      );
    if (element.matches('canvas, iframe, hr')) looks.push('picture');
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = element;
    const hides = (overflow: string) => /hidden|clip/.test(overflow);
    const cutBelow = hides(style.overflowY) && scrollHeight > clientHeight + 1;
    const cutBeside = hides(style.overflowX) && hides(style.overflowY) && scrollWidth > clientWidth + 1;
    if (cutBelow || cutBeside) looks.push('CUT');
    if (text) {
      if (style.textOverflow === 'ellipsis' && scrollWidth > clientWidth) looks.push('CUT');
      looks.push(`${colour(style.color)} ${style.fontSize}/${style.fontWeight} ${JSON.stringify(text)}`);
    }
    if (looks.length === 0) return '';
    const box = [x, y, width, height].map((one) => Math.round(one));
    return `${element.localName} ${box[0]},${box[1]} ${box[2]}x${box[3]} ${looks.join(' ')}`;
  }

  function colour(value: string): string {
    const parts = value.match(/[\d.]+/g) ?? [];
    return `#${parts
      .map((part, place) =>
        Math.round(Number(part) * (place === 3 ? 255 : 1))
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
  }
}
