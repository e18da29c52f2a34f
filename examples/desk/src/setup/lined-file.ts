import { findNodeAtLocation, getNodeValue, type ParseError, parseTree } from 'jsonc-parser';
import { readFileSync } from 'node:fs';
import type * as z from 'zod';

/**
 * Reads a file of JSON by its schema.
 *
 * @param what  How the file is called, as the beginning of a sentence.
 * @throws With every fault, the line it stands in and what to do.
 */
export function readLined<Of extends z.ZodType>(file: URL | string, what: string, schema: Of): z.output<Of> {
  const text = textOf(file, what);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const broken: ParseError[] = [];
  const tree = parseTree(text, broken, { disallowComments: true });
  const [first] = broken;
  if (!tree || first) {
    const line = lineAt(first?.offset ?? 0);
    throw fault(file, what, [`line ${line}: This is no JSON. Look for a missing comma, quote or bracket.`]);
  }
  const read = schema.safeParse(getNodeValue(tree));
  if (read.success) return read.data;

  /** Of what stands there, or else of what it should stand in. */
  function lineOf(path: readonly (string | number)[]): number {
    for (let length = path.length; length > 0; length--) {
      const node = tree && findNodeAtLocation(tree, path.slice(0, length));
      if (node) return lineAt((node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return 1;
  }
  const found = read.error.issues.map(({ path, message, ...more }) => {
    const at = path.filter((one) => typeof one !== 'symbol');
    const isMissing = tree && more.code === 'invalid_type' && !findNodeAtLocation(tree, at);
    const says = isMissing ? `"${at.at(-1)}" is missing here.` : message;
    return { line: lineOf(at), says: at.length ? `${says} (${at.join('.')})` : says };
  });
  const inOrder = found.toSorted((one, other) => one.line - other.line);
  throw fault(
    file,
    what,
    inOrder.map(({ line, says }) => `line ${line}: ${says}`),
  );
}

function textOf(file: URL | string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${what} ${String(file)} cannot be read. Is it there?`, { cause: error });
  }
}

function fault(file: URL | string, what: string, lines: readonly string[]): Error {
  return new Error(
    [`${what} ${String(file)} cannot be used.`, ...lines.map((line) => `  ${line}`)].join('\n'),
  );
}
