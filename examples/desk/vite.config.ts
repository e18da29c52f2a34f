import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The responder console, served by the desk under `/desk/`. Scripts and styles are files: nothing is inline. */
export default defineConfig({
  root: here('src/console'),
  base: '/desk/',
  resolve: { conditions: ['touchline-source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: here('dist-console'),
    emptyOutDir: true,
    // What the worker keeps for times without a network.
    manifest: 'files.json',
    target: 'es2022',
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
