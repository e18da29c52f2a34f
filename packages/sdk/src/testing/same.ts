import { canonicalJson } from '../model/digest.ts';

/** Deep equality of plain data, in words where it does not hold; for suites that run under any test runner. */
export function same(actual: unknown, expected: unknown, what = 'the value'): void {
  const [left, right] = [plain(actual), plain(expected)];
  if (left !== right) throw new Error(`${what} should be ${right}, but is ${left}`);
}

export function holds(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`this should hold: ${what}`);
}

/** Waits until something is true; looks often, and gives up in words. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  withinMs = 5_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function plain(value: unknown): string {
  return value === undefined ? 'undefined' : canonicalJson(value);
}
