import { findersIn, greyOf, halved, type Finder, type Pixels } from './finder-patterns.ts';

/** A place in a picture, as the corners of what covers it. */
export type Cover = readonly { x: number; y: number }[];

/** Also codes that fill the picture are found in one of these halvings. */
const SCALES = 4;
const SMALLEST = 60;
/** A picture full of marks is a pattern; looking at every three of them would take long. */
const MOST_FINDERS = 60;

/**
 * Where codes with corner marks (QR) are in a picture, found by those marks alone: nothing is read.
 *
 * Whoever holds a picture of the code on a ticket holds the seat. Small and blurred codes that no phone reads are
 * found too, where their marks can still be told from the background.
 */
export function ticketCodesIn(image: Pixels): Cover[] {
  let grey = greyOf(image);
  let finders: Finder[] = [];
  for (let scale = 1, step = 0; step < SCALES; scale *= 2, step++) {
    if (Math.min(grey.width, grey.height) < SMALLEST) break;
    const here = findersIn(grey).map((one) => ({
      ...one,
      x: (one.x + 0.5) * scale,
      y: (one.y + 0.5) * scale,
      module: one.module * scale,
    }));
    finders = [...finders, ...here.filter((one) => !finders.some((other) => isSame(one, other)))];
    grey = halved(grey);
  }
  finders = finders.sort((a, b) => b.seen / b.module - a.seen / a.module).slice(0, MOST_FINDERS);
  return coversOf(finders);
}

/** The best three first; a mark belongs to one code, and what lies over it makes its code unreadable. */
function coversOf(finders: readonly Finder[]): Cover[] {
  const squares: { cover: Cover; error: number; marks: readonly Finder[] }[] = [];
  for (const [at, a] of finders.entries()) {
    for (const [more, b] of finders.slice(at + 1).entries()) {
      if (!belong(a, b)) continue;
      for (const c of finders.slice(at + more + 2)) {
        const square = belong(a, c) && belong(b, c) ? squareOf(a, b, c) : undefined;
        if (square) squares.push({ ...square, marks: [a, b, c] });
      }
    }
  }
  const placed = new Set<Finder>();
  return squares
    .sort((one, other) => one.error - other.error)
    .flatMap(({ cover, marks }) => {
      if (marks.every((mark) => placed.has(mark))) return [];
      for (const mark of marks) placed.add(mark);
      return [cover];
    });
}

function isSame(a: Finder, b: Finder): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < 3 * Math.max(a.module, b.module);
}

const distance = (a: Finder, b: Finder) => Math.hypot(a.x - b.x, a.y - b.y);

/** Of one size, and as far apart as in a code: 14 modules in the smallest, 170 in the largest. */
function belong(a: Finder, b: Finder): boolean {
  const modules = distance(a, b) / ((a.module + b.module) / 2);
  return Math.max(a.module, b.module) < 1.8 * Math.min(a.module, b.module) && modules > 9 && modules < 260;
}

/** Three marks in the corners of one square, seen at an angle or not: the square, and what belongs to it. */
function squareOf(a: Finder, b: Finder, c: Finder): { cover: Cover; error: number } | undefined {
  // The corner lies across from the longest side.
  const [corner, one, other] = (
    [
      [a, b, c],
      [b, a, c],
      [c, a, b],
    ] as const
  ).reduce((best, next) => (distance(next[1], next[2]) > distance(best[1], best[2]) ? next : best));
  const [long, left, right] = [distance(one, other), distance(corner, one), distance(corner, other)];
  if (Math.max(left, right) > 1.8 * Math.min(left, right)) return undefined;
  const slant = Math.abs(long - Math.hypot(left, right)) / long;
  if (slant > 0.3) return undefined;
  const sizes = [a.module, b.module, c.module];
  const error =
    slant +
    Math.log(Math.max(left, right) / Math.min(left, right)) +
    Math.log(Math.max(...sizes) / Math.min(...sizes));
  const fourth = { x: one.x + other.x - corner.x, y: one.y + other.y - corner.y };
  const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  // From the middle of a mark to the edge of the code are 3.5 modules; a little more covers what was measured wrong.
  const margin = 7 * Math.max(a.module, b.module, c.module);
  const cover = [corner, one, fourth, other].map(({ x, y }) => {
    const far = Math.hypot(x - middle.x, y - middle.y) || 1;
    const scale = (far + margin) / far;
    return { x: middle.x + (x - middle.x) * scale, y: middle.y + (y - middle.y) * scale };
  });
  return { cover, error };
}
