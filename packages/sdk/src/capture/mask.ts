/** A number that opens something: whoever reads it may pay or enter. */
export interface Masked {
  kind: 'card' | 'ticket';
  /** As typed; hand it back as `unmasked` if it was a false hit. */
  typed: string;
}

/** Digits with single spaces or hyphens between them; a `+` before them makes it a telephone number. */
const DIGITS = /(?<![\d+])\d(?:[ -]?\d){12,}/g;
/** What stands under a barcode: 12 to 40 capitals and digits in one run, half of it digits at least. */
const TICKET = /(?<![\w+])[A-Z\d]{12,40}(?!\w)/g;

/**
 * Covers card numbers and ticket barcodes in free text; the last four characters stay, so that people can
 * still say which one they mean.
 *
 * @param keep  Numbers the person says are something else.
 */
export function maskNumbers(text: string, keep: readonly string[] = []): { text: string; masked: Masked[] } {
  const masked: Masked[] = [];
  const cover = (kind: Masked['kind'], typed: string) => {
    if (keep.includes(typed)) return typed;
    masked.push({ kind, typed });
    return `••••${typed.slice(-4)}`;
  };
  const covered = text
    .replace(DIGITS, (run) => coverCard(run, (typed) => cover('card', typed)))
    .replace(TICKET, (typed) =>
      typed.replace(/\D/g, '').length * 2 < typed.length ? typed : cover('ticket', typed),
    );
  return { text: covered, masked };
}

/** 19 digits, each a group of its own, and what stands between them. */
const MOST_PARTS = 37;

/** A card may stand between other numbers, "row 4 4111 1111 1111 1111 2 times": groups are tried together. */
function coverCard(run: string, cover: (typed: string) => string): string {
  const groups = run.split(/([ -])/);
  for (let from = 0; from < groups.length; from += 2) {
    const last = Math.min(groups.length, from + MOST_PARTS);
    for (let to = last; to > from; to -= 2) {
      const typed = groups.slice(from, to).join('');
      if (!isCard(typed)) continue;
      const rest = groups.slice(to).join('');
      return groups.slice(0, from).join('') + cover(typed) + coverCard(rest, cover);
    }
  }
  return run;
}

/** 13 to 19 digits with the check digit of payment cards (Luhn). A row of one digit passes it and is no card. */
function isCard(typed: string): boolean {
  const digits = [...typed.replace(/\D/g, '')].map(Number).reverse();
  const sum = digits.reduce(
    (total, digit, place) => total + (place % 2 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit),
    0,
  );
  return digits.length > 12 && digits.length < 20 && sum % 10 === 0 && new Set(digits).size > 1;
}
