import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { refuseOldNode } from './old-node.ts';

test('a Node older than the packages ask for is refused in words', () => {
  assert.throws(
    () => refuseOldNode({ process: { versions: { node: '20.20.2' } } }),
    new RangeError('The relay needs Node 22 or later, and this is Node 20.20.2. Install a newer one.'),
  );
  const told = { process: { versions: { node: '21.7.3' } }, navigator: { userAgent: 'Node.js/21' } };
  assert.throws(() => refuseOldNode(told), RangeError);
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    engines: { node: string };
  };
  assert.equal(engines.node, '>=22');
});

test('whoever is no Node is not measured by the Node that it plays', () => {
  const node = '20.0.0';
  for (const runtime of [
    {},
    { process: { versions: { node: '22.0.0' } } },
    { process: { versions: { node, bun: '1.1.0' } }, navigator: { userAgent: 'Bun/1.1' } },
    { process: { versions: { node, deno: '2.0.0' } }, navigator: { userAgent: 'Deno/2.0.0' } },
    { process: { versions: { node } }, navigator: { userAgent: 'Cloudflare-Workers' } },
  ]) {
    refuseOldNode(runtime);
  }
  refuseOldNode();
});
