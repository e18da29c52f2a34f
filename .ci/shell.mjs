/** Child processes and last words, for all commands in this folder. */
import { spawn } from 'node:child_process';

const running = new Set();

/**
 * Runs one program to its end, showing what it prints.
 *
 * @returns Its exit code; 127 when it could not be started, 1 when a signal ended it.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    running.add(child);
    child.once('error', (error) => {
      running.delete(child);
      console.error(`\`${command}\` could not be started: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** Passes a signal on to whatever is running now. */
export function signalAll(signal) {
  for (const child of running) child.kill(signal);
}

/** Says what happened and what to do, and ends this command. */
export function fail(...lines) {
  console.error(`\n${lines.join('\n')}`);
  process.exit(1);
}
