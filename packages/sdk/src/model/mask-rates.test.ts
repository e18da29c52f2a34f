/**
 * 10,000 labelled texts, made from one seed: how many card and ticket numbers are found, how many plain texts are
 * touched, and that hostile texts come to an end.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { maskNumbers } from './mask.ts';

/** Replayable: the same seed makes the same texts. */
const SEED = 20_261_122;
const TICKETS = ['NA-@######', '##-####-####'];

function chanceOf(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const one = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T;
  const digits = (count: number) => Array.from({ length: count }, () => whole(0, 9)).join('');
  return { whole, one, digits };
}
type Chance = ReturnType<typeof chanceOf>;

/** Beginnings and lengths as the schemes publish them. */
const SCHEMES: readonly (readonly [string[], number[]])[] = [
  [['4'], [16, 16, 16, 13, 19]],
  [['51', '52', '53', '54', '55', '2221', '2345', '2720'], [16]],
  [['34', '37'], [15]],
  [
    ['6011', '644', '649', '65'],
    [16, 19],
  ],
  [
    ['300', '305', '3095', '36', '38', '39'],
    [14, 16],
  ],
  [
    ['3528', '3550', '3589'],
    [16, 19],
  ],
  [['62'], [16, 17, 18, 19]],
  [['2200', '2204'], [16]],
  [
    ['5018', '5020', '5038', '5893', '6304', '6759', '6761', '6763'],
    [13, 16, 18, 19],
  ],
  [['81', '8250'], [16]],
  [['9792'], [16]],
];

function card({ one, digits }: Chance): string {
  const [heads, lengths] = one(SCHEMES);
  const head = one(heads);
  const body = head + digits(one(lengths) - head.length - 1);
  for (let check = 0; check < 10; check++) if (passesLuhn(body + check)) return body + check;
  throw new Error('One of ten digits fits.');
}

function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, place) => {
    const twice = Number(digit) * 2;
    return total + (place % 2 ? (twice > 9 ? twice - 9 : twice) : Number(digit));
  }, 0);
  return sum % 10 === 0;
}

/** As people and forms write them. */
function written({ one }: Chance, number: string): string {
  const way = one(['plain', 'fours', 'fours', 'amex', 'digits']);
  const sign = one([' ', ' ', ' ', '-', '\u00a0', '.', ' - ', '  ', '–', '/', '_', '\n', '\t']);
  if (way === 'plain') return number;
  if (way === 'digits') return [...number].join(' ');
  if (way === 'amex' && number.length === 15) {
    return [number.slice(0, 4), number.slice(4, 10), number.slice(10)].join(sign);
  }
  return number.replace(/.{4}(?=.)/g, `$&${sign}`);
}

function around({ one, whole }: Chance, inner: string): string {
  const before = one([
    'My card is ',
    'card no:',
    'Paid with ',
    '卡号',
    'بطاقتي ',
    '(',
    `row ${whole(1, 40)} seat ${whole(1, 30)}, `,
    `2 tickets, `,
    '',
    'Karte:',
  ]);
  const after = one([
    ', please refund',
    '',
    '.',
    ' exp 12/27',
    ' cvv 123',
    '。',
    ')',
    ' thanks',
    '!',
    ' für 2 Personen',
  ]);
  return before + inner + after;
}

/** What is written at a venue with many digits in it, and opens nothing. */
function plainText(chance: Chance): string {
  const { one, whole, digits } = chance;
  const two = (most: number) => `${whole(1, most)}`.padStart(2, '0');
  const makers = [
    () => `Call me at +${one(['49', '44', '1', '86', '971', '33'])} ${digits(3)} ${digits(7)}`,
    () => `0${digits(3)} ${digits(7)}`,
    () => `00${one(['49', '44', '41'])} ${digits(3)} ${digits(4)} ${digits(3)}`,
    () => `On 2026-${two(12)}-${two(28)} at ${two(23)}:${two(59)}:${two(59)} the gate closed`,
    () => `Block ${digits(3)} row ${whole(1, 40)} seats ${whole(1, 20)}, ${whole(1, 20)}, ${whole(1, 20)}`,
    () =>
      `It cost ${whole(1, 900)}.${digits(2)} instead of ${whole(1, 900)}.${digits(2)} EUR, ${whole(2, 9)} times`,
    () => `Order ${one(['A', 'B', 'K'])}${digits(8)}, booking ${one(['PX', 'QZ'])}${digits(6)}`,
    () =>
      `DE${digits(2)} ${digits(4)} ${digits(4)} ${digits(4)} ${digits(4)} ${digits(2)}`.replace(
        / [3-68]/g,
        ' 1',
      ),
    () => `See 0199f0c2-7d1e-7a55-9b1e-0c8f${one(['d', 'e'])}3d2a${digits(2)}b`,
    () => `${whole(10, 59)} people for ${whole(10, 90)} minutes, then ${whole(100, 900)} more`,
    () => `The code on the wall says ${digits(4)}-${digits(4)}`,
    () => `My points: ${whole(1_000, 999_999)}, level ${whole(1, 9)}`,
    () => `Scores ${whole(0, 5)}:${whole(0, 5)} and ${whole(0, 5)}:${whole(0, 5)} in ${whole(1990, 2026)}`,
    () => `Postcode ${digits(5)}, house ${whole(1, 300)}`,
    () => `51.${digits(5)}, -0.${digits(5)}`,
  ];
  return one(makers)();
}

function ticket({ one, digits }: Chance): string {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ';
  return one([
    () => digits(12),
    () => digits(13),
    () => digits(18),
    () => `TM${digits(10)}${one([...letters])}`,
    () => `${one([...letters])}${one([...letters])}${digits(12)}`,
    () => `NA-${one([...letters])}${digits(6)}`,
    () => `na-k${digits(6)}`,
    () => `${digits(2)}-${digits(4)}-${digits(4)}`,
  ])();
}

describe('of 10,000 texts', () => {
  it(`card numbers are covered in 99.9 of 100, ticket numbers too, and 0.5 of 100 plain texts at most, seed ${SEED}`, () => {
    const chance = chanceOf(SEED);
    const missed: string[] = [];
    const touched: string[] = [];
    const tickets: string[] = [];
    for (let count = 0; count < 4_000; count++) {
      const number = card(chance);
      const text = around(chance, written(chance, number));
      const left = maskNumbers(text, [], TICKETS).text.replace(/\D/g, '');
      if (left.includes(number)) missed.push(text);
    }
    for (let count = 0; count < 4_000; count++) {
      const text = plainText(chance);
      if (maskNumbers(text, [], TICKETS).text !== text) touched.push(text);
    }
    for (let count = 0; count < 2_000; count++) {
      const number = ticket(chance);
      if (maskNumbers(`my ticket ${number} please`, [], TICKETS).text.includes(number)) tickets.push(number);
    }
    const say = (list: string[]) => JSON.stringify(list.slice(0, 5));
    assert.ok(missed.length <= 4, `${missed.length} of 4,000 cards were missed: ${say(missed)}`);
    assert.ok(touched.length <= 20, `${touched.length} of 4,000 plain texts were touched: ${say(touched)}`);
    assert.ok(tickets.length <= 2, `${tickets.length} of 2,000 tickets were missed: ${say(tickets)}`);
  });
});

describe('a megabyte', () => {
  const most = 1_000_000;
  const hostile: Record<string, string> = {
    'of one digit': '4'.repeat(most),
    'of single digits': '4 '.repeat(most / 2),
    'of groups that are nearly a card': '4111 1111 1111 1112 '.repeat(most / 20),
    'of twelve digits and a letter': '411111111111x'.repeat(most / 13),
    'of wide gaps': '4    '.repeat(most / 5),
    'of gaps as wide as may be': '41,. 1'.repeat(most / 6),
    'of capitals and digits': 'A1'.repeat(most / 2),
    'of barcodes': 'AB12345678901 '.repeat(most / 14),
    'of pluses': '+4'.repeat(most / 2),
    'of what the venue nearly writes': 'NA-K20134'.repeat(most / 9),
  };
  // What grows with the square of the text would take hours here, and what takes a megabyte takes any report.
  for (const [what, text] of Object.entries(hostile)) {
    it(`${what} is looked through to its end`, () => {
      const { text: covered } = maskNumbers(`${text} 4111 1111 1111 1111`, [], TICKETS);
      assert.ok(covered.length <= text.length + 20);
      assert.match(covered, /1111$/);
    });
  }
});
