import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What a verdict speaks of: the product, and the harness itself. Words and results change nothing. */
const CODE = [
  'packages',
  'examples',
  'test',
  'pnpm-lock.yaml',
  ':!test/faults/results',
  ':!test/bench/results',
  ':!**/*.md',
];

/** The last commit that changed code; with a mark of what was changed since, if anything was. */
export function codeState(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 }).trim();
  const commit = git('log', '-1', '--format=%h', '--', ...CODE);
  const changed = git('status', '--porcelain', '--', ...CODE);
  if (!changed) return commit;
  const mark = createHash('sha256')
    .update(changed)
    .update(git('diff', 'HEAD', '--', ...CODE));
  return `${commit}+${mark.digest('hex').slice(0, 6)}`;
}
