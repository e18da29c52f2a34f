/**
 * Loaded into every test file that runs in Node: a connection that a broken test left open would keep the file, and
 * the whole run, for ever. The file fails instead, by name.
 */
import { after } from 'node:test';

const PATIENCE_MS = 60_000;

// The command that starts the files loads this too, and has no tests of its own.
if (process.env.NODE_TEST_CONTEXT) {
  after(() => {
    setTimeout(() => {
      console.error(
        `Something is still open ${PATIENCE_MS / 1_000} s after the last test; the file is ended.`,
      );
      process.exit(1);
    }, PATIENCE_MS).unref();
  });
}
