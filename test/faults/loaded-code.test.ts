import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadedFiles, loadedState } from './loaded-code.ts';
import { parts } from './parts.ts';

const filesOf = (name: string): string[] => {
  const loaded = parts.find((part) => part.name === name)?.speaksOf;
  assert.ok(loaded);
  return loadedFiles(loaded);
};

describe('the code that a part speaks of', () => {
  it('is what the part loads: of the simulator the core, and no screen, desk or relay', () => {
    const files = filesOf('simulator');

    for (const file of ['outbox/keeping.ts', 'outbox/safe.ts', 'sync/sync-once.ts', 'model/wire.ts']) {
      assert.ok(files.includes(`packages/sdk/src/${file}`), file);
    }
    assert.deepEqual(
      files.filter((file) => /^(packages\/widget|examples)\/|sdk\/src\/(relay|backends)\//.test(file)),
      [],
    );
  });

  it('is of a killed browser also what its page loads later, and not the relay that counts', () => {
    const files = filesOf('chromium');

    for (const file of ['sdk/src/outbox/overlay.ts', 'sdk/src/touchline.ts', 'widget/src/define.ts']) {
      assert.ok(files.includes(`packages/${file}`), file);
    }
    assert.ok(!files.some((file) => file.startsWith('packages/sdk/src/relay/')));
  });

  it('is said by each part, with what it runs in processes of its own', () => {
    for (const { name } of parts) assert.ok(filesOf(name).length > 10, name);
    assert.ok(filesOf('steps').includes('packages/sdk/src/relay/accept.ts'));
    assert.ok(filesOf('server').includes('examples/desk/src/main.ts'));
    assert.ok(filesOf('versions').includes('packages/sdk/src/outbox/indexeddb-outbox.ts'));
    assert.ok(filesOf('real-rt').includes('packages/sdk/src/backends/rt.ts'));
  });

  it('has the same name as long as nothing in it changes, and another one with more in it', () => {
    const from = ['test/faults/chance.ts'];

    assert.equal(loadedState({ from }), loadedState({ from }));
    assert.notEqual(loadedState({ from }), loadedState({ from: [...from, 'test/faults/verdict.ts'] }));
  });
});
