/** A number that opens something: whoever reads it may pay or enter. */
export interface Masked {
  kind: 'card' | 'ticket';
  /** As typed; hand it back as `unmasked` if it was a false hit. */
  typed: string;
}

/** At least 13 digits of whatever script has them, with little between one and the next. */
const DIGITS = /[\d٠-٩۰-۹０-９](?:[\s.,/_·‐-―−-]{0,3}[\d٠-٩۰-۹０-９]){12,}/g;
/** What stands under a barcode: 12 to 40 capitals and digits in one run, half of it digits at least. */
const TICKET = /(?<![\w+])[A-Z\d]{12,40}(?!\w)/g;
/** First four digits from and to, fewest and most digits: the ranges that payment cards are issued in. */
const ISSUERS = [
  [4000, 4999, 13, 19],
  [5100, 5599, 16, 16],
  [2221, 2720, 16, 16],
  [2200, 2204, 16, 19],
  [3400, 3499, 15, 15],
  [3000, 3099, 14, 19],
  [3528, 3589, 16, 19],
  [3600, 3999, 14, 19],
  [5000, 5099, 13, 19],
  [5600, 6999, 13, 19],
  [8100, 8299, 16, 19],
  [9792, 9792, 16, 16],
] as const;

/** Most patterns of a venue that are heard, and how long each may be. */
const PATTERNS = { most: 20, shortest: 6, longest: 40 };

/**
 * Covers card numbers and ticket barcodes in free text; the last four characters stay, so that people can
 * still say which one they mean. Takes time in proportion to the text, whatever is written.
 *
 * @param keep  Numbers the person says are something else, as typed.
 * @param tickets  How this venue writes ticket numbers: `#` is a digit, `@` a letter, `*` either of them, and
 *   everything else stands for itself: `NA-@######`.
 */
export function maskNumbers(
  text: string,
  keep: readonly string[] = [],
  tickets: readonly string[] = [],
): { text: string; masked: Masked[] } {
  const masked: Masked[] = [];
  const cover = (kind: Masked['kind'], typed: string) => {
    if (keep.includes(typed)) return typed;
    masked.push({ kind, typed });
    return `••••${typed.replace(/[^\p{L}\p{N}]/gu, '').slice(-4)}`;
  };
  let covered = text.replace(DIGITS, (run, at: number) =>
    coverCards(run, text[at - 1] === '+', (typed) => cover('card', typed)),
  );
  for (const pattern of patternsOf(tickets))
    covered = covered.replace(pattern, (typed) => cover('ticket', typed));
  covered = covered.replace(TICKET, (typed) =>
    typed.replace(/\D/g, '').length * 2 < typed.length ? typed : cover('ticket', typed),
  );
  return { text: covered, masked };
}

/** Without quantifiers and of one length: nothing in them can take long. */
function patternsOf(tickets: readonly string[]): RegExp[] {
  return tickets
    .filter(
      (one) => one.length >= PATTERNS.shortest && one.length <= PATTERNS.longest && /[#@*]{4}/.test(one),
    )
    .slice(0, PATTERNS.most)
    .map((one) => {
      const inner = one.replace(/[^A-Za-z\d]/g, (sign) => WILD[sign] ?? `\\u${hex(sign)}`);
      return new RegExp(`(?<![A-Za-z\\d])${inner}(?![A-Za-z\\d])`, 'gi');
    });
}

const WILD: Readonly<Record<string, string>> = { '#': '\\d', '@': '[A-Z]', '*': '[A-Z\\d]' };

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(4, '0');
}

/**
 * A card may stand between other numbers, "row 4 4111 1111 1111 1111 2 times": it begins and ends where a group
 * does. The check digit (Luhn) of every such stretch is read from two running sums.
 */
function coverCards(run: string, isPhone: boolean, cover: (typed: string) => string): string {
  const places: number[] = [];
  // Sums of digits where every second one counts double: those in even places, and those in odd ones.
  const sums: [number[], number[]] = [[0], [0]];
  for (let place = 0; place < run.length; place++) {
    const digit = run.charCodeAt(place) & 15;
    if (!/[\d٠-٩۰-۹０-９]/.test(run.charAt(place))) continue;
    for (const parity of [0, 1] as const) {
      const counts = places.length % 2 === parity ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
      sums[parity].push((sums[parity].at(-1) ?? 0) + counts);
    }
    places.push(place);
  }
  const beginsGroup = (at: number) => at === places.length || places[at] !== (places[at - 1] ?? -2) + 1;
  const isCard = (from: number, to: number) => {
    const count = to - from;
    const head = places.slice(from, from + 4).map((place) => run.charCodeAt(place) & 15);
    const first = Number(head.join(''));
    const parity = to % 2 === 0 ? 0 : 1;
    if (((sums[parity][to] ?? 0) - (sums[parity][from] ?? 0)) % 10) return false;
    // Old and short ones look like telephone numbers, unless they are written as cards are.
    if (count === 13 && new Set([1, 2, 3].map((at) => beginsGroup(from + at))).size > 1) return false;
    return ISSUERS.some(
      ([low, high, fewest, most]) => first >= low && first <= high && count >= fewest && count <= most,
    );
  };

  let text = '';
  let done = 0;
  // What follows a plus is a telephone number; a card may come after it.
  for (let from = isPhone ? 1 : 0; from + 13 <= places.length; from++) {
    if (!beginsGroup(from)) continue;
    for (let to = Math.min(from + 19, places.length); to >= from + 13; to--) {
      if (!beginsGroup(to) || !isCard(from, to)) continue;
      const end = (places[to - 1] ?? 0) + 1;
      text += run.slice(done, places[from]) + cover(run.slice(places[from], end));
      done = end;
      from = to - 1;
      break;
    }
  }
  return text + run.slice(done);
}
