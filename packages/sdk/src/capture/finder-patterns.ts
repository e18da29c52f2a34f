/** A grey picture; 0 is black. */
export interface Grey {
  data: Uint8Array;
  width: number;
  height: number;
}

/** What a canvas gives: four bytes a pixel. */
export interface Pixels {
  data: ArrayLike<number>;
  width: number;
  height: number;
}

/** The mark in the corners of a QR code (and the middle of an Aztec code), in pixels of its picture. */
export interface Finder {
  x: number;
  y: number;
  /** Size of one module. */
  module: number;
  /** Lines of the picture that saw it. */
  seen: number;
}

/** Pixels to each side that say what is dark here. */
const REACH = 24;
/** Darker than the mean around it by so much counts as dark. */
const DARK = 0.9;

export function greyOf({ data, width, height }: Pixels): Grey {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at++, from += 4) {
    grey[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8;
  }
  return { data: grey, width, height };
}

/** Half as wide and high, each pixel the mean of four. */
export function halved({ data, width, height }: Grey): Grey {
  const [wide, high] = [width >> 1, height >> 1];
  const small = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const at = 2 * y * width + 2 * x;
      const sum =
        (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + width] ?? 0) + (data[at + width + 1] ?? 0);
      small[y * wide + x] = sum >> 2;
    }
  }
  return { data: small, width: wide, height: high };
}

/** 1 where a pixel is darker than what is around it, so that shadows and lamps do not matter. */
export function darkOf({ data, width, height }: Grey): Uint8Array {
  // Sums from the upper left corner: the mean of any window is four look-ups.
  const wide = width + 1;
  const sums = new Uint32Array(wide * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x] ?? 0;
      sums[(y + 1) * wide + x + 1] = (sums[y * wide + x + 1] ?? 0) + row;
    }
  }
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - REACH), Math.min(height, y + REACH + 1)];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - REACH), Math.min(width, x + REACH + 1)];
      const sum =
        (sums[bottom * wide + right] ?? 0) -
        (sums[top * wide + right] ?? 0) -
        (sums[bottom * wide + left] ?? 0) +
        (sums[top * wide + left] ?? 0);
      const count = (bottom - top) * (right - left);
      if ((data[y * width + x] ?? 0) * count < sum * DARK) dark[y * width + x] = 1;
    }
  }
  return dark;
}

/** Finds marks that are seen as 1:1:3:1:1 along rows and columns, in either colour and at any angle. */
export function findersIn(grey: Grey): Finder[] {
  const { width, height } = grey;
  const dark = darkOf(grey);
  const found: Finder[] = [];
  const runs = new Int32Array(width + 1);
  for (let y = 0; y < height; y++) {
    // Where the colour changes along this row.
    let count = 0;
    const row = y * width;
    runs[count++] = 0;
    for (let x = 1; x < width; x++) if (dark[row + x] !== dark[row + x - 1]) runs[count++] = x;
    runs[count++] = width;
    for (let at = 0; at + 5 < count; at++) {
      const edge = (index: number) => runs[at + index] ?? 0;
      const module = moduleOf(
        edge(1) - edge(0),
        edge(2) - edge(1),
        edge(3) - edge(2),
        edge(4) - edge(3),
        edge(5) - edge(4),
      );
      if (!module) continue;
      const x = (edge(2) + edge(3)) / 2;
      const colour = dark[row + Math.floor(x)] ?? 0;
      const vertical = across(dark, grey, x, y, 0, 1, colour);
      if (!vertical || !near(vertical.module, module)) continue;
      const middle = y + vertical.shift;
      const back = across(dark, grey, x, middle, 1, 0, colour);
      if (!back || !near(back.module, vertical.module)) continue;
      // Along any line through the middle it looks the same; words and fences do not.
      const slants = [1, -1].filter((step) => across(dark, grey, x + back.shift, middle, 1, step, colour));
      if (slants.length < (module > 2.5 ? 2 : 1)) continue;
      note(found, x + back.shift, middle, (back.module + vertical.module) / 2);
    }
  }
  // The middle is three modules high: a large mark that one line saw is none.
  return found.filter(({ seen, module }) => seen >= Math.max(2, module));
}

/** The size of a module, where five runs are a mark. */
function moduleOf(a: number, b: number, c: number, d: number, e: number): number | undefined {
  const all = a + b + c + d + e;
  if (all < 7) return undefined;
  const module = all / 7;
  const most = Math.max(module * 0.6, 1);
  const isMark =
    Math.abs(a - module) < most &&
    Math.abs(b - module) < most &&
    Math.abs(c - 3 * module) < 2 * most &&
    Math.abs(d - module) < most &&
    Math.abs(e - module) < most;
  return isMark ? module : undefined;
}

/** Five runs through a point along one direction, and how far off its middle the point is. */
function across(
  dark: Uint8Array,
  { width, height }: Grey,
  fromX: number,
  fromY: number,
  stepX: number,
  stepY: number,
  colour: number,
): { module: number; shift: number } | undefined {
  const isAt = (x: number, y: number) => dark[Math.floor(y) * width + Math.floor(x)];
  if (isAt(fromX, fromY) !== colour) return undefined;
  const half = (sign: number): readonly [number, number, number] => {
    const lengths: [number, number, number] = [0, 0, 0];
    let [x, y] = [fromX + sign * stepX, fromY + sign * stepY];
    for (const run of [0, 1, 2] as const) {
      const wanted = run === 1 ? 1 - colour : colour;
      while (x >= 0 && y >= 0 && x < width && y < height && isAt(x, y) === wanted) {
        lengths[run] += 1;
        x += sign * stepX;
        y += sign * stepY;
      }
    }
    return lengths;
  };
  const [b0, b1, b2] = half(-1);
  const [o0, o1, o2] = half(1);
  const module = moduleOf(b2, b1, b0 + 1 + o0, o1, o2);
  return module ? { module, shift: (o0 - b0) / 2 } : undefined;
}

function near(one: number, other: number): boolean {
  return Math.max(one, other) < 1.7 * Math.min(one, other);
}

/** The same mark is seen by many rows. */
function note(found: Finder[], x: number, y: number, module: number): void {
  const same = found.find(
    (one) => Math.hypot(one.x - x, one.y - y) < 2 * Math.max(module, one.module) && near(one.module, module),
  );
  if (!same) {
    found.push({ x, y, module, seen: 1 });
    return;
  }
  const weight = 1 / ++same.seen;
  same.x += (x - same.x) * weight;
  same.y += (y - same.y) * weight;
  same.module += (module - same.module) * weight;
}
