const LEAST = 22;

/** What a runtime says of itself; Deno, Bun and Workers tell a version of Node too, and have what we need. */
interface Runtime {
  process?: { versions?: { node?: string; bun?: string; deno?: string } };
  navigator?: { userAgent?: string };
}

/**
 * An older Node would start and then fail at the first report.
 *
 * @throws {RangeError} in words, on a Node older than our packages are made for.
 */
export function refuseOldNode({ process, navigator }: Runtime = globalThis): void {
  const { node, bun, deno } = process?.versions ?? {};
  const agent = navigator?.userAgent;
  const isNode = bun === undefined && deno === undefined && (agent?.startsWith('Node') ?? true);
  if (!isNode || node === undefined || Number.parseInt(node, 10) >= LEAST) return;
  throw new RangeError(
    `The relay needs Node ${LEAST} or later, and this is Node ${node}. Install a newer one.`,
  );
}
