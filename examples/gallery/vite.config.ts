import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import widget from '../../packages/widget/vite.config.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The gallery, served under `/gallery/`. Scripts and styles are files: nothing is inline. */
export default defineConfig({
  root: here('src'),
  base: '/gallery/',
  // Made as the script tag is made, so that what is seen is what is shipped.
  plugins: (widget.plugins ?? []).filter(
    (plugin) => plugin && 'name' in plugin && plugin.name !== 'touchline-own-exports',
  ),
  resolve: { conditions: ['touchline-source', 'module', 'browser'] },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
