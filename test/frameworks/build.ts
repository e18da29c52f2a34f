import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build, type PluginOption } from 'vite';
import solid from 'vite-plugin-solid';

/** Pages that are built together; Solid's plugin wants all JSX for itself. */
const TOGETHER: Record<string, PluginOption[]> = {
  'react preact angular svelte vue': [
    svelte({ configFile: false }),
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('touchline-') } } }),
  ],
  solid: [solid()],
};

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds every page as its author would, into a folder with one `index.html` a framework. */
export async function buildPages(folder: string): Promise<void> {
  for (const [names, plugins] of Object.entries(TOGETHER)) {
    await build({
      configFile: false,
      root: file('.'),
      logLevel: 'warn',
      plugins,
      resolve: { conditions: ['touchline-source', 'browser', 'module', 'import', 'default'] },
      build: {
        target: 'es2022',
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        chunkSizeWarningLimit: 10_000,
        rolldownOptions: { input: names.split(' ').map((name) => file(`${name}/index.html`)) },
      },
    });
  }
}
