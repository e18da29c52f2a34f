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

/** The last commit that changed what a verdict speaks of; with a mark of what was changed since, if anything was. */
export function codeState(paths: readonly string[] = CODE): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 }).trim();
  const commit = git('log', '-1', '--format=%h', '--', ...paths);
  const changed = git('status', '--porcelain', '--', ...paths);
  if (!changed) return commit;
  const mark = createHash('sha256')
    .update(changed)
    .update(git('diff', 'HEAD', '--', ...paths));
  return `${commit}+${mark.digest('hex').slice(0, 6)}`;
}
