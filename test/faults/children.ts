import { readFileSync, readdirSync } from 'node:fs';

/**
 * Servers and browsers lead groups of their own, so they would outlive a run that is stopped. Ends them with
 * this process, however it ends short of SIGKILL. Only Linux tells who they are.
 */
export function endChildrenWithUs(): void {
  process.on('exit', () => {
    for (const group of groupsOfChildren()) {
      try {
        process.kill(-group, 'SIGKILL');
      } catch {
        // Gone already.
      }
    }
  });
}

function groupsOfChildren(): Set<number> {
  const groups = new Set<number>();
  for (const name of listOf('/proc')) {
    const stat = /^\d+$/.test(name) ? textOf(`/proc/${name}/stat`) : '';
    // The name of the program stands in parentheses and may hold anything.
    const [, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(parent) === process.pid && Number(group) === Number(name)) groups.add(Number(group));
  }
  return groups;
}

function listOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
