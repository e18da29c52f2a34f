import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MARK = 7;

/** What a verdict speaks of: these files and everything they import. Paths from the root of the repository. */
export interface Loaded {
  from: readonly string[];
  /** Folders that are only instruments here, and have parts of their own. */
  without?: readonly string[];
}

/**
 * Names the state of exactly what a part runs, by its contents. A change of the desk says nothing about the simulator,
 * so its histories go on counting.
 */
export function loadedState(loaded: Loaded): string {
  const hash = createHash('sha256');
  for (const file of loadedFiles(loaded)) hash.update(`${file}\n`).update(contents(file));
  return hash.digest('hex').slice(0, MARK);
}

/** The files, in order; with them the package each belongs to. */
export function loadedFiles({ from, without = [] }: Loaded): string[] {
  const found = new Set<string>();
  const look = (path: string): void => {
    const file = relative(ROOT, path);
    if (found.has(file) || without.some((folder) => file.startsWith(`${folder}/`))) return;
    found.add(file);
    if (!file.endsWith('.ts')) return;
    for (const { fileName } of ts.preProcessFile(readFileSync(path, 'utf8'), true, true).importedFiles) {
      const next = pathOf(fileName, path);
      if (next) look(next);
    }
    look(packageOf(path));
  };
  for (const entry of from) look(join(ROOT, entry));
  return [...found].sort();
}

/** Of a package only what it depends on: the versions of what others wrote. */
function contents(file: string): string {
  const text = readFileSync(join(ROOT, file), 'utf8');
  if (!file.endsWith('package.json')) return text;
  return JSON.stringify((JSON.parse(text) as { dependencies?: unknown }).dependencies ?? {});
}

/** Where an import of ours leads. */
function pathOf(name: string, from: string): string | undefined {
  if (name.startsWith('.')) {
    const path = join(dirname(from), name.replace(/\?.*$/, ''));
    return existsSync(path) ? path : undefined;
  }
  return name.startsWith('@touchline/') ? fileURLToPath(import.meta.resolve(name)) : undefined;
}

function packageOf(file: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path)) return path;
  }
}
