/**
 * Loaded into every test file that runs in Node: a connection that a broken test left open would keep the file, and
 * the whole run, for ever. The file fails instead, by name.
 */
const MOST_MS = 15 * 60_000;

// The command that starts the files loads this too.
if (process.env.NODE_TEST_CONTEXT) {
  setTimeout(() => {
    console.error(`The file is not done after ${MOST_MS / 60_000} minutes, and is ended.`);
    process.exit(1);
  }, MOST_MS).unref();
}
