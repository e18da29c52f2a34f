import { findNodeAtLocation, getNodeValue, type ParseError, parseTree } from 'jsonc-parser';
import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** May stand in a file for those who read it, and means nothing here. */
const REMARK = z.unknown().optional();

/**
 * An object with these keys and no others: a mistyped one would be a setting that silently never holds.
 *
 * @param remarks  Keys that may stand there too, and mean nothing.
 */
export function only<Shape extends z.ZodRawShape>(
  shape: Shape,
  remarks: readonly string[] = [],
): z.ZodObject<Shape, z.core.$strict> {
  const ignored = Object.fromEntries(remarks.map((key) => [key, REMARK]));
  // What is remarked comes along with what is read, but nobody is told of it by type.
  return z.strictObject({ ...shape, ...ignored });
}

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
  const read = schema.safeParse(getNodeValue(tree), { error: meaningless });
  if (read.success) return read.data;

  /** Of what stands there, or else of what it should stand in. */
  function lineOf(path: readonly (string | number)[]): number {
    for (let length = path.length; length > 0; length--) {
      const node = tree && findNodeAtLocation(tree, path.slice(0, length));
      if (node) return lineAt((node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return 1;
  }
  const found = read.error.issues.flatMap((issue) => {
    const { path, message, ...more } = issue;
    const at = path.filter((one) => typeof one !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        line: lineOf([...at, key]),
        says: `"${key}" ${message} (${[...at, key].join('.')})`,
      }));
    }
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

/** What is said of a key that stands where no such key is known. */
function meaningless({ code, inst }: z.core.$ZodRawIssue): string | undefined {
  const known = code === 'unrecognized_keys' ? keysOf(inst) : undefined;
  return known && `means nothing here. Take it out, or write it as one of ${known.join(', ')}.`;
}

function keysOf(schema: unknown): readonly (string | number)[] | undefined {
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) return schema.keyType.options;
  if (!(schema instanceof z.ZodObject)) return undefined;
  const shape: z.ZodRawShape = schema.shape;
  return Object.keys(shape).filter((key) => shape[key] !== REMARK);
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
