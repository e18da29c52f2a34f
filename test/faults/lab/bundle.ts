import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ownExports } from '../../../packages/widget/vite.config.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

/** As the widget is built; but a small page may have nothing to mend. */
const { generateBundle: _sure, ...mended } = ownExports();

const bundled = new Map<string, Promise<Files>>();

/**
 * A script for a page and its chunks, by file name, made of the sources as they are; `page.js` is the first.
 *
 * @param entry  Address of the file it begins with.
 * @param instead  Other files for some packages, by their names: an earlier state of the SDK, for instance.
 */
export function pageBundle(entry: URL, instead: Readonly<Record<string, string>> = {}): Promise<Files> {
  const name = `${entry.href} ${JSON.stringify(instead)}`;
  const known = bundled.get(name) ?? bundle(fileURLToPath(entry), instead);
  bundled.set(name, known);
  return known;
}

async function bundle(entry: string, alias: Readonly<Record<string, string>>): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-page-'));
  try {
    await build({
      configFile: false,
      plugins: [mended],
      root: fileURLToPath(new URL('.', import.meta.url)),
      logLevel: 'warn',
      resolve: { alias, conditions: ['touchline-source', 'browser', 'module', 'import', 'default'] },
      build: {
        target: 'es2022',
        outDir: folder,
        emptyOutDir: true,
        minify: false,
        lib: { entry: { page: entry }, formats: ['es'] },
        rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
      },
    });
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
