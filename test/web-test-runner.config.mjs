/** Tests in real browsers, one a run. `npm test -- browser` finds them, sets these variables and counts. */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { testFiles } from '../.ci/test-files.mjs';
import { launcher } from './engines/launchers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const mswWorker = join(
  dirname(createRequire(import.meta.url).resolve('msw/package.json')),
  'lib/mockServiceWorker.js',
);

/** The page may register the worker of msw for all of the origin, in the version that is installed. */
async function serveMockServiceWorker(context, next) {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.set('Service-Worker-Allowed', '/');
  context.type = 'text/javascript';
  context.body = await readFile(mswWorker, 'utf8');
}

/** Libraries that tests run in pages and that are no modules: they are made some. */
const asModules = {
  name: 'as-modules',
  transform({ path, body }) {
    if (!/\/(ipaddr\.js\/lib\/ipaddr|jsqr\/dist\/jsQR)\.js$/.test(path)) return undefined;
    return `const module = { exports: {} }, exports = module.exports;\n${body}\nexport default module.exports.default ?? module.exports;`;
  },
};

/** Writes the counts of each file where the test command reads them. A file that cannot even load is one failed test. */
function countReporter(path) {
  return {
    async onTestRunFinished({ sessions }) {
      const files = sessions.map((session) => {
        const tests = allTests(session.testResults);
        const failed = tests.filter((test) => !test.skipped && !test.passed).length;
        const counts = {
          passed: tests.filter((test) => !test.skipped && test.passed).length,
          failed: failed === 0 && !session.passed ? 1 : failed,
          skipped: tests.filter((test) => test.skipped).length,
        };
        return [relative(root, session.testFile), counts];
      });
      await writeFile(path, JSON.stringify(Object.fromEntries(files)));
    },
  };
}

function allTests(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(allTests)] : [];
}

const {
  TOUCHLINE_TEST_FILES: files,
  TOUCHLINE_TEST_COUNTS: counts,
  TOUCHLINE_TEST_ENGINE: engine = 'chromium',
  TOUCHLINE_TEST_PROGRAM: program,
} = process.env;

export default {
  rootDir: root,
  hostname: '127.0.0.1',
  files: files ? files.split('\n') : testFiles(root).browser,
  // One page at a time: only the page in front gets focus events, and keyboard tests live by them.
  concurrency: 1,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 20_000 } },
  nodeResolve: { exportConditions: ['touchline-source', 'browser', 'development'] },
  middleware: [serveMockServiceWorker],
  plugins: [
    asModules,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.base.json') }),
  ],
  // Lit says on every page that this is its development build.
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  browsers: [launcher(engine, program)],
  reporters: [defaultReporter(), ...(counts ? [countReporter(counts)] : [])],
};
