import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin } from 'vite';

/**
 * What has to be there before a report can be sent, in the worst case: the launcher's imports, one language,
 * and the longest questions. Ends of module paths; `.ci/size.mjs` weighs the chunks that hold them.
 */
export const untilSubmit = [
  'widget/src/elements/panel/panel.ts',
  'widget/src/controllers/session.ts',
  'widget/src/strings/en/core.ts',
  'sdk/src/words/en/labels.ts',
  'sdk/src/words/en/ticketing.ts',
  'sdk/src/model/questions/ticketing.ts',
];

/** Lit writes templates by a policy of its own: it gets our name, and a page that allows none still works. */
function trustedTypesPolicy(): Plugin {
  const theirs = /(\w+)\.createPolicy\((["'`])lit-html\2,\s*(\{[^}]*\})\)/;
  let seen = 0;
  return {
    name: 'touchline-trusted-types',
    transform(code, id) {
      if (!id.includes('/lit-html') || !theirs.test(code)) return null;
      seen++;
      const ours = '(() => { try { return $1.createPolicy("touchline", $3); } catch {} })()';
      return { code: code.replace(theirs, ours), map: null };
    },
    buildEnd() {
      if (!seen)
        this.error('Lit no longer makes its Trusted Types policy where it did; look at this plugin.');
    },
  };
}

/** Who may answer a question beforehand, and who may read the answer, is for servers: phones never ask. */
function taxonomyForPhones(): Plugin {
  return {
    name: 'touchline-taxonomy-for-phones',
    enforce: 'pre',
    transform(code, id) {
      if (!/sdk\/src\/model\/(questions\/|taxonomy\.data)/.test(id)) return null;
      // The tables are indented to be read.
      return { code: code.replaceAll(/\n +/g, '\n').replaceAll(/\b(from|flags): '\w+',?/g, ''), map: null };
    },
  };
}

/**
 * A page may have given every object a property: what modules export is what they own. In the script tag their exports
 * become getters, so that the helper behind them is not one more file on the way to a submit.
 */
export function ownExports(): Plugin {
  const theirs = /for ?\(var (\w+) in (\w+)\)/;
  const helper = /^import ?\{ ?\w+ as (\w+) ?\} ?from ?"\.\/rolldown-runtime[^"]*";/;
  return {
    name: 'touchline-own-exports',
    renderChunk(code) {
      if (!theirs.test(code)) return null;
      return { code: code.replace(theirs, 'for (var $1 of Object.keys($2))'), map: null };
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const runtime = chunks.find(({ name }) => name === 'rolldown-runtime');
      if (!runtime) this.error('Modules no longer export by a helper; look at this plugin.');
      for (const chunk of chunks) {
        const [line, own] = helper.exec(chunk.code) ?? [];
        if (!line || !own) continue;
        const before = chunk.code.slice(line.length);
        const call = new RegExp(`${PURE}${own}\\((\\{(?:\\w+:\\(\\)=>[\\w$]+,?)*\\})\\)`, 'g');
        const after = before.replaceAll(call, (_call, names: string) =>
          names.replaceAll(/(\w+):\(\)=>([\w$]+)/g, 'get $1(){return $2}'),
        );
        if (before === after) this.error(`${chunk.fileName} exports in a new way; look at this plugin.`);
        chunk.code = after.replaceAll(new RegExp(PURE, 'g'), '');
        chunk.imports = chunk.imports.filter((name) => name !== runtime.fileName);
      }
      if (!chunks.some(({ imports }) => imports.includes(runtime.fileName))) delete bundle[runtime.fileName];
    },
  };
}
const PURE = String.raw`/\* @__PURE__ \*/ `;

/** Line breaks and indents inside templates would travel to every phone. */
function tightTemplates(): Plugin {
  return {
    name: 'touchline-tight-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/widget\/src\/.*\.ts$/.test(id)) return null;
      const tight = code
        .replaceAll(/\n\s*(?=<|>|\/>)/g, '')
        .replaceAll(/\n\s*(?=\$\{)/g, ' ')
        .replaceAll(/\n\s*(?=[@?.]?[a-z-]+=[^=>\s])/g, ' ');
      return { code: tight, map: null };
    },
  };
}

/** Style sheets are written to be read, and sent without the room between the words. */
function tightStyles(): Plugin {
  const tight = (css: string) =>
    css
      .replaceAll(/\/\*[^]*?\*\//g, '')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/ ?([{};,>!]) ?/g, '$1')
      .replaceAll(': ', ':')
      .replaceAll(';}', '}')
      .replaceAll(/\b0\./g, '.');
  return {
    name: 'touchline-tight-styles',
    enforce: 'pre',
    transform(code, id) {
      return id.endsWith('.styles.ts') ? { code: code.replaceAll(/`[^`]*`/g, tight), map: null } : null;
    },
  };
}

/** `files.json` names everything that is served, for pages that keep all of it for a time without a network. */
function fileList(): Plugin {
  return {
    name: 'touchline-file-list',
    generateBundle(_options, bundle) {
      const source = `${JSON.stringify(Object.keys(bundle).toSorted(), undefined, 1)}\n`;
      this.emitFile({ type: 'asset', fileName: 'files.json', source });
    },
  };
}

/**
 * `service-worker.js` is built apart, as one plain script: a service worker may import nothing later, pages share
 * nothing with it, and `importScripts` takes it from any host. It is not in `files.json`: no page needs it.
 */
function workerFile(): Plugin {
  return {
    name: 'touchline-worker-file',
    async generateBundle() {
      const entry = fileURLToPath(new URL('src/service-worker.ts', import.meta.url));
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        resolve: { conditions: CONDITIONS },
        build: {
          write: false,
          target: 'es2022',
          lib: { entry, formats: ['iife'], name: 'touchlineWorker', fileName: () => 'service-worker.js' },
          rolldownOptions: { output: { minify: true, codeSplitting: false } },
        },
      });
      for (const { output } of [built].flat() as { output: { fileName: string; code: string }[] }[])
        for (const { fileName, code } of output) this.emitFile({ type: 'asset', fileName, source: code });
    },
  };
}

const CONDITIONS = ['touchline-source', 'browser', 'module'];

/** One mark for many files, which changes with any of them, but for tests: 6 hex digits. */
function markOf(...patterns: string[]): string {
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  const hash = createHash('sha256');
  for (const file of globSync(patterns, { cwd, exclude: ['**/*.test.ts'] }).toSorted())
    hash.update(file).update(readFileSync(new URL(file, import.meta.url)));
  return hash.digest('hex').slice(0, 6);
}
const WORDS = markOf('../sdk/src/words/*/*.ts', '../sdk/src/model/questions/*.ts');
const CODE = markOf(
  'src/**/*.ts',
  '../sdk/src/**/*.ts',
  '{.,../sdk}/{package,tsconfig*}.json',
  'vite.config.ts',
  '../../pnpm-lock.yaml',
);

const TOGETHER = {
  sdk: /sdk\/src\/(touchline|index|model\/(?!articles|event-data|news|place-code|problems|sealed|wire|status|image-size|clean-photo|questions\/(?!shared))|capture\/(capture|draft|questions)|outbox\/(clock|indexeddb|keeping|name|open-store|rows|safe|tally)|status\/link)|widget\/src\/(events\/events|controllers\/session)/,
  panel:
    /widget\/src\/(elements\/panel|icons\/(core|icon)|strings\/strings|styles\/tokens|controllers\/clock)|\/lit[-/]|@lit\//,
};

export default defineConfig({
  plugins: [
    taxonomyForPhones(),
    tightStyles(),
    tightTemplates(),
    trustedTypesPolicy(),
    ownExports(),
    fileList(),
    workerFile(),
  ],
  resolve: { conditions: CONDITIONS },
  build: {
    target: 'es2022',
    outDir: 'dist-cdn',
    emptyOutDir: true,
    sourcemap: false,
    manifest: true,
    lib: { entry: { touchline: fileURLToPath(new URL('src/loader.ts', import.meta.url)) }, formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        // Marks of all letters would weigh more in the files that name the others.
        hashCharacters: 'hex',
        entryFileNames: '[name].js',
        // A file that names many others weighs less where these have one mark. A release changes nearly all code
        // anyway, and words less often; what is said in one language has a mark of its own.
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.every((id) => /\/sdk\/src\/(words|model\/questions)\/(?!.*labels)/.test(id))
            ? `[name]-w${WORDS}.js`
            : moduleIds.some((id) => /\/(strings|words)\/[a-z]{2}(-\w+)?\//.test(id))
              ? '[name]-[hash:6].js'
              : `[name]-${CODE}.js`,
        // What is always fetched together is packed together: one file compresses better than six.
        codeSplitting: {
          groups: [
            { name: 'sdk', test: TOGETHER.sdk },
            { name: 'panel', test: TOGETHER.panel },
            // Ways to the words that are read later: they would go along with those that are read first.
            { name: 'solving', test: /sdk\/src\/words\/(articles|synonyms)\.ts/, priority: 1 },
            { name: 'en', test: /strings\/en\/core|words\/en\/labels/ },
            { name: 'zh-Hans', test: /strings\/zh-Hans\/core|words\/zh-Hans\/labels/ },
          ],
        },
      },
    },
  },
});
