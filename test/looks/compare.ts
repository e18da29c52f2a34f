/** Another version of a browser rounds otherwise; a person sees no such difference. */
const SLACK = 2;
const BOX = /(-?\d+),(-?\d+) (\d+)x(\d+)/;

/** What looks otherwise than it did: at most a few lines, each with what it was. */
export function differences(was: string, is: string): string[] {
  const [before, after] = [was.split('\n'), is.split('\n')];
  const found: string[] = [];
  for (let place = 0; place < Math.max(before.length, after.length); place++) {
    const [one = '(nothing)', other = '(nothing)'] = [before[place], after[place]];
    if (!alike(one, other)) found.push(`was ${one.trim()}\n     is  ${other.trim()}`);
    // A line more shifts all others; the first few tell.
    if (found.length > 4) return [...found, '…'];
  }
  return found;
}

function alike(one: string, other: string): boolean {
  const [a, b] = [BOX.exec(one), BOX.exec(other)];
  if (!a || !b) return one === other;
  if (one.replace(BOX, '').trim() !== other.replace(BOX, '').trim()) return false;
  return a.slice(1).every((number, place) => Math.abs(Number(number) - Number(b[place + 1])) <= SLACK);
}
