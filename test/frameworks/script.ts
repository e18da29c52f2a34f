import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The script tag, as it is served to pages without any build. */
export async function buildScript(folder: string): Promise<void> {
  const root = file('../../packages/widget');
  await build({
    root,
    configFile: `${root}/vite.config.ts`,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
}
