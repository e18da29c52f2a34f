/**
 * How a system reads a text, and so which signs in it would mean something. `entities` is for what nobody knows to be
 * Markdown or Textile: both show a numbered sign, and neither acts on it.
 */
export type TextFormat = 'plain' | 'html' | 'slack' | 'markdown' | 'wiki' | 'entities';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text of a stranger as this format shows it, sign by sign as it was typed. */
export function escaped(text: string, format: TextFormat): string {
  switch (format) {
    case 'plain':
      return text;
    case 'html':
      return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign).replaceAll(/\r\n?|\n/g, '<br>');
    case 'slack':
      return text.replaceAll(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
    case 'markdown':
      return text.replaceAll(/[\\`*_~[\]()#|!<>@:]/g, String.raw`\$&`);
    case 'wiki':
      // Two backslashes would end a line of it.
      return text.replaceAll(/[\\[\]{}!|*_^~+?]/g, (sign) => (sign === '\\' ? '&#92;' : `\\${sign}`));
    case 'entities':
      return text.replaceAll(/[\\`*_~^+%[\](){}#|!<>@:&"?=]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  }
}

/** The text again that `escaped` was given. */
export function unescaped(text: string, format: TextFormat): string {
  switch (format) {
    case 'plain':
      return text;
    case 'html':
    case 'slack':
      return Object.entries(ENTITIES).reduceRight(
        (left, [sign, entity]) => left.replaceAll(entity, sign),
        text.replaceAll('<br>', '\n'),
      );
    case 'markdown':
      return text.replaceAll(/\\(.)/g, '$1');
    case 'wiki':
      return text.replaceAll(/\\(.)/g, '$1').replaceAll('&#92;', '\\');
    case 'entities':
      return text.replaceAll(/&#(\d{1,3});/g, (_all, code: string) => String.fromCharCode(Number(code)));
  }
}

/** What another system's HTML says, without its markup. */
export function plainOf(html: string): string {
  const text = html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/<br\s*\/?>|<\/(?:p|div|li|tr|h\d)>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ');
  return unescaped(text, 'html')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** A value that has to stay on its line, and that no spreadsheet takes for a formula. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** As much of a text as fits, cut between two graphemes; what was cut shows as an ellipsis. */
export function cutTo(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const ends = Array.from(graphemes.segment(text), ({ index, segment }) => index + segment.length);
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${text.slice(0, ends[middle - 1])}…`)) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '…' : `${text.slice(0, ends[low - 1])}…`;
}
