/** Which test file runs where. One rule: a file that imports `node:test` runs in Node, any other in a browser. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['packages', 'examples', 'test'];
const SKIPPED = new Set(['node_modules', 'dist', 'dist-cdn', 'dist-console', '.data']);

/**
 * @param root The folder of the workspace.
 * @param filter Part of a path; without it every file is taken.
 * @returns Paths relative to `root`, sorted.
 */
export function testFiles(root, filter = '') {
  const all = FOLDERS.flatMap((folder) => walk(root, folder)).filter((file) => file.includes(filter));
  const journeys = all.filter((file) => file.startsWith('test/journeys/'));
  const rest = all.filter((file) => !file.startsWith('test/journeys/'));
  const needsNode = (file) => /from 'node:test'/.test(readFileSync(join(root, file), 'utf8'));
  return { node: rest.filter(needsNode), browser: rest.filter((file) => !needsNode(file)), journeys };
}

function walk(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(root, path);
      return entry.name.endsWith('.test.ts') ? [path] : [];
    });
}
