import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

let bundled: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

/** The page and its chunks by file name, made of the sources as they are; `page.js` is the first. */
export function pageBundle(): Promise<ReadonlyMap<string, Uint8Array>> {
  return (bundled ??= bundle());
}

async function bundle(): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-kills-'));
  try {
    await build({
      configFile: false,
      root: fileURLToPath(new URL('.', import.meta.url)),
      logLevel: 'warn',
      resolve: { conditions: ['touchline-source', 'browser', 'module', 'import', 'default'] },
      build: {
        target: 'es2022',
        outDir: folder,
        emptyOutDir: true,
        minify: false,
        lib: { entry: { page: fileURLToPath(new URL('page.ts', import.meta.url)) }, formats: ['es'] },
        rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
      },
    });
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
