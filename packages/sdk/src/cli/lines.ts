import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';

/** Where something stands in a file: `['destinations', 'helpdesk', 'url']`. */
export type Path = readonly (string | number)[];

/** A file of JSON that still knows its lines. */
export interface Lined {
  value: unknown;
  /** Whether something stands there. */
  has: (path: Path) => boolean;
  /** Of what stands there, or else of what it should stand in. */
  lineOf: (path: Path) => number;
  /** The first name that stands twice in one group: of two, JSON forgets one. */
  double: { path: Path; line: number } | undefined;
}

/** @throws {SyntaxError} whose `cause` is the line. */
export function linesOf(text: string): Lined {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const faults: ParseError[] = [];
  const tree = parseTree(text, faults, { disallowComments: true });
  const [first] = faults;
  // A file that ends too early is wrong where its last word stands, not on the empty line behind.
  const end = text.trimEnd().length;
  if (!tree || first) throw new SyntaxError('no JSON', { cause: lineAt(Math.min(first?.offset ?? 0, end)) });
  const double = doubleIn(tree);
  const nodeAt = (path: Path) => findNodeAtLocation(tree, [...path]);
  return {
    value: getNodeValue(tree) as unknown,
    has: (path) => nodeAt(path) !== undefined,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = nodeAt(path.slice(0, length));
        if (node) return lineAt((node.parent?.type === 'property' ? node.parent : node).offset);
      }
      return 1;
    },
    double: double && { path: double.path, line: lineAt(double.offset) },
  };
}

function doubleIn(node: Node, path: Path = []): { path: Path; offset: number } | undefined {
  const seen = new Set<string>();
  for (const [index, child] of (node.children ?? []).entries()) {
    const [name, value] = child.children ?? [];
    const isNamed = child.type === 'property' && name !== undefined;
    const key = isNamed ? String(name.value) : index;
    if (isNamed && seen.has(name.value as string)) return { path: [...path, key], offset: child.offset };
    if (isNamed) seen.add(String(key));
    const deeper = doubleIn(isNamed ? (value ?? child) : child, [...path, key]);
    if (deeper) return deeper;
  }
  return undefined;
}
